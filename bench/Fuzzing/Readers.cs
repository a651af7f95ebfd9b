using System.Text;
using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Content.Html;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Output;
using Strata.Engine.Raster;
using Strata.Engine.Rules;
using Strata.Engine.Sites;
using Strata.Engine.Sites.Checks;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;
using Strata.Engine.Topologies.Loading;
using Strata.Engine.Topologies.Reading;

namespace Strata.Bench.Fuzzing;

/// <summary>The readers of all kinds of files, each with the default files of the program around its file.</summary>
public static class Readers
{
    private static readonly SiteFiles NoSite = SiteFiles.FromText(new Dictionary<string, string>());

    private static readonly MessageCatalog Messages = MessageFiles.Read("en", MessageFiles.Of(NoSite), new());

    private static readonly CatalogueSet Catalogues = CatalogueSet.Read(CatalogueSet.Files(NoSite), new());

    private static readonly TopologyLoader Loader = new(
        VocabularyFiles.Read(VocabularyFiles.Of(NoSite), [.. Catalogues.Tables.Keys], new()),
        Catalogues.BaseImages,
        Catalogues.Tables[CompatibilityTable.WindowsName]
    );

    private static readonly MarkdownDialect Jekyll = new(
        Jekyll: new JekyllTree(
            ["_posts/2020-01-01-one.md", "_posts/2020-01-02-two.md"],
            JekyllSite.Default,
            new IncludedFiles([]),
            ContentTree.Of(["_config.yml"], _ => null)
        )
    )
    {
        Generator = Generator.Jekyll,
    };

    private static readonly string[] Documents = ["a.html", "a.svg", "a.xml"];

    private static readonly string[] Pictures = ["a.png", "a.svg", "a.avif"];

    /// <summary>All readers of one file, by name, and <c>site</c>, which reads the files of a small site.</summary>
    public static IReadOnlyDictionary<string, Reader> All { get; } =
        new Reader[]
        {
            // Each of its pages may use the whole loop budget of a template.
            new(SmallSite.Name, SmallSite.Read) { MaxSeconds = 6 },
            OfText("yaml", ReadYaml),
            // Front matter always ends with a line end.
            OfText("toml", (text, report) => TomlText.Read(text + "\n", report, linesAbove: 0)?.Entries.Count),
            OfText("page", (text, report) => ReadPage(text, new MarkdownDialect("<!--cut-->"), report)),
            OfText("jekyll-page", (text, report) => ReadPage(text, Jekyll, report)),
            OfText("topology", ReadTopology),
            OfText(
                "vocabulary",
                (text, report) =>
                    new VocabularyReader((_, _) => null, tables: null).Read("fuzz", text, report).Kinds.Count
            ),
            OfText("base-images", (text, report) => BaseImageReader.Read(text, report).Images.Count),
            OfText("compatibility", (text, report) => CompatibilityReader.Read("fuzz", text, report) is not null),
            OfText("glossary", (text, report) => GlossaryReader.Read(text, report).Terms.Count),
            OfText(
                "messages",
                (text, report) => MessageCatalog.Read("en", YamlText.Read(text, report), report).All.Count
            ),
            OfText("colours", (text, report) => Palette.Read(YamlText.Read(text, report), report).Css()),
            OfText("template", (text, report) => ReadTemplate(TemplateSet.LayoutPath("page"), text, report)),
            OfText("diagram-template", (text, report) => ReadTemplate(TemplateSet.ViewPath("stack"), text, report)),
            new("settings", bytes => ReadSettings("data/site.yml", bytes)),
            new("jekyll-settings", bytes => ReadSettings("_config.yml", bytes)),
            new("document", ReadDocument),
            new("picture", ReadPicture),
            new("manifest", ReadManifest, Share: 1),
        }
            .Concat(Imports.All)
            .ToDictionary(reader => reader.Name, StringComparer.Ordinal);

    private static Reader OfText(string name, Func<string, FileReport, object?> read) =>
        new(
            name,
            bytes =>
            {
                var bag = new DiagnosticBag();
                var report = new FileReport(name, bag);
                object? result = SiteFiles.Decode(bytes, report) is { } text ? read(text, report) : null;
                return TextOf(bag.Sorted()) + result;
            }
        );

    internal static string TextOf(IEnumerable<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(diagnostic => diagnostic + "\n"));

    private static object? ReadYaml(string text, FileReport report)
    {
        YamlText.Read(text, report);
        return YamlText.ReadForeign(text, report)?.Count;
    }

    private static string ReadPage(string text, MarkdownDialect dialect, FileReport report) =>
        DocumentReader.Read(text, dialect, _ => Messages, report) is { } page
            ? $"{page.Excerpt} {page.Words} {page.Links.Count} {string.Join(' ', page.Anchors)} "
                + string.Join('\n', page.Sections.Select(section => Encoding.UTF8.GetString(section.Utf8)))
            : "";

    private static string? ReadTopology(string text, FileReport report)
    {
        if (Loader.Load("fuzz", text, report) is not { } topology)
            return null;
        RuleRunner.RunAll(
            [topology],
            new RuleInputs(Catalogues.BaseImages, Catalogues.Tables, Catalogues.Glossary, AsOf: null),
            report.Bag
        );
        Scene wide = StackLayout.Compute(topology, Variant.Wide, Messages, report);
        NestedLayout.Compute(topology, Variant.Narrow, Messages, report);
        return $"{wide.AllBoxes.Count()} {StackProse.Describe(topology, Messages)}";
    }

    private static int ReadTemplate(string path, string text, FileReport report) =>
        TemplateSet.Load([(path, text)], ThemeContract.Of, messages: null, report.Bag).Layouts.Count;

    private static string ReadSettings(string path, byte[] bytes)
    {
        var bag = new DiagnosticBag();
        SiteConfig config = SiteConfigFile.Read(SmallSite.FilesOf([(path, bytes)]), bag);
        return TextOf(bag.Sorted()) + config.Title;
    }

    private static string ReadDocument(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        foreach (string path in Documents)
            StaticFileCheck.Check(path, bytes, new FileReport(path, bag));
        return TextOf(bag.Sorted()) + RawHtml.Scan(Encoding.UTF8.GetString(bytes)).Tags.Count;
    }

    private static string ReadPicture(byte[] bytes) =>
        string.Join(' ', Pictures.Select(path => ImageDimensions.Read(path, bytes)));

    private static string ReadManifest(byte[] bytes)
    {
        string folder = Directory.CreateTempSubdirectory("strata-fuzz-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, Manifest.Name), bytes);
            var manifest = Manifest.Read(folder);
            return string.Join('\n', manifest.Files.Select(file => file + manifest.CurrentEntry(file)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
