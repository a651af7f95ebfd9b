using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Strata.Engine.Building;

namespace Strata.Tests.Sites;

/// <summary>The titles of pages without one in their front matter.</summary>
public sealed class HeadingTitleTests
{
    [Theory]
    [InlineData("# One\n\n## Two\n\nText.", "One", "Two")]
    [InlineData("## One\n\nText.\n\n### Three", "One", "Three")]
    [InlineData("## One\n\nText.\n\n## Two", "One", "One|Two")]
    [InlineData("![Badge](/b.svg)\n\n# One\n\nText.", "One", "One")]
    [InlineData("[![Badge](/b.svg)](https://example.org/)\n![Badge](/b.svg)\n\n### One\n\nText.", "One", "One")]
    [InlineData("<p align=\"center\"><img src=\"/b.svg\" alt=\"\"></p>\n\n# One\n\nText.", "One", "One")]
    [InlineData("Text first.\n\n# One\n\nText.\n\n# Two", "My page", "One|Two")]
    [InlineData("Text first.\n\n## One", "My page", "One")]
    [InlineData("Text without a heading.", "My page", "")]
    public void A_page_is_named_by_its_heading_or_else_by_its_file(string body, string title, string headings)
    {
        Site site = new SiteInMemory()
            .With("input/b.svg", SiteInMemory.Drawing)
            .With("input/my-page.md", body + "\n")
            .Plan();
        IDocument page = new HtmlParser().ParseDocument(site.Text("/my-page/"));
        Assert.StartsWith(title + " ", page.Title, StringComparison.Ordinal);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(
            headings,
            string.Join('|', page.QuerySelectorAll(".prose :is(h1, h2, h3)").Select(heading => heading.TextContent))
        );
    }
}
