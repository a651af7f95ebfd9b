using System.ComponentModel;
using System.Text.Json;
using Strata.Engine.Building;
using Strata.Engine.Output;
using Strata.Engine.Sites.Routes;
using Strata.Tests.Browser;
using Strata.Tests.Host;

namespace Strata.Tests.Markup;

/// <summary>
/// The Nu HTML checker, which W3C's validator is, on every page and drawing of this repository's own site.
/// </summary>
public sealed class NuCheckerTests
{
    /// <summary>
    /// What the checker says wrongly. Structured data is a block of data, which no policy stops: "prepare the script
    /// element" of the HTML
    /// standard leaves a script whose type is none of JavaScript's before it asks the policy. The browser tests prove
    /// that none complains.
    /// </summary>
    private const string BlockOfData = "Inline script violates Content Security Policy";

    [Fact]
    public async Task The_checker_finds_nothing_on_any_page()
    {
        string folder = Directory.CreateTempSubdirectory("strata-markup-").FullName;
        try
        {
            Site site = OwnSite.Plan();
            Assert.Empty(OutputWriter.Write(folder, site.Routes).Diagnostics);
            // Served, because pages read from disk have no origin, and then no policy's 'self' allows anything.
            await using SiteServer server = await SiteServer.Start(folder, "/repo/");
            List<string> pages = site
                .Routes.Where(route => route.Kind is RouteKind.Page or RouteKind.Redirect)
                .Select(route => server.Home + Uri.EscapeDataString(route.Path[1..]).Replace("%2F", "/"))
                .ToList();
            // Only of drawings on disk, and after all pages, does the checker ask what a drawing may hold.
            List<string> diagrams = site
                .Routes.Where(route => route.Path.EndsWith(".svg", StringComparison.Ordinal))
                .Select(route => Path.Combine(folder, route.File))
                .ToList();
            Assert.True(pages.Count > 80 && diagrams.Count > 30);
            List<string> said = Said([.. pages, .. diagrams]);
            Assert.True(said.Count == 0, string.Join('\n', said));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A checker that says nothing of anything would pass the test above.</summary>
    [Fact]
    public void The_checker_finds_what_is_wrong()
    {
        string folder = Directory.CreateTempSubdirectory("strata-markup-").FullName;
        string page = Path.Combine(folder, "wrong.html");
        File.WriteAllText(
            page,
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Wrong</title><p align=\"end\">A"
        );
        Assert.NotEmpty(Said([page]));
        Directory.Delete(folder, recursive: true);
    }

    private static List<string> Said(IEnumerable<string> addresses)
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
            // As a service on the web the checker fetches nothing from the machine it runs on.
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
                "The pages are judged by a program that needs Java, and there is none. Run: sudo apt-get install "
                    + "default-jre-headless",
                missing
            );
        }

        Assert.True(run.Code == 0, $"The checker ends with {run.Code}:\n{run.Error}");
        using var said = JsonDocument.Parse(run.Out);
        return said
            .RootElement.GetProperty("messages")
            .EnumerateArray()
            .Select(message =>
                $"{Text(message, "url")}({Text(message, "lastLine")}): {Text(message, "type")}: "
                + $"{Text(message, "message")}"
            )
            .Where(message => !message.Contains(BlockOfData, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static string Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out JsonElement value) ? value.ToString() : "";
}
