using System.Text.Json;
using CsCheck;
using Strata.Engine.Building;
using Strata.Engine.Search;
using Strata.Tests.Sites;

namespace Strata.Tests.Search;

/// <summary>Tests the search index of a built site.</summary>
public class SearchTests
{
    private const string Stack =
        "title: One container\nstack:\n  - host: Ubuntu\n    os: linux\n    holds:\n      - container: "
        + "Webshopkasse\n        image: debian:13-slim\n      - kernel: Linux kernel\n      - hardware: Hardware\n";

    [Theory]
    [InlineData("Kernel of the HOST", "kernel of the host")]
    [InlineData("ltsc2022 hcs v2", "ltsc2022 hcs v2")]
    [InlineData("C#, F# and C++; .NET #12 a+b", "c# f# and c++ net 12 a+ b")]
    [InlineData("Ångström naïve Œuvre Straße Łódź İstanbul", "angstrom naive oeuvre strasse lodz istanbul")]
    [InlineData("A\u030angstro\u0308m ΟΔΟΣ Ёлка", "angstrom οδοσ елка")]
    [InlineData("Docker容器运行", "docker 容器 器运 运行 行")]
    [InlineData("コンテナ ガ", "コン ンテ テナ ナ ガ")]
    [InlineData("컨테이너 호스트 क़ मेज़", "컨테이너 호스트 क़ मेज़")]
    [InlineData("0123456789abcdef0123456789abcdef", "0123456789abcdef01234567")]
    [InlineData("--- ** ++", "")]
    public void Text_is_split_into_folded_words(string text, string words)
    {
        List<string> found = [];
        new WordReader(word => found.Add(word.ToString())).Read(text);
        Assert.Equal(words, string.Join(' ', found));
    }

    [Theory]
    [InlineData("Write site.yml, then data/site.yml.", "site.yml site.yml")]
    [InlineData("The end. Next: _x_ a.b.c v1.2 e.g. snake_case_name", "a.b.c v1.2 e.g snake_case_name")]
    [InlineData("strata --base-path /x --as-of --quiet -- --2-x", "base-path as-of")]
    [InlineData("Rc::clone(&a), std::io::Error; a::b.c a:b ::x", "rc::clone std::io::error a::b.c")]
    [InlineData("well-known 2026-01-02 a_ _b ... x..y --", "")]
    [InlineData("a_name_that_is_longer_than_a_word", "")]
    public void Names_of_code_are_words_too(string text, string names)
    {
        List<string> found = [];
        CompoundReader.Read(text, name => found.Add(name.ToString()));
        Assert.Equal(names, string.Join(' ', found));
    }

    [Fact]
    public void A_description_ranks_as_a_heading()
    {
        SiteInMemory site = new SiteInMemory()
            .With("input/text.md", "# One\n\nThe scheduler, a scheduler, any scheduler.")
            .With("input/described.md", "---\ntitle: Two\ndescription: About the scheduler.\n---\nText.");
        Assert.Equal(["described/", "text/"], new IndexReader(site.PlanWithoutErrors()).Find("sched"));
    }

    [Fact]
    public void Pages_that_others_link_to_are_listed()
    {
        SiteInMemory site = new SiteInMemory().With("input/a.md", "# A\n\nText. [Itself](a.md)");
        for (int page = 0; page < 6; page++)
            site.With($"input/p{page}.md", $"# P{page}\n\n[A](a.md), [again](/a/), [B](p0.md) {page}");
        using JsonDocument contents = IndexReader.Contents(site.PlanWithoutErrors());
        // Pages in order: a, p0 … p5. Both have six pages that link to them, or five besides themselves.
        Assert.Equal("AA,AA", contents.RootElement.GetProperty("linked").GetString());
    }

    [Fact]
    public void A_text_has_no_indentation_and_a_usual_anchor_is_a_number()
    {
        SiteInMemory site = new SiteInMemory().With(
            "input/a.md",
            "# A\n\n## Usual heading\n\n```\none\n    two  three\n\n\nfour\n```\n\n## Über\n\nText."
        );
        var index = new IndexReader(site.PlanWithoutErrors());
        JsonElement[] sections =
        [
            .. index.Text(0).EnumerateArray().Skip(2).Where(section => section[1].GetString() != ""),
        ];
        Assert.Equal("one\ntwo three\nfour", sections[0][2].GetString());
        Assert.Equal(0, sections[0][0].GetInt32());
        Assert.Equal("über", sections[1][0].GetString(), ignoreCase: true);
    }

    [Fact]
    public void Titles_rank_above_headings_and_headings_above_text()
    {
        SiteInMemory site = new SiteInMemory()
            .With("input/often.md", "# One\n\nThe scheduler schedules. A scheduler waits. The scheduler runs.")
            .With("input/text.md", "# Two\n\nThe scheduler runs.")
            .With("input/heading.md", "# Three\n\n## The scheduler\n\nText.")
            .With("input/title.md", "# The scheduler in a title that is long\n\nText.")
            .With("input/short.md", "# The scheduler\n\nText.")
            .WithPost("2026-01-02-tag", "title: A post\ntags: [Scheduler]");
        Assert.Equal(
            ["short/", "title/", "heading/", "posts/tag/", "often/", "text/"],
            new IndexReader(site.PlanWithoutErrors()).Find("sched")
        );
    }

