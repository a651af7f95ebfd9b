using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Tests.Sites;

namespace Strata.Tests.Trust;

/// <summary>
/// A site with all payloads: those that are published, and those that are left out of pages, in each place where
/// content reaches the output.
/// </summary>
internal static class PayloadSite
{
    private const int BodiesOfAPage = 40;
    private const int HostsOfATopology = 10;

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Files that are copied unchanged, and which a browser must not take for a page with script.</summary>
    private static readonly Dictionary<string, string> Copied = new(StringComparer.Ordinal)
    {
        ["input/x.gif"] = SiteInMemory.Picture,
        ["input/copied/markup.txt"] = "<!doctype html><script>pwn()</script>",
        ["input/copied/markup.json"] = "{\"a\": \"<script>pwn()</script>\"}",
        ["input/copied/markup.png"] = "<!doctype html><script>pwn()</script>",
        ["input/copied/markup.css"] = "</style><script>pwn()</script>",
        ["input/copied/markup.csv"] = "<script>pwn()</script>,=pwn()",
        ["input/copied/style.svg"] =
            "<svg xmlns='http://www.w3.org/2000/svg'><style>*{background:url(javascript:pwn())}</style>"
            + "<text>&lt;script&gt;pwn()</text><a href='#x'><title>\" onload=\"pwn()</title></a></svg>",
        ["input/copied/page.html"] = "<!doctype html><title>x</title><p title='\" onclick=\"pwn()'>&lt;script&gt;",
    };

