using System.Diagnostics;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Tests.Sites;

namespace Strata.Tests.Migration;

/// <summary>Liquid of Jekyll pages is rendered where it needs no other page, and bounded.</summary>
public sealed class LiquidTests
{
    /// <summary>Assigns a text of 90,000 characters.</summary>
    private static readonly string Long =
        $"{{% assign x = '{new string('x', 1500)}' %}}"
        + "{% capture x %}{% for i in (1..60) %}{{ x }}{% endfor %}{% endcapture %}";

    private static readonly BuildOptions Options = new() { AsOf = new LocalDate(2026, 1, 1) };

    private static (string Main, IReadOnlyList<Diagnostic> Diagnostics) Build(string body, string config = "") =>
        Of(
            SiteBuilder.Plan(
                SiteFiles.FromText(
                    new Dictionary<string, string>
                    {
                        ["_config.yml"] = config + "\nproduct: Strata\n",
                        ["_data/engines.yml"] =
                            "- {name: Docker, year: 2013, tags: [a, b]}\n- {name: Podman, year: 2018}\n"
                            + "- {name: containerd, year: 2018}\n",
                        ["_data/people/names.csv"] = "name,role\n\"A, B\",lead\n",
                        ["_includes/box.html"] =
                            "<b>{{ include.text }}</b>{% for x in include.list %}[{{ x.name }}]{% endfor %}",
                        ["_includes/loop.html"] = "{% include loop.html %}",
                        ["_posts/2020-01-02-first.md"] =
                            "---\ncategories: a\ntags: [two, one]\n---\nA *text*.\n\nMore.",
                        ["page.md"] = "---\ntitle: A page\nlevels: [1, 2]\nown: {key: value}\n---\n" + body,
                    }
                ),
                Options
            )
        );

    private static (string, IReadOnlyList<Diagnostic>) Of(Site site)
    {
        string page = site.Text("/page.html");
        int start = page.IndexOf("<article", StringComparison.Ordinal);
        start = start < 0 ? page.IndexOf("<main", StringComparison.Ordinal) : start;
        return (page[start..page.IndexOf("</main>", StringComparison.Ordinal)], site.Diagnostics);
    }

