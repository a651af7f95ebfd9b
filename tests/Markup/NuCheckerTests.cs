using System.ComponentModel;
using System.Text.Json;
using Strata.Engine.Building;
using Strata.Engine.Output;
using Strata.Engine.Sites.Routes;
using Strata.Tests.Browser;
using Strata.Tests.Host;

namespace Strata.Tests.Markup;

/// <summary>
/// The Nu HTML checker, the engine of W3C's validator, on every page and diagram of this repository's own site.
/// </summary>
public sealed class NuCheckerTests
{
    /// <summary>
    /// A false alarm. Structured data is a data block, which no policy blocks: "prepare the script element" in the HTML
    /// standard returns for a type that is not JavaScript before it consults the policy. The browser tests prove that
    /// the browser reports nothing.
    /// </summary>
    private const string DataBlock = "Inline script violates Content Security Policy";

    [Fact]
    public async Task No_page_has_an_error_or_a_warning()
    {
        string folder = Directory.CreateTempSubdirectory("strata-markup-").FullName;
        try
        {
            Site site = OwnSite.Plan();
            Assert.Empty(OutputWriter.Write(folder, site.Routes).Diagnostics);
            // Served, because a page from disk has no origin: 'self' in its policy would match nothing.
            await using SiteServer server = await SiteServer.Start(folder, "/repo/");
            List<string> pages = site
                .Routes.Where(route => route.Kind is RouteKind.Page or RouteKind.Redirect)
                .Select(route => server.Home + Uri.EscapeDataString(route.Path[1..]).Replace("%2F", "/"))
                .ToList();
            // The checker applies the rules of SVG only to files on disk, and only after all pages.
            List<string> diagrams = site
                .Routes.Where(route => route.Path.EndsWith(".svg", StringComparison.Ordinal))
                .Select(route => Path.Combine(folder, route.File))
                .ToList();
            Assert.True(pages.Count > 80 && diagrams.Count > 30);
            List<string> messages = MessagesOn([.. pages, .. diagrams]);
            Assert.True(messages.Count == 0, string.Join('\n', messages));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A checker that reports nothing at all would pass the test above.</summary>
    [Fact]
    public void The_checker_reports_an_invalid_page()
    {
        string folder = Directory.CreateTempSubdirectory("strata-markup-").FullName;
        string page = Path.Combine(folder, "wrong.html");
        File.WriteAllText(
            page,
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Wrong</title><p align=\"end\">A"
        );
        Assert.NotEmpty(MessagesOn([page]));
        Directory.Delete(folder, recursive: true);
    }

    private static List<string> MessagesOn(IEnumerable<string> addresses)
    {
        string jar = Path.Combine(
            NodePackage.Install("Markup", program: null),
            "node_modules",
            "vnu-jar",
            "build",
            "dist",
            "vnu.jar"
        );
        ProgramRun run;
        try
        {
            // By default the checker, designed as a web service, requests nothing from its own machine.
            run = ProgramRun.Of(
                "java",
                [
                    "-Dnu.validator.servlet.allow-forbidden-hosts=true",
                    "-jar",
                    jar,
                    "--also-check-svg",
                    "--format",
                    "json",
                    "--exit-zero-always",
                    "--stdout",
                    .. addresses,
                ]
            );
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                "The checker of the pages needs Java, and there is none. Run: sudo apt-get install "
                    + "default-jre-headless",
                missing
            );
        }

        Assert.True(run.Code == 0, $"The checker ends with {run.Code}:\n{run.Error}");
        using var output = JsonDocument.Parse(run.Out);
        return output
            .RootElement.GetProperty("messages")
            .EnumerateArray()
            .Select(message =>
                $"{Text(message, "url")}({Text(message, "lastLine")}): {Text(message, "type")}: "
                + $"{Text(message, "message")}"
            )
            .Where(message => !message.Contains(DataBlock, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static string Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out JsonElement value) ? value.ToString() : "";
}