    public static Site Plan()
    {
        Site site = SiteBuilder.Plan(
            SiteFiles.FromText(Files()),
            new BuildOptions { BaseUrl = new Uri("http://127.0.0.1/repo/") }
        );
        Assert.Empty(
            site.Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error)
                .Select(diagnostic => diagnostic.ToString())
        );
        return site;
    }

    /// <summary>The files that every page of a payload needs.</summary>
    public static Dictionary<string, string> Surroundings() =>
        new(Copied, StringComparer.Ordinal)
        {
            ["data/site.yml"] = Settings(),
            ["data/topologies/d.yml"] =
                "title: D\nstack:\n  - host: D\n    os: linux\n    holds:\n      "
                + "- { container: C, image: debian:13 }\n      - kernel: K\n      - hardware: H\n",
        };

    private static Dictionary<string, string> Files()
    {
        Dictionary<string, string> files = Surroundings();
        foreach ((int number, string payload) in Payloads.Texts.Index())
            AddText(files, number, payload);
        foreach ((int number, string[] bodies) in Published().Chunk(BodiesOfAPage).Index())
            files[$"input/bodies-{number}.md"] = $"# Bodies\n\n{string.Join("\n\n", bodies)}\n";
        foreach ((int number, string body) in LeftOut().Index())
        {
            string day = new DateOnly(2010, 1, 1).AddDays(number).ToString("O", CultureInfo.InvariantCulture);
            files[$"input/posts/{day}-refused-{number}.md"] = $"---\ntitle: Refused {number}\n---\n{body}\n\nText.\n";
        }

        foreach ((int number, string[] hosts) in Payloads.Texts.Chunk(HostsOfATopology).Index())
            files[$"data/topologies/t{number}.yml"] = Topology(hosts);
        files["input/all.md"] = string.Concat(
            Payloads.Texts.Chunk(HostsOfATopology).Select((_, number) => $"![All](diagram:t{number}?view=text)\n\n")
        );
        files["data/vocabularies/v.yml"] =
            "kinds:\n"
            + string.Concat(
                Payloads.Texts.Select((text, number) => $"  k{number}: {{ label: {Quote(text)}, shape: box }}\n")
            );
        files["data/glossary.yml"] = Glossary();
        foreach (string layout in new[] { "glossary", "base-images", "compatibility", "topologies", "rules" })
            files[$"input/data/{layout}.md"] = $"---\ntitle: A\nlayout: {layout}\ntable: windows\n---\nText.\n";
        files["theme/i18n/en.yml"] = Words();
        files["data/site.yml"] +=
            "severity: { HTML001: warning, HTML002: warning, HTML003: warning, HTML006: warning, "
            + "HTML007: warning, HTML008: warning, LINK001: warning, LINK002: warning, LINK003: warning }\n";
        return files;
    }

    private static IEnumerable<string> Published() =>
        Payloads.Bodies.Where(body => !body.IsRefused).Select(body => body.Text);

    /// <summary>The payloads that are errors, and left out of pages where the settings make them warnings.</summary>
    private static IEnumerable<string> LeftOut()
    {
        Dictionary<string, string> files = Surroundings();
        foreach ((int number, (string text, bool _)) in Payloads.Bodies.Index())
            files[$"input/p{number}.md"] = $"{text}\n";
        ILookup<string, DiagnosticCode> errors = SiteBuilder
            .Plan(SiteFiles.FromText(files), new BuildOptions())
            .Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error)
            .ToLookup(diagnostic => diagnostic.Path, diagnostic => diagnostic.Code);
        return Payloads
            .Bodies.Index()
            .Where(body => body.Item.IsRefused && errors[$"input/p{body.Index}.md"].All(SeverityTable.IsChangeable))
            .Select(body => body.Item.Text);
    }

    private static void AddText(Dictionary<string, string> files, int number, string payload)
    {
        string quoted = Quote(payload);
        string list = (number % 4) switch
        {
            0 => $"tags: [{quoted}]\n",
            1 => $"categories: [{quoted}]\n",
            _ => "",
        };
        string day = new DateOnly(2024, 1, 1).AddDays(number).ToString("O", CultureInfo.InvariantCulture);
        files[$"input/posts/{day}-p{number}.md"] =
            $"---\ntitle: {quoted}\ndescription: {quoted}\nauthor: {quoted}\nslug: {quoted}\n{list}"
            + $"permalink: /posts/p{number}/\nmine: {quoted}\n---\n~~~text title={quoted}\n{payload}\n~~~\n";
        if (number % 3 == 0 && !payload.Contains('/') && !payload.Contains('\\'))
        {
            files[$"input/names/{number} {payload}.md"] = "Text.\n";
            files[$"input/names/{number} {payload}.txt"] = payload;
        }
    }

    private static string Topology(string[] hosts)
    {
        var text = new StringBuilder(
            $"title: {Quote(hosts[0])}\ndescription: {Quote(string.Join(' ', hosts))}\nstack:\n"
        );
        foreach ((int number, string host) in hosts.Index())
            text.Append(
                $"  - host: {Quote(host)}\n    id: h{number}\n    note: {Quote(host)}\n"
                    + $"    flags: [{Quote(host)}]\n    holds:\n"
                    + $"      - {{ hardware: H, id: w{number} }}\n"
            );
        return text.ToString();
    }

    private static string Glossary() =>
        "sources:\n"
        + string.Concat(
            Payloads.Texts.Select((text, n) => $"  s{n}: {{ title: {Quote(text)}, url: 'https://example.org/' }}\n")
        )
        + "terms:\n"
        + string.Concat(
            Payloads.Texts.Select(
                (text, n) =>
                    $"  t{n}: {{ name: {Quote($"{n} {text}")}, also: [{Quote($"{n} also {text}")}], "
                    + $"definition: {Quote(text)}, source: s{n} }}\n"
            )
        );

    private static string Settings()
    {
        return $"title: {Quote(Within(200))}\ndescription: {Quote(Within(1_000))}\nauthor: {Quote(Within(1_000))}\n"
            + "url: https://example.org/\n"
            + "navigation:\n"
            + string.Concat(Payloads.Texts.Take(8).Select(text => $"  - {{ title: {Quote(text)}, url: / }}\n"));
    }

    /// <summary>As many payloads as a text of a length can have, none of them too long on its own.</summary>
    private static string Within(int length) =>
        Payloads
            .Texts.Where(text => text.Length < length / 2)
            .Aggregate("", (all, text) => all.Length + text.Length < length ? $"{all} {text}".Trim() : all);

    /// <summary>Messages of the interface with a payload.</summary>
    private static string Words()
    {
        string payload = Quote("\"><img src=x onerror=pwn()>'</script><script>pwn()</script>");
        string withPlaces = Quote("{0} \"><img src=x onerror=pwn()> {1}");
        return $"skip_link: {payload}\nnavigation: {payload}\nfeed: {payload}\nlanguage: {payload}\n"
            + $"titles: {{ archive: {payload}, document: {withPlaces}, not_found: {payload} }}\n"
            + $"post: {{ author: {withPlaces}, contents: {payload}, previous: {payload}, next: {payload} }}\n"
            + $"search: {{ title: {payload}, label: {payload} }}\ntheme: {{ dark: {payload} }}\n";
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, Relaxed);
}
