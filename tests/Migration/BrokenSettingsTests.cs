using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Tests.Sites;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Migration;

/// <summary>
/// Settings of another generator with a mistake in their syntax are an error at its line: without them, the title, the
/// address and the navigation would be gone in silence.
/// </summary>
public sealed class BrokenSettingsTests
{
    [Theory]
    [InlineData("mkdocs.yml", "site_name: A\nnav: [a: ", "YAML001", "docs/index.md")]
    [InlineData("mkdocs.yml", "- a\n", "YAML001", "docs/index.md")]
    [InlineData("hugo.toml", "baseURL = \"https://e.org/\"\ntitle = \n", "TOML001", "content/_index.md")]
    [InlineData("hugo.yaml", "title: [", "YAML001", "content/_index.md")]
    [InlineData("hugo.json", "{\"title\": \"A\",\n \"baseURL\": ", "YAML001", "content/_index.md")]
    [InlineData("config.toml", "base_url = \n", "TOML001", "content/_index.md", "templates/a.html")]
    [InlineData("book.toml", "[book]\ntitle = \n", "TOML001", "src/SUMMARY.md", "src/a.md")]
    [InlineData("_config.yml", "title: [\n", "YAML001", "index.md")]
    public void A_mistake_in_the_syntax_is_an_error(string path, string text, string code, params string[] others)
    {
        (string, string)[] files = [(path, text), .. others.Select(other => (other, "---\ntitle: A\n---\nText.\n"))];
        string error = Errors(Plan(files));
        Assert.StartsWith(path, error);
        Assert.Contains($"error {code}: ", error);
        SiteFiles old = SiteFiles.FromText(files.ToDictionary(file => file.Item1, file => file.Item2));
        Assert.Null(SiteTransfer.Plan(old, [], out (string Text, string Fix) problem));
        Assert.StartsWith(path + "(", problem.Text);
    }

    [Theory]
    [InlineData("blog/authors.yml", "a: [\n")]
    [InlineData("docs/x/_category_.json", "{\"label\": \n")]
    public void A_mistake_in_a_file_beside_the_settings_is_an_error(string path, string text) =>
        Assert.StartsWith(
            path + "(",
            Errors(Plan(("docusaurus.config.js", ""), ("docs/x/a.md", "# A\n"), (path, text)))
        );

    [Fact]
    public void It_is_an_error_beside_settings_of_Strata_too() =>
        Assert.StartsWith(
            "mkdocs.yml(",
            Errors(
                Plan(
                    ("data/site.yml", "title: A\ngenerator: mkdocs\n"),
                    ("mkdocs.yml", "site_name: A\nnav: [a: "),
                    ("input/index.md", "# A\n")
                )
            )
        );

    [Theory]
    [InlineData(
        "markdown_extensions:\n  - emoji: {index: !!python/name:material.emoji.twemoji }\nsite_name: The name\n"
    )]
    [InlineData("common: &common {a: 1}\nextra: *common\nsite_name: The name\n")]
    [InlineData("plugins:\n  - x: {key: !ENV KEY}\nsite_name: The name\n")]
    public void Tags_and_anchors_are_none(string settings)
    {
        Site site = Plan(("mkdocs.yml", settings), ("docs/index.md", "# A\n"));
        Assert.DoesNotContain(site.Diagnostics, found => found.Severity is Severity.Error);
        Assert.Contains("The name", site.Text("/"));
    }

    [Fact]
    public void Tabs_of_JSON_are_none()
    {
        Site site = Plan(
            ("hugo.json", "{\n\t\"title\": \"The name\",\n\t\"params\": {\n\t\t\"a\": [\n\t\t\t1\n\t\t]\n\t}\n}\n"),
            ("content/_index.md", "# A\n")
        );
        Assert.DoesNotContain(site.Diagnostics, found => found.Severity is Severity.Error);
        Assert.Contains("The name", site.Text("/"));
    }

    [Theory]
    [InlineData("mkdocs.yml", "docs/index.md")]
    [InlineData("_config.yml", "index.md")]
    public void A_key_that_is_written_twice_is_a_warning(string settings, string page)
    {
        Site site = Plan((settings, "a: 1\na: 2\n"), (page, "# A\n"));
        Assert.StartsWith(
            settings + "(2,1): warning YAML002: ",
            Assert.Single(site.Diagnostics, found => found.Code == Codes.YamlDuplicateKey).ToString()
        );
    }

    [Fact]
    public void Names_that_are_written_twice_are_one()
    {
        Site versions = Plan(
            ("docusaurus.config.js", "url: 'https://example.org', baseUrl: '/'"),
            ("versions.json", "[\"1.0\",\"1.0\"]"),
            ("docs/a.md", "# A\n"),
            ("versioned_docs/version-1.0/a.md", "# A\n")
        );
        Assert.Equal(["/docs/a/", "/docs/next/a/"], versions.Paths().Where(path => path.EndsWith("/a/")).Order());
        Site locales = Plan(
            ("astro.config.mjs", "locales: { root: {lang: 'en'}, de: {lang: 'de'}, de: {lang: 'de-AT'} }"),
            ("src/content/docs/a.md", "# A\n"),
            ("src/content/docs/de/a.md", "# A\n")
        );
        Assert.Contains("/de/a/", locales.Paths());
        Site folders = Plan(
            ("_config.yml", "data_dir: _includes\nincludes_dir: _includes\n"),
            ("_includes/a.html", "Text."),
            ("index.md", "---\ntitle: A\n---\n{% include a.html %}\n")
        );
        Assert.Contains("Text.", MainOf(folders, "/"));
    }

    /// <summary>The only error of a site.</summary>
    private static string Errors(Site site) =>
        Assert.Single(site.Diagnostics, found => found.Severity is Severity.Error).ToString();
}
