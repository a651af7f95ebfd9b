using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests.Browser;

/// <summary>A site whose titles, terms and tabs are long words.</summary>
public sealed class LongWordsSite : IAsyncLifetime
{
    private const string Word = "Microsoft.Extensions.DependencyInjection.Abstractions";

    public PublishedSite Published { get; } =
        new(() =>
            SiteBuilder.Plan(
                SiteFiles.FromText(
                    new Dictionary<string, string>
                    {
                        ["input/posts/2024-01-02-a.md"] =
                            $"---\ntitle: ERR_{Word} explained\ntags: [{Word}]\ncategories: [{Word}]\n---\nText.\n\n"
                            + $"> [!TAB] {Word}\n>\n> a\n\n> [!TAB] b\n>\n> x\n",
                        ["data/site.yml"] = $"title: {Word}\nbanner: '[{Word}](/posts/b/)'\n",
                        ["input/guide/index.md"] =
                            $"---\ntitle: {Word}\nlayout: documentation\ncards: true\nbadge: {Word[..20]}\n---\n"
                            + $"- {Word}\n  1. {Word}\n\n> [!CARDS]\n> - [{Word}](/posts/a/)\n>   {Word}\n\n"
                            + $"> [!STEPS]\n> 1. {Word}\n\n| {Word} | {Word} |\n|---|---|\n| {Word} | {Word} |\n",
                        [$"input/guide/{Word}/one.md"] =
                            $"---\ntitle: One{Word}\nbadge: New\n---\n`{Word}`\n\n- [ ] {Word}\n\n## {Word}\n\n"
                            + $"{Word}\n: {Word}\n",
                        [$"input/guide/{Word}/two.md"] = $"# Two{Word}\n",
                        ["data/authors.yml"] =
                            $"authors:\n  a:\n    name: {Word}\n    text: {Word}\n    links:\n"
                            + $"      - {{ title: {Word}, url: 'https://example.org/' }}\n",
                        ["input/posts/2024-01-04-c.md"] =
                            $"---\ntitle: {Word}\nseries: {Word}\nauthor: a\n---\n```text include=\"{Word}\"\n```\n",
                        [$"input/posts/{Word}"] = $"{Word}{Word}\n",
                        ["input/posts/2024-01-03-b.md"] = $"---\ntitle: B\ntags: [{Word}]\n---\nText.\n",
                    }
                ),
                new BuildOptions { AsOf = new LocalDate(2026, 1, 1) }
            )
        );

    public ValueTask InitializeAsync() => Published.InitializeAsync();

    public ValueTask DisposeAsync() => Published.DisposeAsync();
}

/// <summary>No page scrolls sideways on a phone, however long its words are (WCAG 2.2, 1.4.10).</summary>
public sealed class LongWordsTests(LongWordsSite site) : IClassFixture<LongWordsSite>
{
    [Theory]
    [InlineData("/posts/a/")]
    [InlineData("/posts/b/")]
    [InlineData("/")]
    [InlineData("/tags/")]
    [InlineData("/archive/2024/")]
    [InlineData("/guide/")]
    [InlineData("/guide/Microsoft.Extensions.DependencyInjection.Abstractions/")]
    [InlineData("/guide/Microsoft.Extensions.DependencyInjection.Abstractions/one/")]
    [InlineData("/posts/c/")]
    [InlineData("/authors/a/")]
    [InlineData("/series/microsoft-extensions-dependencyinjection-abstractions/")]
    public async Task A_page_fits_a_phone(string path)
    {
        await using OpenPage open = await site.Published.Open(path, width: 320);
        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
