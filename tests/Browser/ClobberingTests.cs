using Microsoft.Playwright;
using Strata.Engine.Content.Html;
using Strata.Engine.Output;
using Strata.Tests.Sites;

namespace Strata.Tests.Browser;

/// <summary>
/// Names and ids of content in a browser: they do not replace what scripts read of the document ("DOM clobbering").
/// </summary>
public class ClobberingTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private static readonly string[] Properties =
    [
        "currentScript",
        "documentElement",
        "baseURI",
        "querySelector",
        "querySelectorAll",
        "createElement",
        "createDocumentFragment",
        "activeElement",
        "styleSheets",
        "head",
        "body",
        "strataSearch",
        "location",
        "history",
        "navigator",
        "localStorage",
        "matchMedia",
    ];

    [Fact]
    public async Task The_search_of_a_page_with_hostile_ids_leads_to_the_site()
    {
        string ids = string.Concat(
            Properties.Select(name =>
                $"<a id=\"{name}\" href=\"https://evil.example/\">{name}</a> <a name=\"{name}\"></a>"
                + $"<details name=\"{name}\"><summary>A</summary></details>\n\n## {name}\n\n"
            )
        );
        SiteInMemory hostile = new SiteInMemory()
            .With("input/hostile.md", $"# Hostile\n\n{ids}\n<div class=\"search-panel\"></div>\n")
            .With("input/other.md", "# Other\n\nA kernel.\n");
        string folder = Directory.CreateTempSubdirectory("strata-clobbering-").FullName;
        try
        {
            OutputWriter.Write(folder, hostile.PlanWithoutErrors().Routes);
            await using OpenPage open = await site.OpenAddress(
                new Uri(Path.Combine(folder, "hostile", "index.html")).AbsoluteUri
            );
            await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("kernel");
            ILocator result = open.Page.Locator(".search-panel li a");
            await Assertions.Expect(result).ToHaveCountAsync(1);
            await result.ClickAsync();
            Assert.Equal(new Uri(Path.Combine(folder, "other", "index.html")).AbsoluteUri, open.Page.Url.Split('#')[0]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task No_allowed_element_replaces_a_property_of_the_document()
    {
        const string Elements =
            "a abbr audio b bdi button details div dl embed fieldset font form h1 i iframe img input li map meta "
            + "object output param picture section select slot source table td textarea track video";
        string html = string.Concat(
            Elements
                .Split(' ')
                .Where(RawHtmlPolicy.IsElement)
                .Append("iframe")
                .SelectMany(element =>
                    Properties.Select(name =>
                        $"<{element} id=\"{name}\"{(RawHtmlPolicy.MayHaveName(element) ? $" name=\"{name}\"" : "")}>"
                        + $"</{element}>"
                    )
                )
        );
        await using OpenPage open = await site.Open("/about/");
        Assert.Empty(await Replaced(open.Page, html));
        // Names of other elements do, so that the list above is not empty for another reason.
        Assert.Equal(["querySelector"], await Replaced(open.Page, "<img name=\"querySelector\">"));
    }

    /// <summary>The properties of the document that HTML in a page replaces.</summary>
    private static Task<string[]> Replaced(IPage page, string html) =>
        page.EvaluateAsync<string[]>(
            """
            ([html, names]) => {
              const read = () => names.map((name) => [document[name], name in document]);
              const before = read();
              const content = document.createElement("div");
              content.innerHTML = html;
              document.body.append(content);
              const after = read();
              content.remove();
              return names.filter((_, i) => before[i][0] !== after[i][0] || before[i][1] !== after[i][1]);
            }
            """,
            new object[] { html, Properties }
        );
}
