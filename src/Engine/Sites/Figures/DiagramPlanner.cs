using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Views;
using Strata.Engine.Localization;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Templating;
using Strata.Engine.Text;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;

namespace Strata.Engine.Sites.Figures;

/// <summary>Lays out the diagrams of a site in one language; reports requests that cannot be fulfilled.</summary>
internal sealed class DiagramPlanner
{
    private static readonly string[] Measures = ["pull", "disk"];

    private readonly BuildContext build;
    private readonly TopologySet sources;
    private readonly TemplateSet templates;
    private readonly SiteLanguage language;
    private readonly IReadOnlyDictionary<string, Topology> topologies;
    private readonly Dictionary<string, RenderedDiagram> requested = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Topology?> fenced = new(StringComparer.Ordinal);

    /// <param name="build">The build.</param>
    /// <param name="sources">The topologies of the site, and the loader for those in pages.</param>
    /// <param name="templates">The templates of the theme, among them the views.</param>
    /// <param name="language">The language.</param>
    public DiagramPlanner(BuildContext build, TopologySet sources, TemplateSet templates, SiteLanguage language)
    {
        this.build = build;
        this.sources = sources;
        this.templates = templates;
        this.language = language;
        topologies = sources.In(language);
    }

    /// <summary>Plans the diagrams of a language.</summary>
    /// <param name="pages">The pages of the language.</param>
    /// <param name="withAll">Whether all topologies are laid out, or only those that pages show.</param>
    public DiagramSet Plan(IReadOnlyList<Page> pages, bool withAll)
    {
        Dictionary<string, RenderedDiagram> all = new(StringComparer.Ordinal);
        foreach (Topology topology in withAll ? topologies.Values : [])
            all.Add(topology.Id, Draw([topology], ViewOf(topology)));
        foreach (Page page in pages.Where(page => page.Document.Diagrams.Count > 0))
            Plan(page.Document, all);
        return new DiagramSet(all, requested) { Fenced = [.. fenced.Values.OfType<Topology>()] };
    }

    private void Plan(Document document, Dictionary<string, RenderedDiagram> all)
    {
        var report = new FileReport(document.Path, build.Diagnostics);
        // Two headings with one id are reported when the page is rendered.
        Dictionary<string, SourceSpan> taken = document
            .Headings.DistinctBy(heading => heading.Id)
            .ToDictionary(heading => heading.Id, _ => SourceSpan.Start, StringComparer.Ordinal);
        foreach (DiagramReference reference in document.Diagrams)
        {
            DiagramRequest figure = DiagramRequest.Parse(reference);
            foreach (string parameter in figure.Unknown)
                report.Add(
                    Codes.DiagramParameter,
                    reference.Span,
                    $"Invalid diagram parameter '{parameter}'.",
                    reference.Source switch
                    {
                        DiagramSource.Chart =>
                            "Write 'id=' and a name of letters and digits, or 'measure=' and a measure.",
                        DiagramSource.Fence =>
                            "Write 'id=' and a name of letters and digits, 'view=' and a view, or 'source'.",
                        _ => "Write 'id=' and a name of letters and digits, or 'view=' and a view.",
                    }
                );
            IReadOnlyList<string>? names =
                reference.Source is DiagramSource.Chart
                    ? Chart(figure, reference, report)
                    : Topologies(figure, reference, report, all);
            if (names is null)
                continue;
            string id = figure.IdFor(names);
            if (!taken.TryAdd(id, reference.Span))
                report.Add(
                    Codes.DiagramDuplicate,
                    reference.Span,
                    $"Duplicate id '{id}' in the page.",
                    "Add 'id=another-name' to the parameters of this diagram.",
                    taken[id]
                );
        }
    }

    /// <summary>Checks a chart; its name, or null if there is none.</summary>
    private static IReadOnlyList<string>? Chart(DiagramRequest figure, DiagramReference reference, FileReport report)
    {
        if (figure.Names is not [DiagramRequest.BaseImageSizes])
        {
            report.Add(
                Codes.DiagramUnknown,
                reference.Span,
                $"Unknown chart '{string.Join(',', figure.Names)}'.",
                $"Write '{DiagramRequest.BaseImageSizes}', the only chart."
            );
            return null;
        }

        if (figure.Measure is { } measure && !Measures.Contains(measure))
            report.Add(
                Codes.DiagramParameter,
                reference.Span,
                $"Unknown measure '{measure}'.",
                Suggestions.OrChoice(measure, Measures, "Write")
            );
        return figure.Names;
    }