    [Fact]
    public void Code_tables_lists_and_notes_are_indexed_and_markup_is_not()
    {
        const string Body = """
            Plain *emphasised*word and [linktext](https://example.org/address), `inlinecode`, an
            ![alternative](/images/a.png).

            | tablehead | b |
            |-|-|
            | tablecell | 2 |

            - listitem

            > [!NOTE]
            > calloutword

            ```csharp
            var codeword = 1;
            ```

            <div><span class="hidden">htmlword</span></div>

            Note.[^1]

            [^1]: footnoteword
            """;
        var index = new IndexReader(
            new SiteInMemory()
                .With("input/images/a.png", SiteInMemory.Picture)
                .With("input/page.md", $"# Page\n\n{Body}\n")
                .PlanWithoutErrors()
        );
        foreach (
            string word in (string[])
                [
                    "emphasised",
                    "linktext",
                    "inlinecode",
                    "alternative",
                    "tablehead",
                    "tablecell",
                    "listitem",
                    "calloutword",
                    "codeword",
                    "htmlword",
                    "footnoteword",
                ]
        )
            Assert.Equal(["page/"], index.Find(word));
        foreach (string word in (string[])["hidden", "address", "csharp", "span"])
            Assert.Empty(index.Find(word));
    }

    [Fact]
    public void Words_of_a_diagram_are_found_and_link_to_it()
    {
        SiteInMemory site = new SiteInMemory()
            .With("data/site.yml", "title: T\nurl: https://example.org/\nfeatures: { gallery: false }\n")
            .With("data/topologies/one.yml", Stack)
            .With("input/page.md", "# Page\n\n## Part\n\nText.\n\n![One *container*](diagram:one)\n\nMore.\n");
        var index = new IndexReader(site.PlanWithoutErrors());
        Assert.Equal(["page/"], index.Find("webshop"));
        JsonElement[] sections = index.Text(0).EnumerateArray().Skip(2).ToArray();
        Assert.Equal(["0", "fig-one"], sections.Select(section => section[0].ToString()));
        Assert.Equal("Text.\nMore.", sections[0][2].GetString());
        Assert.Equal("One container", sections[1][1].GetString());
        Assert.Equal(1, sections[1][3].GetInt32());
    }

    [Fact]
    public void Data_pages_are_found()
    {
        SiteInMemory site = new SiteInMemory()
            .With("data/topologies/one.yml", Stack)
            .With("input/topologies.md", "---\ntitle: Stacks\nlayout: topologies\n---\n")
            .With("input/glossary.md", "---\ntitle: Words\nlayout: glossary\n---\n")
            .With("input/rules.md", "---\ntitle: Rules\nlayout: rules\n---\n");
        var index = new IndexReader(site.PlanWithoutErrors());
        Assert.Equal(["topologies/one/"], index.Find("webshop"));
        Assert.Contains("rules/iso002/", index.Find("iso002"));
        Assert.Contains("glossary/", index.Find("hypervisor"));
    }

    [Fact]
    public void Pages_and_sites_can_turn_search_off()
    {
        SiteInMemory site = new SiteInMemory()
            .With("input/in.md", "# In\n\nfindable")
            .With("input/out.md", "---\nsearch: false\n---\n# Out\n\nfindable")
            .WithPost("2026-01-02-later", "title: Later\ndraft: true", "findable");
        Assert.Equal(["in/"], new IndexReader(site.PlanWithoutErrors()).Find("find"));
        site.With("data/site.yml", "title: Test\nurl: https://example.org/\nfeatures: { search: false }\n");
        Assert.DoesNotContain(
            site.PlanWithoutErrors().Routes,
            route => route.Path.Contains("/search/", StringComparison.Ordinal)
        );
        Assert.Null(site.Page("/in/").QuerySelector(".find"));
        Assert.Null(site.Page("/404.html").QuerySelector(".search-panel"));
    }

    [Fact]
    public void Each_language_has_its_own_index()
    {
        SiteInMemory site = new SiteInMemory()
            .With("data/site.yml", "title: Test\nurl: https://example.org/base/\nlanguages: { de: {} }\n")
            .With("input/a.md", "# Kernel\n")
            .With("input/b.md", "---\nlang: de\n---\n# Kern\n");
        Assert.Equal(["a/"], new IndexReader(site.PlanWithoutErrors()).Find("ker"));
        Assert.Equal(["de/b/"], new IndexReader(site.PlanWithoutErrors(), "de").Find("ker"));
        Assert.Equal(
            "../../_strata/search/de/contents.js",
            site.Page("/de/b/").QuerySelector("button.find")!.GetAttribute("data-index")
        );
        Assert.Equal("Suche", site.Page("/de/search/").QuerySelector("h1")!.TextContent);
        Assert.Contains("\"page\":\"de/search/\"", site.Text("/_strata/search/de/contents.js"));
    }