    [Theory]
    [InlineData("{% for e in site.data.engines %}- {{ e.name }}\n{% endfor %}", "<li>containerd</li>")]
    [InlineData("{% for e in site.data.engines %}\n## {{ e.name }}\n{% endfor %}", "id=\"podman\"")]
    [InlineData("{{ site.data.engines | map: 'name' | join: '+' }}", "Docker+Podman+containerd")]
    [InlineData("{% assign a = site.data.engines | where: 'year', '2018' %}{{ a.size }} found", "2 found")]
    [InlineData("{{ site.data.engines | where_exp: 'e', 'e.year > 2015' | size }} newer", "2 newer")]
    [InlineData(
        "{% assign g = site.data.engines | group_by: 'year' %}"
            + "{% for y in g %}{{ y.name }}:{{ y.items.size }};{% endfor %}",
        "2013:1;2018:2;"
    )]
    [InlineData("{{ site.data.people.names[0].name }} is {{ site.data.people.names[0].role }}", "A, B is lead")]
    [InlineData("{{ page.own.key }} {{ page.levels | last }} {{ page.title | upcase }}", "value 2 A PAGE")]
    [InlineData("{{ 10 | divided_by: 3 }} and {{ -4 | abs }}", "3 and 4")]
    [InlineData("{{ '2020-01-02' | date: '%Y %j' }}", "2020 002")]
    [InlineData("{% capture x %}{{ site.product }}!{% endcapture %}{{ x }}{{ x }}", "Strata!Strata!")]
    [InlineData("{% case page.levels.size %}{% when 1 %}one{% when 2 %}two{% else %}many{% endcase %}", "<p>two</p>")]
    [InlineData("{% if page.no %}A{% elsif page.title == 'A page' %}B{% else %}C{% endif %}", "<p>B</p>")]
    [InlineData("{% unless page.no %}A{% else %}B{% endunless %}", "<p>A</p>")]
    [InlineData("one {%- if true -%} two {%- endif -%} three", "onetwothree")]
    [InlineData("{% include box.html text=\"say \\\"hi\\\"\" %}", "<b>say “hi”</b>")]
    [InlineData("{% include box.html text=page.title list=site.data.engines %}", "<b>A page</b>[Docker][Podman]")]
    [InlineData("{% for i in (1..3) %}{% include box.html text=i %}{% endfor %}", "<b>1</b><b>2</b><b>3</b>")]
    [InlineData("{{ '2020-03-04' | date_to_string }}, {{ 'a/b' | relative_url }}", "04 Mar 2020, /a/b")]
    [InlineData(
        "{% for p in site.posts %}{{ p.title }} {{ p.date | date: '%Y' }} {{ p.url }}{% endfor %}",
        "First 2020 /a/"
    )]
    [InlineData("{{ site.posts.first.excerpt }}", "<p>A <em>text</em>.</p>")]
    [InlineData("{% for c in site.categories %}{{ c[0] }}: {{ c[1].size }}{% endfor %}", "a: 1")]
    [InlineData("{% assign s = site.tags | sort %}{% for t in s %}{{ t | first }};{% endfor %}", "one;two;")]
    [InlineData("{{ page.url }}, {{ page.path }}, {{ site.pages.size }}", "/page.html, page.md, 1")]
    [InlineData("{% assign e = site.data.engines | sort: 'name' %}{{ e[0].name }}", "Docker")]
    [InlineData("{% raw %}{% for x in y %}{% endraw %}{% if true %}kept{% endif %}", "{% for x in y %}kept")]
    public void Liquid_is_rendered(string body, string expected)
    {
        (string main, IReadOnlyList<Diagnostic> diagnostics) = Build(body);
        Assert.Contains(expected, main);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Code == Codes.LiquidNotRun);
    }

    [Theory]
    [InlineData("{% for p in site.posts %}{{ p.output }}{% endfor %}")]
    [InlineData("{{ 'now' | date: '%Y' }}")]
    [InlineData("{{ site.github.url }}")]
    [InlineData("{{ page.levels | sample }}")]
    [InlineData("{% octicon alert %}")]
    [InlineData("{% include loop.html %}")]
    [InlineData("{% for i in (1..999999999) %}x{% endfor %}")]
    [InlineData("{% assign n = 999999999 %}{% for i in (1..n) %}x{% endfor %}")]
    public void Liquid_that_cannot_be_rendered_is_left_out_and_reported(string body)
    {
        (_, IReadOnlyList<Diagnostic> diagnostics) = Build("Before.\n\n" + body);
        Diagnostic found = Assert.Single(diagnostics, diagnostic => diagnostic.Code == Codes.LiquidNotRun);
        Assert.Equal(8, found.Span.Line);
    }

    private static (string Text, IReadOnlyList<Diagnostic> Diagnostics) BuildPost(string body)
    {
        Site site = SiteBuilder.Plan(
            SiteFiles.FromText(
                new Dictionary<string, string>
                {
                    ["_config.yml"] = "title: x\n",
                    ["_includes/none.md"] = "INCLUDES",
                    ["_posts/part.md"] = "PART {% include_relative inner/more.md %}",
                    ["_posts/inner/more.md"] = "MORE",
                    ["outside.md"] = "OUTSIDE",
                    ["_posts/2020-01-01-a.md"] = $"---\ntitle: a\ninc: part.md\n---\n{body}\n",
                }
            ),
            Options
        );
        return (site.Text("/2020/01/01/a.html"), site.Diagnostics);
    }

    [Theory]
    [InlineData("{% include_relative part.md %}", "PART MORE")]
    [InlineData("{% for i in (1..2) %}{% include_relative inner/more.md %}{% endfor %}", "MOREMORE")]
    public void A_relative_include_is_found_from_the_folder_of_its_page(string body, string expected)
    {
        (string text, IReadOnlyList<Diagnostic> diagnostics) = BuildPost(body);
        Assert.Contains(expected, text);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Code == Codes.LiquidNotRun);
    }

    [Theory]
    [InlineData("{% include_relative none.md %}", "The file '_posts/none.md' does not exist;")]
    [InlineData(
        "{% include_relative ../outside.md %}",
        "The file '../outside.md' is outside of the folder of the page;"
    )]
    [InlineData("{% include_relative /outside.md %}", "The file '/outside.md' is outside of the folder of the page;")]
    [InlineData(
        "{% include_relative {{ page.inc }} %}",
        "The include names its file by the variable '{{ page.inc }}',"
    )]
    [InlineData("{% include a/{{ page.inc }} %}", "The include names its file by the variable 'a/{{ page.inc }}',")]
    [InlineData("{% include %}", "The include names no file and is left out.")]
    public void An_include_without_a_file_is_reported_as_what_it_is(string body, string expected)
    {
        (string text, IReadOnlyList<Diagnostic> diagnostics) = BuildPost(body);
        Diagnostic found = Assert.Single(diagnostics, diagnostic => diagnostic.Code == Codes.LiquidNotRun);
        Assert.StartsWith(expected, found.Message);
        Assert.DoesNotContain("OUTSIDE", text);
    }

    [Fact]
    public void Text_between_tags_keeps_its_position()
    {
        (_, IReadOnlyList<Diagnostic> diagnostics) = Build(
            "{% assign a = 'long text' %}{{ a }}{{ a }}\n{% if true %}\n[dead](/nowhere)\n{% endif %}"
        );
        Diagnostic dead = Assert.Single(diagnostics, diagnostic => diagnostic.Code == Codes.LinkDead);
        Assert.Equal((8, 8), (dead.Span.Line, dead.Span.Column));
    }

    [Theory]
    [InlineData("_data/bad.yml", "a: [1\nb: 2\n")]
    [InlineData("_data/bad.json", "{\"a\": \n")]
    public void A_data_file_that_cannot_be_read_is_reported_once(string path, string text)
    {
        Diagnostic found = OfDataFile(path, text);
        Assert.Equal(Codes.LiquidNotRun, found.Code);
        Assert.StartsWith("The data file cannot be read, so no page shows it. ", found.Message);
    }

    /// <summary>The one diagnostic of a data file of a Jekyll tree.</summary>
    private static Diagnostic OfDataFile(string path, string text) =>
        Assert.Single(
            SiteBuilder
                .Plan(
                    SiteFiles.FromText(
                        new Dictionary<string, string>
                        {
                            ["_config.yml"] = "title: T\nurl: https://example.org/\n",
                            ["index.md"] = "---\ntitle: T\n---\nText.\n",
                            [path] = text,
                        }
                    ),
                    Options
                )
                .Diagnostics,
            diagnostic => diagnostic.Path == path
        );

    [Fact]
    public void A_table_whose_quotation_mark_is_not_closed_is_reported_at_it()
    {
        Diagnostic found = OfDataFile("_data/people.csv", "name,town\n\"A \"\"B\"\"\",Bonn\nC,\"Köln\nD,Kiel\n");
        Assert.Equal(new SourceSpan(3, 3), found.Span);
        Assert.StartsWith("The quotation mark is not closed", found.Message);
    }

    [Fact]
    public void Liquid_of_a_stranger_is_bounded()
    {
        string doubled = string.Concat(Enumerable.Repeat("{% assign x = x | append: x %}", 60));
        string nested = string.Concat(Enumerable.Repeat("{% for i in (1..100) %}", 20));
        string[] bodies =
        [
            "{% assign x = 'xxxxxxxxxx' %}" + doubled + "{{ x }}",
            nested + "x" + string.Concat(Enumerable.Repeat("{% endfor %}", 20)),
            string.Concat(Enumerable.Repeat("{% if true %}", 50_000)) + "x",
            "{{ " + new string('(', 50_000) + " }}",
            "{{ a" + string.Concat(Enumerable.Repeat(" | upcase", 50_000)) + " }}",
            "{% if a" + string.Concat(Enumerable.Repeat(" or a", 50_000)) + " %}x{% endif %}",
            "{{ a" + string.Concat(Enumerable.Repeat("[a", 50_000)) + " }}",
            string.Concat(Enumerable.Repeat("{% for x in (1..9999) %}{{ x }}{% endfor %}", 2_000)),
            "{% capture x %}{% for i in (1..9999) %}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{% endfor %}"
                + "{% endcapture %}{{ x }}",
            Long + "{% for i in (1..9999) %}{% assign n = x | number_of_words %}{% endfor %}{{ n }}",
            Long + "{{ x | replace: 'x', x }}",
            Long
                + "{% assign l = x | split: 'z' %}{% for i in (1..999) %}{% assign l = l | push: x %}{% endfor %}"
                + "{{ l | join: x }}{{ l | upcase }}",
            "{{ '2020-01-01' | date: '%2000000000d' }}",
        ];
        foreach (string body in bodies)
        {
            long start = Stopwatch.GetTimestamp();
            (string main, _) = Build(body);
            Assert.True(main.Length < 3_000_000);
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20), body[..Math.Min(60, body.Length)]);
        }
    }
}