    /// <summary>Renders the topologies of a figure; their ids, or null if they cannot be rendered.</summary>
    private List<string>? Topologies(
        DiagramRequest figure,
        DiagramReference reference,
        FileReport report,
        Dictionary<string, RenderedDiagram> all
    )
    {
        List<Topology>? shown =
            reference.Source is DiagramSource.Fence ? Fence(reference, report) : Known(figure, reference, report);
        if (shown is null)
            return null;
        string view = figure.View == DiagramRequest.OwnView ? ViewOf(shown[0]) : figure.View;
        if (!Fits(view, shown.Count, reference, report))
            return null;
        if (view == DiagramRequest.TextView)
            view = DiagramRequest.DefaultView;
        string key = DiagramSet.KeyOf(reference, figure);
        if (!requested.TryGetValue(key, out RenderedDiagram? diagram))
            requested[key] = diagram =
                view == ViewOf(shown[0])
                && reference.Source is DiagramSource.Topologies
                && all.TryGetValue(shown[0].Id, out RenderedDiagram? drawn)
                    ? drawn
                    : Draw(shown, view);
        if (!diagram.Wide.AllBoxes.Any())
            report.Add(
                Codes.DiagramEmpty,
                reference.Span,
                $"The view '{view}' has nothing to show for '{shown[0].Title}'.",
                "Choose another view, or a topology whose nodes have base images."
            );
        return shown.Select(topology => topology.Id).ToList();
    }

    private List<Topology>? Known(DiagramRequest figure, DiagramReference reference, FileReport report)
    {
        bool isValid = true;
        foreach ((int index, string name) in figure.Names.Index())
        {
            if (sources.Broken.Contains(name))
                isValid = false;
            else if (!topologies.ContainsKey(name))
                report.Add(
                    Codes.DiagramUnknown,
                    reference.Span,
                    $"Unknown diagram '{name}'.",
                    topologies.Count == 0
                        ? $"Add the topology data/topologies/{name}.yml."
                        : Suggestions.OrList(
                            name,
                            topologies.Keys.Order(StringComparer.Ordinal).ToList(),
                            "The diagrams are"
                        )
                );
            else if (figure.Names.Take(index).Contains(name))
                report.Add(
                    Codes.DiagramParameter,
                    reference.Span,
                    $"Duplicate topology '{name}' in the diagram.",
                    "Name each topology once."
                );
            else
                continue;
            isValid = false;
        }

        return isValid ? figure.Names.Select(name => topologies[name]).ToList() : null;
    }

    /// <summary>Reads a topology that is written in a page, once.</summary>
    private List<Topology>? Fence(DiagramReference reference, FileReport report)
    {
        if (!fenced.TryGetValue(reference.Written, out Topology? topology))
            fenced[reference.Written] = topology = build.Step(
                $"fence/{report.Path}/{reference.Span.Line}",
                new FenceInputs(sources.Loader, report.Path, reference.Written, reference.Span),
                static (inputs, diagnostics) => ReadFence(inputs, new FileReport(inputs.Path, diagnostics))
            );
        return topology is null ? null : [topology];
    }

    private static Topology? ReadFence(FenceInputs fence, FileReport report)
    {
        // Each line is moved to its column in the file, so that positions are those of the file.
        string indent = new(' ', fence.Span.Column - 1);
        string text = string.Concat(fence.Text.Split('\n').Select(line => $"{indent}{line}\n"));
        return fence.Loader.Load("", text, report, fence.Span.Line) is { } topology
            ? topology with
            {
                Id = Slug.Of(topology.Title),
            }
            : null;
    }

    private bool Fits(string view, int count, DiagramReference reference, FileReport report)
    {
        List<string> views = templates
            .Views.Where(view => DiagramLayout.Of(templates.LayoutOf(view)) is not null)
            .Append(DiagramRequest.TextView)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (!views.Contains(view))
        {
            report.Add(
                Codes.DiagramParameter,
                reference.Span,
                $"Unknown view '{view}'.",
                Suggestions.OrList(view, views, "The views are")
            );
            return false;
        }

        (int min, int max) =
            view != DiagramRequest.TextView && DiagramLayout.Of(templates.LayoutOf(view)) is { } layout
                ? (layout.MinTopologies, layout.MaxTopologies)
                : (1, 1);
        if (count >= min && count <= max)
            return true;
        report.Add(
            Codes.DiagramParameter,
            reference.Span,
            $"The view '{view}' cannot show {count} {(count == 1 ? "topology" : "topologies")}.",
            max == 1
                ? "Name one topology, or write 'view=compare'."
                : $"Name {min} to {max} topologies, separated by commas."
        );
        return false;
    }

    private static string ViewOf(Topology topology) => topology.View ?? DiagramRequest.DefaultView;

    private RenderedDiagram Draw(IReadOnlyList<Topology> shown, string view)
    {
        DiagramLayout layout = DiagramLayout.Of(templates.LayoutOf(view)) ?? DiagramLayout.All[0];
        string ids = string.Join('/', shown.Select(topology => $"{topology.Path}#{topology.Id}"));
        return build.Step(
            $"diagram/{language.Messages.Language}/{view}/{ids}",
            new DrawingInputs(shown.ToEquatableList(), sources.Images, language.Messages, view, layout),
            static (inputs, diagnostics) =>
                RenderedDiagram.Create(
                    new DiagramInput(inputs.Topologies, KnownImages.Of(inputs.Images), inputs.Messages),
                    inputs.View,
                    inputs.Layout,
                    diagnostics
                )
        );
    }

    private sealed record FenceInputs(TopologyLoader Loader, string Path, string Text, SourceSpan Span);

    private sealed record DrawingInputs(
        EquatableList<Topology> Topologies,
        BaseImageCatalogue Images,
        MessageCatalog Messages,
        string View,
        DiagramLayout Layout
    );
}
