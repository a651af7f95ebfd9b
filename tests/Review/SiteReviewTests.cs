using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using Strata.Engine.Pipeline;
using Strata.Engine.Review;
using Strata.Engine.Sources;

namespace Strata.Tests.Review;

/// <summary>The differences between two versions of a site, in words.</summary>
public sealed class SiteReviewTests
{
    private const string Stack = """
        title: Shop
        stack:
          - host: Ubuntu
            os: linux
            holds:
              - container: web
                image: debian:12
              - container: jobs
                image: scratch
              - vm: VM 1
                holds:
                  - container: cache
                    image: scratch
                  - kernel: Guest kernel
              - hypervisor: KVM
              - kernel: Linux kernel
              - hardware: Hardware
        """;

    private const string Web = "      - container: web\n        image: debian:12\n";

    [Fact]
    public void Nothing_is_said_about_sites_that_mean_the_same()
    {
        Assert.Equal(
            "No diagram and no page has changed.\n",
            ReviewText.Plain(Compare(Stack, "# A comment\r\n" + Stack.Replace("\n", "\r\n")))
        );
    }

    [Theory]
    [InlineData(
        "      - kernel: Linux kernel\n",
        "      - kernel: Linux kernel 6\n",
        "The host’s Linux kernel was renamed to 'Linux kernel 6'."
    )]
    [InlineData("container: web\n", "container: shop\n", "The container web was renamed to 'shop'.")]
    [InlineData(
        "image: debian:12",
        "image: debian:13",
        "The base image of the container web changed from 'debian:12' to 'debian:13'."
    )]
    [InlineData(
        "image: debian:12",
        "app: nginx\n        image: debian:12",
        "The container web now has the application 'nginx'."
    )]
    [InlineData("- host: Ubuntu\n", "- host: Ubuntu\n    build: 5\n", "The build of Ubuntu is now '5'.")]
    [InlineData("title: Shop", "title: Store", "The title changed from 'Shop' to 'Store'.")]
    [InlineData(Web, "", "The container web was removed from the container host Ubuntu.")]
    [InlineData(
        "      - container: jobs\n        image: scratch\n",
        "      - container: jobs\n        image: scratch\n      - container: mail\n        image: scratch\n",
        "The container mail was added to Ubuntu, on the host’s Linux kernel."
    )]
    [InlineData(
        Web + "      - container: jobs\n        image: scratch\n",
        "      - container: jobs\n        image: scratch\n" + Web,
        "The order of the boxes in Ubuntu changed."
    )]
    public void A_change_is_said_in_a_sentence(string old, string changed, string sentence)
    {
        Assert.Contains(old, Stack);
        Assert.Equal([sentence], Sentences(Stack, Stack.Replace(old, changed)));
    }

    [Fact]
    public void A_container_that_moves_into_a_virtual_machine_moves_to_its_kernel()
    {
        string moved = Stack
            .Replace(Web, "")
            .Replace(
                "          - container: cache\n",
                "          - container: web\n            image: debian:12\n          - container: cache\n"
            );
        Assert.Equal(
            ["The container web moved from the host’s Linux kernel to the Guest kernel of VM 1."],
            Sentences(Stack, moved)
        );
    }

    [Fact]
    public void A_box_that_keeps_its_id_is_the_same_one()
    {
        string before = Stack.Replace(Web, Web + "        id: front\n"),
            after = before.Replace("container: web", "container: shop").Replace("debian:12", "busybox:1");
        Assert.Equal(
            [
                "The container web was renamed to 'shop'.",
                "The base image of the container shop changed from 'debian:12' to 'busybox:1'.",
            ],
            Sentences(before, after)
        );
    }

    [Fact]
    public void A_box_with_nothing_in_common_replaces_another()
    {
        Assert.Equal(
            [
                "The container mail was added to Ubuntu, on the host’s Linux kernel.",
                "The container web was removed from the container host Ubuntu.",
            ],
            Sentences(Stack, Stack.Replace("container: web", "container: mail").Replace("debian:12", "alpine:3"))
        );
    }

    [Fact]
    public void Added_removed_and_unreadable_topologies_are_listed()
    {
        SiteReview review = SiteReview.Of(
            Site(("data/topologies/a.yml", Stack), ("data/topologies/b.yml", Stack)),
            Site(("data/topologies/b.yml", "title: ["), ("data/topologies/c.yml", Stack)),
            Options
        );
        Assert.Equal(
            """
            Diagrams
              removed  data/topologies/a.yml  Shop
              changed  data/topologies/b.yml  Shop
                It has errors, and cannot be drawn.
              added    data/topologies/c.yml  Shop

            """,
            ReviewText.Plain(review)
        );
    }

