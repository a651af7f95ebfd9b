using CsCheck;
using NodaTime;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests.Sites;

/// <summary>Generates edits of a site: of its text, data, theme, settings, static files and build options.</summary>
internal static class SiteEdits
{
    private static readonly BuildOptions Options = new() { AsOf = new LocalDate(2026, 11, 23) };

    private static readonly Gen<bool> IsUndone = Gen.Frequency((9, Gen.Const(true)), (1, Gen.Const(false)));

    private static readonly Gen<string> Names = Gen.OneOf(
        "2026-01-01-kernel.md",
        "2026-01-01-kernel.de.md",
        "2026-02-02-image.md",
        "2026-03-03-host.md",
        "2026-03-04-engine.md",
        "2027-01-01-to-come.md",
        "idea.md",
        "picture.svg",
        "two.yml"
    );

    private static readonly Gen<string> ValidFrontMatter = Gen.OneOf(
        "",
        "title: A post",
        "title: Another\nimage: /picture.svg",
        "title: A post\ntags: [Docker, Linux]",
        "title: A post\ntags: [docker]",
        "title: A post\ncategories: [Kernels]\nauthor: Somebody",
        "title: A post\ndate: 2026-04-05",
        "title: A post\ndate: 2030-01-01",
        "title: A post\nupdated: 2026-05-06",
        "title: A post\npublished: false",
        "title: A post\ndraft: true",
        "title: A post\nslug: other",
        "title: A post\nredirect_from: /old/",
        "title: A post\nlayout: page\norder: 3",
        "title: A post\ndescription: A sentence.\ntoc: true",
        "title: A post\nlang: de"
    );

    private static readonly Gen<string> BrokenFrontMatter = Gen.OneOf(
        "title: ''",
        "title: A post\npermalink: /POSTS/Image/",
        "title: A post\npermalink: /about/",
        "title: A post\npermalink: /:nothing/",
        "title: A post\nlayout: none",
        "title: ["
    );

    private static readonly Gen<string> ValidBlock = Gen.OneOf(
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
        "```nonsense\na\n```",
        "[A term](term:kernel) and [a term](term:container).",
        "[in the glossary](/glossary/#kernel)"
    );

    // Most edits are valid: a site with an error has no routes to compare.
    private static readonly Gen<string> OtherBlock = Gen.OneOf(
        "[beside](../image/)",
        "[the file](2026-01-01-kernel.md#another-place)",
        "![One](diagram:one)",
        "![Two](diagram:two?view=nested)",
        "![Both](diagram:one,two?view=compare)",
        "![Sizes](chart:base-image-sizes)",
        "[A box](#fig-one-shop)",
        "![A picture](/picture.svg)",
        "```topology\ntitle: Fenced\nstack:\n  - host: H\n    os: linux\n    holds:\n      - container: Shop\n"
            + "      - kernel: Linux\n      - hardware: Hardware\n```",
        "```topology\ntitle: Fenced\nstack:\n  - contaner: Shop\n```",
        "[^1]\n\n[^1]: A note."
    );

    private static readonly Gen<string> Text = Gen.Select(
        Gen.Frequency((9, ValidFrontMatter), (1, BrokenFrontMatter)),
        Gen.Frequency((9, ValidBlock), (1, OtherBlock)).List[0, 4],
        (front, blocks) => $"---\n{front}\n---\n{string.Join("\n\n", blocks)}\n"
    );

    private static readonly Gen<string> Settings = Gen.Select(
        Gen.OneOf("title: Test", "title: Changed\ndescription: A site.", "title: Test\nauthor: Somebody"),
        Gen.OneOf("", "url: https://example.org/", "url: https://example.org/base/"),
        Gen.OneOf(
            "",
            "languages: { de: { title: Probe } }",
            "language: de",
            "social_cards: true",
            "logo: picture.svg\nicon: picture.svg",
            "permalink: /:year/:title/",
            "exclude: [about.md]",
            "timezone: Europe/Berlin",
            "pagination: { posts: 1 }",
            "features: { search: false, markdown: false }",
            "navigation: [{ title: Kernel, url: /posts/kernel/ }]",
            "excerpt_separator: '## Where it ends'",
            "edit_url: https://example.org/edit/{path}",
            "titel: Wrong"
        ),
        (title, url, rest) => $"{title}\n{url}\n{rest}\n"
    );

    private static readonly Gen<string> Topology = Gen.Select(
        Gen.OneOf("Shop", "Store", "Kernels"),
        Gen.OneOf("image: debian:13-slim", "image: scratch", "app: nginx", "info: A note"),
        Gen.Frequency((8, Gen.Const("kernel: Linux")), (1, Gen.OneOf("contaner: Wrong", "hypervisor: KVM"))),
        (name, detail, last) =>
            $"title: {name}\nstack:\n  - host: H\n    os: linux\n    holds:\n      - container: {name}\n"
            + $"        {detail}\n      - {last}\n      - hardware: Hardware\n"
    );

