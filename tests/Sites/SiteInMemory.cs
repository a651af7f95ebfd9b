using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Tests.Sites;

/// <summary>Builds small sites from text, through the engine's public API.</summary>
internal sealed class SiteInMemory
{
    /// <summary>
    /// A picture of 30 by 20 pixels that is text: a GIF without a byte over 127. Browsers show it regardless of the
    /// extension of its file.
    /// </summary>
    public const string Picture = "GIF89a\u001e\0\u0014\0\0\0\0,\0\0\0\0\u001e\0\u0014\0\0\u0002\u0002D\u0001\0;";

    /// <summary>A drawing of 600 by 300.</summary>
    public const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 300\"/>";

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["data/site.yml"] = "title: Test\nurl: https://example.org/base/\n",
    };

    public BuildOptions Options { get; init; } = new() { AsOf = new LocalDate(2026, 11, 23) };

    public SiteInMemory With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    public SiteInMemory WithPost(string name, string frontMatter = "title: A post", string body = "Text.") =>
        With($"input/posts/{name}.md", $"---\n{frontMatter}\n---\n{body}\n");

    public Site Plan() => SiteBuilder.Plan(SiteFiles.FromText(files), Options);

    public Site Plan(BuildCache cache) => SiteBuilder.Plan(SiteFiles.FromText(files), Options, cache).Check();

    /// <summary>The site, which must have no diagnostics.</summary>
    public Site PlanWithoutErrors()
    {
        Site site = Plan();
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is not Severity.Note);
        return site;
    }

    public IReadOnlyList<string> Diagnostics() =>
        Plan().Diagnostics.Select(diagnostic => diagnostic.ToString()).ToList();

    public string Text(string path) => PlanWithoutErrors().Text(path);

    public IDocument Page(string path) => new HtmlParser().ParseDocument(Text(path));
}

internal static class SiteExtensions
{
    public static string Text(this Site site, string path)
    {
        RenderedFile rendered = site.Routes.Single(route => route.Path == path).Render();
        Assert.Empty(rendered.Diagnostics);
        return Encoding.UTF8.GetString(rendered.Body!);
    }

    public static IEnumerable<string> Paths(this Site site) =>
        site.Routes.Select(route => route.Path).Where(path => !path.StartsWith("/_strata/", StringComparison.Ordinal));
}
