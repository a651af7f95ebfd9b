using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Strata.Engine.Building;
using Strata.Engine.Sites.Routes;
using Strata.Tests.Sites;

namespace Strata.Tests.Trust;

/// <summary>
/// What is left of raw HTML after parts of it were removed is as harmless as what was checked: the parts on both sides
/// of a removed one are not a tag together, neither on the page nor in an excerpt or a feed.
/// </summary>
public sealed class RemovedHtmlTests
{
    private const string Settings =
        "url: https://example.org/\ntitle: Test\nframes_from: https://frames.example\n"
        + "severity: { HTML001: warning, HTML002: warning, HTML003: warning, HTML006: warning, HTML007: warning, "
        + "HTML008: warning, LINK001: warning, LINK002: warning, LINK003: warning }\n";

    /// <summary>What no page of these sites may contain.</summary>
    private const string Forbidden =
        "meta[evil], script[evil], base[evil], form[evil], meta[http-equiv=refresh], "
        + "iframe:not([src^='https://frames.example']), [onclick], [srcdoc], "
        + "a[href^='javascript:']";

    private static readonly string[] Pieces =
    [
        .. "< > </ \" ' = / - ! <!-- --> --!> <![CDATA[ ]]> <? ?> &lt;".Split(' '),
        .. "<noscript> </noscript> <script> </script> <form> </form> <svg> </svg> <title> </title> <style>".Split(' '),
        .. "<p> </p> <div> </div> </b> </iframe> <!--more--> script form meta base".Split(' '),
        "script evil>",
        "meta evil http-equiv=refresh content='0;url=//e'>",
        "base evil href=//e>",
        "<b title=\"",
        "<b title='",
        "<p x style=1 ",
        "<p x onclick=1 ",
        "<a href style=1 =\"javascript:x\">",
        " style=1 ",
        " style='\"' ",
        " onclick=1 ",
        " name=x ",
        " =\" ",
        "<iframe src=\"https://frames.example/\">",
        "<iframe src=https://frames.example/ title='",
        "<img src=x alt=",
        "\n",
        "\n\n",
        "> ",
        "text ",
        "    ",
        "[a]: b\n",
        "[a]:\n> ",
        "`",
        "*",
    ];

    [Theory]
    [InlineData("<<noscript></noscript>meta evil http-equiv=refresh content='0;url=//e'>")]
    [InlineData("<div><<noscript></noscript>script evil>x<<noscript></noscript>/script></div>")]
    [InlineData("<div><<script></script>meta evil http-equiv=refresh content=0></div>")]
    [InlineData("<div><</form>base evil href=//e></div>")]
    [InlineData("<p x style=1 =\" title=\"><meta evil http-equiv=refresh content=0>\">q</p>")]
    [InlineData("<p>text <b x style=1 =\" title=\"><meta evil http-equiv=refresh content=0>\">q</b></p>")]
    [InlineData("<p x onclick=1 =\" title=\"><meta evil>\">q</p>")]
    [InlineData("<a href style=1 =\"javascript:x\">q</a>")]
    [InlineData("<iframe src=\"https://frames.example/\"><a title=\"</iframe><form evil>\">x</a></iframe>")]
    [InlineData("<iframe src=\"https://frames.example/\"><!-- </iframe><form evil> --></iframe>")]
    [InlineData("a <b title=\"<meta evil http-equiv=refresh content=0><form evil> <!--more--> b\">x</b> c")]
    [InlineData("a <!-- <meta evil> <!--more--> --> c")]
    [InlineData("a <b title=\"<!--more-->\">x</b> c\n\n> [a]:\n> <meta evil http-equiv=refresh content=0>")]
    public void The_rest_of_a_removed_part_is_no_tag(string body) => AssertHarmless([body]);

    /// <summary>Random texts; a fault is repeated with its seed.</summary>
    [Fact]
    public void No_combination_of_pieces_is_a_tag_of_its_own()
    {
        Random random = new(20261201);
        AssertHarmless(
            Enumerable
                .Range(0, 1500)
                .Select(_ =>
                    string.Concat(
                        Enumerable.Range(0, random.Next(3, 14)).Select(_ => Pieces[random.Next(Pieces.Length)])
                    )
                )
        );
    }

    private static void AssertHarmless(IEnumerable<string> bodies)
    {
        SiteInMemory files = new SiteInMemory().With("data/site.yml", Settings);
        foreach ((int number, string body) in bodies.Index())
        {
            string day = new DateOnly(2020, 1, 1).AddDays(number).ToString("O");
            files = files.With($"input/posts/{day}-p{number}.md", $"---\ntitle: P{number}\n---\n{body}\n");
        }

        Site site = files.Plan();
        Assert.False(site.HasErrors, string.Join('\n', site.Diagnostics.Take(5)));
        var parser = new HtmlParser();
        foreach (Route route in site.Routes.Where(route => route.Path.EndsWith('/')))
            AssertHarmless(route.Path, parser.ParseDocument(site.Text(route.Path)));
        using JsonDocument feed = JsonDocument.Parse(site.Text("/feed.json"));
        foreach (JsonElement item in feed.RootElement.GetProperty("items").EnumerateArray())
            AssertHarmless("feed.json", parser.ParseDocument(item.GetProperty("content_html").GetString()!));
    }

    private static void AssertHarmless(string path, IDocument page)
    {
        foreach (IElement element in page.QuerySelectorAll(Forbidden))
            Assert.Fail($"{path} contains {element.OuterHtml}");
    }
}
