using System.Text;
using CsCheck;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Tests.Sites;

/// <summary>
/// A site that is planned again and again, as by a preview, is always what a build would make of its files.
/// </summary>
public class PlanMemoTests
{
    private static readonly BuildOptions Options = new() { AsOf = new LocalDate(2026, 11, 23) };

    private static readonly Gen<string> Names = Gen.OneOf(
        "2026-01-01-kernel",
        "2026-02-02-image",
        "2026-03-03-host",
        "2026-03-04-engine",
        "2027-01-01-to-come",
        "_drafts/idea"
    );

    // Most edits are fine: a site with a mistake has no routes to compare.
    private static readonly Gen<string> FrontMatter = Gen.Frequency(
        (
            9,
            Gen.OneOf(
                "title: A post",
                "title: Another",
                "",
                "title: A post\ntags: [Docker, Linux]",
                "title: A post\ntags: [docker]",
                "title: A post\ncategories: [Kernels]",
                "title: A post\ndate: 2026-04-05",
                "title: A post\ndate: 2030-01-01",
                "title: A post\npublished: false",
                "title: A post\ndraft: true",
                "title: A post\nslug: other",
                "title: A post\nredirect_from: /old/",
                "title: A post\nlayout: page",
                "title: A post\ndescription: Said.",
                "title: A post\nlang: de"
            )
        ),
        (
            1,
            Gen.OneOf(
                "title: ''",
                "title: A post\npermalink: /POSTS/Image/",
                "title: A post\npermalink: /about/",
                "title: A post\npermalink: /:nothing/",
                "title: A post\nlayout: none",
                "title: [",
                "tags: { a: b }"
            )
        )
    );

    private static readonly Gen<string> Blocks = Gen.Frequency(
        (
            9,
            Gen.OneOf(
                "Text.",
                "More text, of **some** words.",
                "## Where it ends",
                "## Another place\n\nText.",
                "# A heading of the first level",
                "<!--more-->",
                "[to it](/posts/kernel/)",
                "[to its place](/posts/kernel/#where-it-ends)",
                "[outside](https://example.org/)",
                "![film](https://example.net/a.png)",
                "```yaml\na: b\n```",
                "```nonsense\na\n```"
            )
        ),
        (
            1,
            Gen.OneOf(
                "[beside](../image/)",
                "[the file](2026-01-01-kernel.md#another-place)",
                "![One](diagram:one)",
                "![Two](diagram:two)",
                "[One's box](#one-shop)",
                "![A picture](/picture.svg)"
            )
        )
    );

    private static readonly Gen<string> Post = Gen.Select(
        FrontMatter,
        Blocks.List[0, 4],
        (front, blocks) => $"---\n{front}\n---\n{string.Join("\n\n", blocks)}\n"
    );

    /// <summary>A file and what it holds from now on; null for nothing.</summary>
    private static readonly Gen<(string Path, string? Text)> Edit = Gen.Frequency(
        (8, Gen.Select(Names, Post, (name, text) => (At(name), (string?)text))),
        (1, Names.Select(name => (At(name), (string?)null))),
        (1, Post.Select(text => ("input/about.md", (string?)text))),
        (
            1,
            Gen.OneOf("layout: documentation", "title: Docs")
                .Select(front => ("input/docs/index.md", (string?)$"---\n{front}\n---\nText.\n"))
        ),
        (
            1,
            Gen.OneOf(
                    "title: Changed\nurl: https://example.org/\n",
                    "title: Test\n",
                    "title: Test\nurl: https://example.org/base/\nsocial_cards: true\npermalink: /:year/:title/\n",
                    "title: Test\nexclude: [about.md]\n",
                    "titel: Test\n"
                )
                .Select(text => ("data/site.yml", (string?)text))
        ),
        (
            2,
            Gen.Select(
                Gen.OneOf("one", "two"),
                Gen.OneOf("- container: Shop\n", "- container: Shop\n- kernel: Linux\n", "- contaner: Shop\n"),
                (name, topology) => ($"data/topologies/{name}.yml", (string?)$"title: {name}\nstack:\n{topology}")
            )
        ),
        (1, Gen.OneOf("one", "two").Select(name => ($"data/topologies/{name}.yml", (string?)null))),
        (
            1,
            Gen.OneOf<string?>("<main>{{ content }}</main>", "{{ page.title }} {{ for", null)
                .Select(text => ("theme/layouts/page.html", text))
        ),
        (
            1,
            Gen.OneOf<string?>("titles:\n  archive: All of it\n", "titles: [", null)
                .Select(text => ("theme/i18n/en.yml", text))
        ),
        (
            1,
            Gen.OneOf<string?>("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<svg onload=\"a()\"/>", null)
                .Select(text => ("input/picture.svg", text))
        )
    );

    [Fact]
    public void After_any_edits_it_says_and_renders_what_a_new_plan_does() =>
        Edit.List[1, 8]
            .Sample(
                edits =>
                {
                    Dictionary<string, SourceFile> files = new(StringComparer.Ordinal)
                    {
                        ["data/site.yml"] = Held("title: Test\nurl: https://example.org/base/\n"),
                        [At("2026-01-01-kernel")] = Held("---\ntitle: Kernel\n---\n## Where it ends\n\nText.\n"),
                    };
                    var cache = new BuildCache();
                    Site site = SiteBuilder.Plan(Source(files), Options, cache).Check();
                    foreach ((string path, string? text) in edits)
                    {
                        List<string> rendered = Rendered(site);
                        if (text is null)
                            files.Remove(path);
                        else
                            files[path] = Held(text);
                        Site next = SiteBuilder.Plan(Source(files), Options, cache).Check();
                        Site anew = SiteBuilder.Plan(Source(files), Options);
                        Assert.Equal(anew.Diagnostics, next.Diagnostics);
                        Assert.Equal(Rendered(anew), Rendered(next));
                        // The site before is shown until the new one is good.
                        Assert.Equal(rendered, Rendered(site));
                        site = next;
                    }
                },
                iter: 40
            );

    private static string At(string name) => $"input/posts/{name}.md";

    private static SourceFile Held(string text) => SourceFile.InMemory(Encoding.UTF8.GetBytes(text));

    private static SiteFiles Source(Dictionary<string, SourceFile> files) =>
        SiteFiles.FromFiles(new Dictionary<string, SourceFile>(files, StringComparer.Ordinal), [], []);

    /// <summary>All routes with what they answer; of pictures, what they are drawn from.</summary>
    private static List<string> Rendered(Site site) =>
        site
            .Routes.Select(route => route.InputHash ?? Text(route))
            .Prepend(string.Join('\n', site.Routes.Select(route => $"{route.Kind} {route.Path}")))
            .ToList();

    private static string Text(Route route) =>
        route.Render() is { Body: { } body, Diagnostics: var diagnostics }
            ? Encoding.UTF8.GetString(body) + string.Join('\n', diagnostics)
            : "";
}
