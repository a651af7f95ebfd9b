using System.Text;
using Strata.Engine.Catalogues;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;
using Strata.Engine.Templating;
using Strata.Engine.Text;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Building;

/// <summary>
/// Draws topologies for pages that another program makes. What it reads once, such as vocabularies, is kept for all
/// topologies. Not thread-safe.
/// </summary>
public sealed class TopologyRenderer
{
    /// <summary>The templates of figures: the views, and the partials that they include.</summary>
    private static readonly string[] Templates =
    [
        TemplateSet.DiagramFolder,
        .. new[] { "figure", "figure-table", "text-alternative", "outline", "scene", "box-text" }.Select(name =>
            TemplateSet.PartialPath($"{name}.html")
        ),
    ];

    private readonly FileSelection messageFiles;
    private readonly DrawingDefaults defaults;
    private readonly Dictionary<string, (MessageCatalog Messages, FigureTemplates Figures)> languages = new(
        StringComparer.Ordinal
    );
    private readonly DiagnosticBag problems = new();

    /// <param name="files">Vocabularies, catalogues, colours and messages, which replace the defaults.</param>
    public TopologyRenderer(SiteFiles files)
    {
        messageFiles = MessageFiles.Of(files);
        CatalogueSet catalogues = CatalogueSet.Read(CatalogueSet.Files(files), problems);
        var theme = new Theme(
            TemplateSet.Load(
                Templates.SelectMany(DefaultFiles.InFolder).Select(path => (path, DefaultFiles.ReadText(path))),
                contract: null,
                messages: null,
                problems
            ),
            ThemeFiles.ReadPalette(new FileSelection(files, SourcePaths.Tokens), problems)
        );
        var loader = new TopologyLoader(
            VocabularyFiles.Read(VocabularyFiles.Of(files), [.. catalogues.Tables.Keys], problems),
            catalogues.BaseImages,
            catalogues.Tables.GetValueOrDefault(CompatibilityTable.WindowsName)
        );
        defaults = new DrawingDefaults(theme, catalogues, loader);
    }

    /// <summary>The views of a topology, in order.</summary>
    public IReadOnlyList<string> Views => defaults.Views;

    /// <summary>Draws a topology, and checks it against the same rules as those of a site.</summary>
    public TopologyFigure Render(TopologyRequest request)
    {
        if (request.View is { } view && defaults.LayoutOf(view) is null)
            return new TopologyFigure
            {
                Refusal = (
                    $"Unknown view '{view}' for one topology.",
                    Suggestions.OrList(view, defaults.Views, "The views are")
                ),
            };
        DiagnosticBag bag = new() { Strict = request.Strict };
        foreach (Diagnostic problem in problems.Sorted())
            bag.Add(problem);
        (MessageCatalog messages, FigureTemplates figures) = LanguageOf(request.Language, bag);
        if (Read(request, bag) is not { } topology || bag.HasErrors)
            return new TopologyFigure { Diagnostics = bag.Sorted() };
        RenderedDiagram diagram = defaults.LayOut(topology, request.View, messages, bag);
        if (bag.HasErrors)
            return new TopologyFigure { Diagnostics = bag.Sorted() };
        return Write(diagram, request, figures, bag);
    }

    private Topology? Read(TopologyRequest request, DiagnosticBag bag)
    {
        var report = new FileReport(request.Path, bag);
        if (SiteFiles.Decode(Encoding.UTF8.GetBytes(request.Text), report) is not { } text)
            return null;
        // Each line is moved to its column in the file, so that positions are those of the file.
        if (request.Column > 1)
            text = string.Concat(text.Split('\n').Select(line => $"{new string(' ', request.Column - 1)}{line}\n"));
        string id = SourcePaths.NameOf(request.Path);
        if (defaults.Read(id, text, request.AsOf, report, request.Line - 1) is not { } topology)
            return null;
        if (request.WithFigure)
            ReportLinks(topology, report);
        return topology;
    }

    private static void ReportLinks(Topology topology, FileReport report)
    {
        foreach (Node node in topology.Nodes)
        {
            if (node.Link is { } link && !StandaloneRoot.IsAllowed(link.Value))
                report.Add(Codes.LinkScheme, link.Span, WebAddress.SchemeProblem(link.Value), WebAddress.SchemeFix);
        }
    }

    private TopologyFigure Write(
        RenderedDiagram diagram,
        TopologyRequest request,
        FigureTemplates figures,
        DiagnosticBag bag
    )
    {
        string File(Scene scene) =>
            FileOf(scene, diagram.Text, new ScenePainter(defaults.Theme.Palette, request.Dark), request.Path, bag);
        string svg = File(diagram.Wide);
        string narrow = request.WithFigure ? File(diagram.Narrow) : "";
        string html = "";
        if (request.WithFigure)
        {
            List<Diagnostic> diagnostics = [];
            string id = IdOf(request, diagram.Topology);
            string caption = HtmlText.Encode(request.Caption ?? diagram.Text.Description);
            html = figures.Figure(diagram, id, new HtmlFragment(caption), request.Path, diagnostics);
            diagnostics.ForEach(bag.Add);
        }

        return bag.HasErrors
            ? new TopologyFigure { Diagnostics = bag.Sorted() }
            : new TopologyFigure
            {
                Svg = svg,
                NarrowSvg = narrow,
                Html = html,
                Text = PlainTextDiagram.Of(diagram.Text),
                Title = diagram.Text.Title,
                Width = diagram.Wide.Width,
                Height = diagram.Wide.Height,
                Diagnostics = bag.Sorted(),
            };
    }

    /// <summary>The id that the figure has on a page of Strata itself.</summary>
    private static string IdOf(TopologyRequest request, Topology topology)
    {
        var figure = new DiagramRequest
        {
            Names = [request.IsFence ? Slug.Of(topology.Title) : topology.Id],
            View = request.View ?? DiagramRequest.OwnView,
            OwnId = request.Id,
            Unknown = [],
        };
        return figure.IdFor(figure.Names);
    }

    private string FileOf(Scene scene, TextAlternative text, ScenePainter painter, string path, DiagnosticBag bag)
    {
        RenderedFile file = StandaloneDiagram.Svg(scene, text, painter, defaults.Theme.Templates, path);
        foreach (Diagnostic diagnostic in file.Diagnostics)
            bag.Add(diagnostic);
        return file.Body is { } body ? Encoding.UTF8.GetString(DrawingMark.AddToSvg(body)) : "";
    }

    private (MessageCatalog Messages, FigureTemplates Figures) LanguageOf(string language, DiagnosticBag bag)
    {
        if (languages.TryGetValue(language, out (MessageCatalog, FigureTemplates) known))
            return known;
        MessageCatalog messages = MessageFiles.Read(language, messageFiles, bag);
        return languages[language] = (
            messages,
            new FigureTemplates(
                defaults.Theme.Templates,
                new DiagramModels(messages, addressOf: link => link),
                StandaloneRoot.Of(messages)
            )
        );
    }
}
