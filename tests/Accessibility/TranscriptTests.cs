using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;
using Strata.Tests.Sites;

namespace Strata.Tests.Accessibility;

/// <summary>
/// Transcripts of the figures in this repository's own posts, by a screen reader that writes down its phrases.
/// </summary>
public class TranscriptTests
{
    [Theory]
    [InlineData("wide")]
    [InlineData("narrow")]
    public void The_transcript_of_every_figure_is_as_reviewed(string variant)
    {
        Site site = SiteBuilder.Plan(
            SiteFiles.FromFolder(Folders.Repository),
            new BuildOptions { AsOf = new LocalDate(2026, 11, 23) }
        );
        List<Route> posts = site
            .Routes.Where(route =>
                route.Path.StartsWith("/posts/", StringComparison.Ordinal)
                && site.Text(route.Path).Contains("<figure class=\"diagram\"", StringComparison.Ordinal)
            )
            .OrderBy(route => route.Path, StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(posts);
        string[][][] transcripts = Transcribe(posts.Select(post => site.Text(post.Path)), variant);
        foreach ((Route post, string[][] figures) in posts.Zip(transcripts))
        {
            Assert.NotEmpty(figures);
            Golden.Match(
                $"transcripts/{post.Path.Trim('/').Split('/')[^1]}-{variant}.txt",
                string.Join("\n\n", figures.Select(phrases => string.Join('\n', phrases))) + "\n"
            );
            Assert.All(figures, AssertReadOnce);
        }
    }

    /// <summary>
    /// The screen reader announces a box as a link. The same text must not follow as a separate phrase: that would
    /// be the text of the picture, read again.
    /// </summary>
    private static void AssertReadOnce(string[] phrases)
    {
        List<string> links = phrases.Where(phrase => phrase.StartsWith("link, ", StringComparison.Ordinal)).ToList();
        foreach (string link in links)
            Assert.DoesNotContain(link["link, ".Length..], phrases);
    }

    private static string[][][] Transcribe(IEnumerable<string> pages, string variant)
    {
        string folder = NodePackage.Install("Accessibility", "transcript.mjs");
        using var process = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(folder, "transcript.mjs")])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        process.StandardInput.Write(JsonSerializer.Serialize(pages.Select(html => new { html, variant })));
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return JsonSerializer.Deserialize<string[][][]>(output)!;
    }
}
