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
    public async Task A_page_fits_a_phone(string path)
    {
        await using OpenPage open = await site.Published.Open(path, width: 320);
        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