    [Fact]
    public void The_search_page_has_an_alternative_without_script()
    {
        SiteInMemory site = new SiteInMemory().WithPost("2026-01-02-post");
        Assert.Equal("../archive/", site.Page("/search/").QuerySelector(".no-script a")!.GetAttribute("href"));
        Assert.Equal("../archive/", site.Page("/search/").QuerySelector("a.find")!.GetAttribute("href"));
        Assert.DoesNotContain("/search/", site.Text("/sitemap.xml"));
        Assert.Equal(
            "/base/_strata/search/en/contents.js",
            site.Page("/404.html").QuerySelector("button.find")!.GetAttribute("data-index")
        );
    }

    [Fact]
    public void A_long_page_is_split_into_parts()
    {
        string section = string.Join(
            "\n\n",
            Enumerable
                .Range(0, 60)
                .Select(number =>
                    $"Paragraph {number} of a section that is long, and then goes on for a while until it ends."
                )
        );
        var index = new IndexReader(
            new SiteInMemory()
                .With(
                    "input/long.md",
                    $"# Long\n\n## First\n\n{section}\n\nneedle\n\n## "
                        + $"Second\n\n{section}\n\n{new string('x', 12_000)}\n"
                )
                .PlanWithoutErrors()
        );
        Assert.InRange(index.Parts, 4, 8);
        Assert.Equal(["long/"], index.Find("needle"));
        Assert.All(index.Loaded, size => Assert.InRange(size, 1, 12_000));
    }

    /// <summary>Words of few different letters, so that many share prefixes, some of them not Latin.</summary>
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.String[Gen.Char["aábcÅ1"], 2, 9],
        Gen.String[Gen.Char["кЙ容器ßſ"], 2, 4],
        Gen.String[Gen.Char.AlphaNumeric, 2, 30]
    );

    [Fact]
    public void Every_word_of_a_page_is_found_by_each_of_its_prefixes() =>
        Word.List[1, 40]
            .List[1, 12]
            .Sample(
                pages =>
                {
                    SiteInMemory site = new();
                    for (int page = 0; page < pages.Count; page++)
                        site.With($"input/p{page}.md", $"# Page\n\n{string.Join(' ', pages[page])}\n");
                    Site built = site.Plan();
                    var index = new IndexReader(built);
                    for (int page = 0; page < pages.Count; page++)
                    {
                        HashSet<string> words = [];
                        new WordReader(word => words.Add(word.ToString())).Read(string.Join(' ', pages[page]));
                        foreach (string word in words.Take(6))
                        {
                            for (int length = Math.Min(2, word.Length); length <= word.Length; length++)
                                Assert.Contains($"p{page}/", index.Find(word[..length]));
                        }
                    }
                },
                iter: 15
            );

    /// <summary>One of 3,000 words; those with small numbers are on most pages.</summary>
    private static string WordOf(int page, int index) => $"w{index * (page + 7) % 3000 % (1 + (index * index))}";

    [Fact]
    public void A_query_with_many_results_loads_little()
    {
        var site = new SiteInMemory();
        for (int page = 0; page < 500; page++)
            site.With(
                $"input/p{page}.md",
                $"# Page {page}\n\n{string.Join(' ', Enumerable.Range(0, 600).Select(word => WordOf(page, word)))}\n"
            );
        Site built = site.Plan();
        int contents = built
            .Routes.Single(route => route.Path == "/_strata/search/en/contents.js")
            .Render()
            .Body!.Length;
        int largest = built
            .Routes.Where(route => route.Path.StartsWith("/_strata/search/en/t", StringComparison.Ordinal))
            .Max(route => route.Render().Body!.Length);
        foreach (string prefix in (string[])["w", "w1", "w12", "w123", "w2999", "5", "pag"])
        {
            var index = new IndexReader(built);
            int found = index.Find(prefix).Count;
            if (prefix is "w" or "pag")
                Assert.Equal(500, found);
            int words = index.Loaded.Take(index.Loaded.Count - found).Sum();
            Assert.True(found > 0, prefix);
            // Three words, and eight results.
            Assert.InRange(contents + (3 * words) + (8 * largest), 0, 150_000);
        }
    }

    [Fact]
    public void Equal_pages_have_equal_indexes_and_others_do_not()
    {
        static IndexReader Index(string text) =>
            new(new SiteInMemory().With("input/a.md", $"# A\n\n{text}\n").PlanWithoutErrors());
        Assert.Equal(Index("one two").Version, Index("one two").Version);
        Assert.NotEqual(Index("one two").Version, Index("one three").Version);
    }
}