    [Fact]
    public void Pages_are_listed_by_their_path()
    {
        SiteReview review = SiteReview.Of(
            Site(
                ("input/a.md", "---\ntitle: A\n---\nText.\n"),
                ("input/b.md", "---\ntitle: B\n---\nText.\n"),
                ("input/c.md", "---\ntitle: C\n---\nText.\n"),
                ("input/d.md", "---\ntitle: D\n---\nText.\n")
            ),
            Site(
                ("input/a.md", "---\ntitle: A\n---\nMore.\n"),
                ("input/b.md", "---\ntitle: B 2\npermalink: /moved/\n---\nText.\n"),
                ("input/d.md", "---\r\ntitle: D\r\n---\r\nText.\r\n"),
                ("input/e.md", "---\ntitle: E\n---\nText.\n")
            ),
            Options
        );
        Assert.Equal(
            """
            Pages
              changed  /a/  A
              removed  /c/  C
              added    /e/  E
              changed  /moved/  B 2
                It moved from '/b/'.
                Its title was 'B'.

            """,
            ReviewText.Plain(review)
        );
    }

    /// <summary>What a pull request of a stranger may contain.</summary>
    private static SiteReview Hostile =>
        SiteReview.Of(
            Site(),
            Site(
                (
                    "data/topologies/x.yml",
                    Stack.Replace(
                        "title: Shop",
                        "title: \"``` ![a](https://evil.example) <script>x ##[set-env]\\u202e\""
                    )
                ),
                (
                    "input/p.md",
                    "---\ntitle: \"`` @user #1 <img src=x onerror=pwn()> \\r::set-output name=a::b\"\n---\nText.\n"
                )
            ),
            Options
        );

    [Fact]
    public void In_Markdown_all_names_are_code()
    {
        Assert.Equal(
            """
            ### Diagrams

            - **added** ```` ``` ![a](https://evil.example) <script>x ## [set-env]· ```` (` data/topologies/x.yml `)

            ### Pages

            - **added** ``` `` @user #1 <img src=x onerror=pwn()> ::set-output name=a::b ``` (` /p/ `)
            - **added** ` Topologies ` (` /topologies/ `)


            """,
            ReviewText.Markdown(Hostile)
        );
    }

    [Fact]
    public void The_HTML_file_contains_its_drawings_and_no_markup_of_names()
    {
        IDocument page = new HtmlParser().ParseDocument(
            Encoding.UTF8.GetString(ReviewPage.Html(Hostile, "<b>main</b>", "HEAD"))
        );
        Assert.Equal("Changes from <b>main</b> to HEAD", page.Title);
        Assert.Empty(page.QuerySelectorAll("script, a, b, link, [onerror], [style]"));
        Assert.StartsWith(
            "default-src 'none'; img-src data:; style-src 'sha256-",
            page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")
        );
        Assert.All(
            page.QuerySelectorAll("img, source"),
            picture =>
                Assert.StartsWith(
                    "data:image/svg+xml;base64,",
                    picture.GetAttribute("src") ?? picture.GetAttribute("srcset")
                )
        );
        Assert.Equal("After", page.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void Both_versions_of_a_topology_are_drawn()
    {
        string html = Encoding.UTF8.GetString(
            ReviewPage.Html(Compare(Stack, Stack.Replace("container: web", "container: shop")), "main", "HEAD")
        );
        IHtmlCollection<IElement> pictures = new HtmlParser().ParseDocument(html).QuerySelectorAll("img");
        Assert.Equal([true, false], pictures.Select(each => SvgOf(each).Contains(">web<", StringComparison.Ordinal)));
        Assert.Equal([false, true], pictures.Select(each => SvgOf(each).Contains(">shop<", StringComparison.Ordinal)));
    }

    private static BuildOptions Options => new() { AsOf = new LocalDate(2026, 11, 23) };

    private static string SvgOf(IElement picture) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(picture.GetAttribute("src")!.Split(',')[1]));

    private static IReadOnlyList<string> Sentences(string before, string after) =>
        Assert.Single(Compare(before, after).Topologies).Sentences;

    private static SiteReview Compare(string before, string after) =>
        SiteReview.Of(Site(("data/topologies/shop.yml", before)), Site(("data/topologies/shop.yml", after)), Options);

    private static SiteFiles Site(params (string Path, string Text)[] files) =>
        SiteFiles.FromText(
            files
                .Append(("data/site.yml", "title: Test\n"))
                .ToDictionary(file => file.Item1, file => file.Item2, StringComparer.Ordinal)
        );
}