    private static readonly Gen<BuildOptions> AnyOptions = Gen.Select(
        Gen.OneOf(new LocalDate(2026, 1, 15), new LocalDate(2026, 11, 23), new LocalDate(2027, 2, 3)),
        Gen.Bool,
        Gen.Bool,
        Gen.OneOf<Uri?>(null, new Uri("https://example.net/docs/")),
        (asOf, drafts, future, baseUrl) =>
            new BuildOptions
            {
                AsOf = asOf,
                Drafts = drafts,
                Future = future,
                BaseUrl = baseUrl,
            }
    );

    private static readonly Gen<(string Path, string Text)> OtherFile = Gen.OneOf(
        Gen.Select(Gen.OneOf("about", "about.de", "index", "docs/index", "docs/first", "docs/first.de"), Text)
            .Select((name, text) => ($"input/{name}.md", text)),
        Settings.Select(text => ("data/site.yml", text)),
        Gen.Select(Gen.OneOf("one", "two", "one.de"), Topology)
            .Select((name, text) => ($"data/topologies/{name}.yml", text)),
        Gen.Select(
                Gen.OneOf("glossary", "topologies", "base-images", "compatibility", "rules"),
                Gen.OneOf("", "Text.\n")
            )
            .Select((layout, text) => ($"input/{layout}.md", $"---\ntitle: {layout}\nlayout: {layout}\n---\n{text}")),
        Gen.OneOf(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 300\"/>",
                "<svg onload=\"a()\"/>",
                "no picture"
            )
            .Select(text => ("input/picture.svg", text)),
        Gen.OneOf("<main>{{ content }}</main>", "{{ page.title }} {{ for", "{{ page.nothing }}")
            .Select(text => ("theme/layouts/page.html", text)),
        Gen.OneOf("titles:\n  archive: All of it\n", "titles: [", "nothing: At all\n")
            .Select(text => ("theme/i18n/en.yml", text)),
        Gen.OneOf("a { color: red }\n", "").Select(text => ("theme/assets/site.css", text)),
        Gen.OneOf("a", "b").Select(text => ("input/files/data.txt", text))
    );

    private const string SmallTopology = """
        title: One
        stack:
          - host: H
            os: linux
            holds:
              - container: Shop
                app: nginx
                image: debian:13-slim
              - kernel: Linux
              - hardware: Hardware

        """;

    /// <summary>The edits of a site whose posts are in a folder.</summary>
    public static Gen<SiteEdit> Of(string posts) =>
        Gen.Frequency<SiteEdit>(
            (8, Gen.Select(Names, Text, IsUndone).Select((n, t, u) => (SiteEdit)new WriteFile(posts + n, t, u))),
            (6, Gen.Select(OtherFile, IsUndone).Select((f, u) => (SiteEdit)new WriteFile(f.Path, f.Text, u))),
            (
                8,
                Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Enum<LineChange>(), IsUndone)
                    .Select((i, line, change, u) => (SiteEdit)new ChangeLine(i, line, change, u))
            ),
            (2, Gen.Select(Gen.Int[0, 9999], IsUndone).Select((i, u) => (SiteEdit)new DeleteFile(i, u))),
            (
                1,
                Gen.Select(Gen.Int[0, 9999], Names, IsUndone)
                    .Select((i, name, u) => (SiteEdit)new RenameFile(i, name, u))
            ),
            (1, AnyOptions.Select(options => (SiteEdit)new ChangeOptions(options)))
        );

    /// <summary>A small site with a page of every kind, in two languages.</summary>
    public static EditedSite Start { get; } =
        new EditedSite(new Dictionary<string, SourceFile>(), Options)
            .With("data/site.yml", "title: Test\nurl: https://example.org/base/\nlanguages: { de: { title: Probe } }\n")
            .With("data/topologies/one.yml", SmallTopology)
            .With("data/topologies/two.yml", SmallTopology.Replace("One", "Two"))
            .With("input/posts/2026-01-01-kernel.md", "---\ntitle: Kernel\n---\n## Where it ends\n\nText.\n")
            .With("input/posts/2026-01-01-kernel.de.md", "---\ntitle: Kern\n---\nText.\n")
            .With("input/posts/2026-02-02-image.md", "---\ntitle: Image\ntags: [Docker]\n---\n![One](diagram:one)\n")
            .With("input/about.md", "---\ntitle: About\n---\nText.\n")
            .With("input/docs/index.md", "---\ntitle: Docs\nlayout: documentation\n---\nText.\n")
            .With("input/glossary.md", "---\ntitle: Glossary\nlayout: glossary\n---\n")
            .With("input/topologies.md", "---\ntitle: Topologies\nlayout: topologies\n---\n")
            .With("input/picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 300\"/>");

    /// <summary>A small Jekyll site.</summary>
    public static EditedSite JekyllStart { get; } =
        new EditedSite(new Dictionary<string, SourceFile>(), Options)
            .With("_config.yml", "title: Test\nurl: https://example.org\n")
            .With("_posts/2026-01-01-kernel.md", "---\ntitle: Kernel\n---\n## Where it ends\n\n{% link about.md %}\n")
            .With("_layouts/page.html", "{{ content }}")
            .With("index.md", "---\nlayout: home\n---\n")
            .With("about.md", "---\ntitle: About\nlayout: page\n---\nText.\n");
}
