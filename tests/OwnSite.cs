using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests;

/// <summary>
/// This repository's own site, with small lists so that some have a second page, and a post with one diagram.
/// </summary>
internal static class OwnSite
{
    /// <summary>A typical post: some 600 words and one diagram.</summary>
    public const string OneDiagram = "/posts/one-diagram/";

    /// <summary>The second page of a list.</summary>
    public const string SecondPage = "/page/2/";

    private static readonly string[] Texts = [".md", ".yml", ".svg"];

    /// <param name="diagram">The topology that the post shows.</param>
    public static Site Plan(string diagram = "linux-containers")
    {
        var files = SiteFiles
            .FromFolder(Folders.Repository)
            .Paths.Where(path =>
                Array.Exists(["input/", "data/"], folder => path.StartsWith(folder, StringComparison.Ordinal))
                && Array.Exists(Texts, ending => path.EndsWith(ending, StringComparison.Ordinal))
            )
            .ToDictionary(
                path => path,
                path => File.ReadAllText(Path.Combine(Folders.Repository, path)),
                StringComparer.Ordinal
            );
        files["data/site.yml"] += "\npagination:\n  posts: 2\n  titles: 2\n";
        files["input/posts/2026-11-23-one-diagram.md"] = File.ReadAllText(Path.Combine(Folders.Tests, "one-diagram.md"))
            .Replace("diagram:linux-containers", "diagram:" + diagram, StringComparison.Ordinal);
        Site site = SiteBuilder.Plan(
            SiteFiles.FromText(files),
            new BuildOptions
            {
                AsOf = new LocalDate(2026, 11, 29),
                BaseUrl = new Uri("http://127.0.0.1/repo/"),
                LastChanges = () => new Dictionary<string, DateTimeOffset>(),
            }
        );
        Assert.Empty(site.Diagnostics);
        return site;
    }
}
