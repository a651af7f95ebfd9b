using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Images;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Localization;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Templating;
using Strata.Engine.Text;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;

namespace Strata.Engine.Sites.Figures;

/// <summary>Draws all topologies, and what pages ask for besides; reports what cannot be drawn.</summary>
/// <param name="topologies">The topologies of <c>data/topologies</c>, by id.</param>
/// <param name="broken">The ids of those that cannot be read, which is reported where they are written.</param>
/// <param name="vocabularies">For those that are written in pages.</param>
/// <param name="images">From which the builds of their images are known, and the sizes that some views tell.</param>
/// <param name="templates">The theme, whose diagram templates are the views.</param>
/// <param name="words">The words of the language.</param>
/// <param name="bag">Where mistakes go.</param>
/// <param name="cache">What was drawn last time.</param>
internal sealed class DiagramPlanner(
    IReadOnlyDictionary<string, Topology> topologies,
    IReadOnlySet<string> broken,
    IReadOnlyDictionary<string, Vocabulary> vocabularies,
    BaseImageCatalogue images,
    TemplateSet templates,
    MessageCatalog words,
    DiagnosticBag bag,
    BuildCache cache
)
{
    private static readonly string[] Measures = ["pull", "disk"];

    private readonly IReadOnlyDictionary<string, KnownImage> knownImages = KnownImages.Of(images);
    private readonly TopologyLoader loader = new(vocabularies, images);
    private readonly Dictionary<string, RenderedDiagram> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Topology?> fenced = new(StringComparer.Ordinal);

    /// <param name="pages">The pages of the language.</param>
    /// <param name="showsAll">Whether all topologies are drawn, or only those that pages show.</param>
    public DiagramSet Plan(IReadOnlyList<Page> pages, bool showsAll)
    {
        Dictionary<string, RenderedDiagram> all = new(StringComparer.Ordinal);
        foreach (Topology topology in showsAll ? topologies.Values : [])
            all.Add(topology.Id, Draw([topology], DiagramRequest.DefaultView));
        foreach (Page page in pages.Where(page => page.Document.Diagrams.Count > 0))
            Plan(page.Document, all);
        return new DiagramSet(all, asked) { Fenced = [.. fenced.Values.OfType<Topology>()] };
    }

    private void Plan(Document document, Dictionary<string, RenderedDiagram> all)
    {
        var report = new FileReport(document.Path, bag);
        Dictionary<string, SourceSpan> taken = document.Headings.ToDictionary(
            heading => heading.Id,
            _ => SourceSpan.Start,
            StringComparer.Ordinal
        );
        foreach (DiagramReference reference in document.Diagrams)
        {
            DiagramRequest figure = DiagramRequest.Parse(reference);
            foreach (string parameter in figure.Unknown)
                report.Add(
                    Codes.DiagramParameter,
                    reference.Span,
                    $"Diagrams take no parameter '{parameter}'.",
                    reference.Source is DiagramSource.Chart
                        ? "A chart takes 'id=', a name of letters and digits for the figure, and 'measure='."
                        : "They take 'id=', a name of letters and digits for the figure, and 'view='."
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
                    $"The page has the id '{id}' twice.",
                    "Name this figure: add 'id=another-name' to its parameters.",
                    taken[id]
                );
        }
    }

    /// <summary>Checks a chart; its name, or null where there is none.</summary>
    private static IReadOnlyList<string>? Chart(DiagramRequest figure, DiagramReference reference, FileReport report)
    {
        if (figure.Names is not [DiagramRequest.BaseImageSizes])
        {
            report.Add(
                Codes.DiagramUnknown,
                reference.Span,
                $"There is no chart '{string.Join(',', figure.Names)}'.",
                $"The only one is '{DiagramRequest.BaseImageSizes}'."
            );
            return null;
        }

        if (figure.Measure is { } measure && !Measures.Contains(measure))
            report.Add(
                Codes.DiagramParameter,
                reference.Span,
                $"The chart has no measure '{measure}'.",
                Suggestions.Fix(measure, Measures, "Write")
            );
        return figure.Names;
    }

    /// <summary>Draws what a figure shows; the topologies' ids, or null where it cannot be drawn.</summary>
    private List<string>? Topologies(
        DiagramRequest figure,
        DiagramReference reference,
        FileReport report,
        Dictionary<string, RenderedDiagram> all
    )
    {
        List<Topology>? shown =
            reference.Source is DiagramSource.Fence ? Fence(reference, report) : Known(figure, reference, report);
        if (shown is null || !Fits(figure, shown.Count, reference, report))
            return null;
        string view = figure.View == DiagramRequest.TextView ? DiagramRequest.DefaultView : figure.View;
        string key = DiagramSet.KeyOf(reference, figure);
        if (!asked.TryGetValue(key, out RenderedDiagram? diagram))
            asked[key] = diagram =
                view == DiagramRequest.DefaultView
                && reference.Source is DiagramSource.Topologies
                && all.TryGetValue(shown[0].Id, out RenderedDiagram? drawn)
                    ? drawn
                    : Draw(shown, view);
        if (!diagram.Wide.AllBoxes.Any())
            report.Add(
                Codes.DiagramEmpty,
                reference.Span,
                $"The view '{figure.View}' finds nothing to show in '{shown[0].Title}'.",
                "Choose another view, or a topology whose nodes have base images."
            );
        return shown.Select(topology => topology.Id).ToList();
    }

    private List<Topology>? Known(DiagramRequest figure, DiagramReference reference, FileReport report)
    {
        bool sound = true;
        foreach ((int index, string name) in figure.Names.Index())
        {
            if (broken.Contains(name))
                sound = false;
            else if (!topologies.ContainsKey(name))
                report.Add(
                    Codes.DiagramUnknown,
                    reference.Span,
                    $"There is no diagram '{name}'.",
                    topologies.Count == 0
                        ? $"Describe it in data/topologies/{name}.yml."
                        : Suggestions.Fix(name, topologies.Keys.Order(StringComparer.Ordinal).ToList(), "There are")
                );
            else if (figure.Names.Take(index).Contains(name))
                report.Add(
                    Codes.DiagramParameter,
                    reference.Span,
                    $"The diagram shows '{name}' twice.",
                    "Name each topology once."
                );
            else
                continue;
            sound = false;
        }

        return sound ? figure.Names.Select(name => topologies[name]).ToList() : null;
    }

    /// <summary>Reads a topology that is written in a page, once.</summary>
    private List<Topology>? Fence(DiagramReference reference, FileReport report)
    {
        if (!fenced.TryGetValue(reference.Written, out Topology? topology))
        {
            object[] inputs = [vocabularies, images, reference.Written, reference.Span];
            fenced[reference.Written] = topology = cache.GetOrAdd(
                "fence",
                $"{report.Path}\n{reference.Span.Line}",
                inputs,
                bag,
                local => ReadFence(reference, report with { Bag = local })
            );
        }

        return topology is null ? null : [topology];
    }

    private Topology? ReadFence(DiagramReference reference, FileReport report)
    {
        // Each line is moved to its column in the file, so that mistakes are reported where they stand.
        string indent = new(' ', reference.Span.Column - 1);
        string text = string.Concat(reference.Written.Split('\n').Select(line => $"{indent}{line}\n"));
        return loader.Load("", text, report, reference.Span.Line) is { } topology
            ? topology with
            {
                Id = Slug.Of(topology.Title),
            }
            : null;
    }

    private bool Fits(DiagramRequest figure, int count, DiagramReference reference, FileReport report)
    {
        List<string> views = templates
            .Views.Where(view => DiagramLayout.Of(templates.LayoutOf(view)) is not null)
            .Append(DiagramRequest.TextView)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (!views.Contains(figure.View))
        {
            report.Add(
                Codes.DiagramParameter,
                reference.Span,
                $"There is no view '{figure.View}'.",
                Suggestions.Fix(figure.View, views, "The views are")
            );
            return false;
        }

        (int least, int most) =
            figure.View != DiagramRequest.TextView && DiagramLayout.Of(templates.LayoutOf(figure.View)) is { } layout
                ? (layout.MinTopologies, layout.MaxTopologies)
                : (1, 1);
        if (count >= least && count <= most)
            return true;
        report.Add(
            Codes.DiagramParameter,
            reference.Span,
            $"The view '{figure.View}' is asked to show {count} {(count == 1 ? "topology" : "topologies")}.",
            most == 1
                ? "It shows one: name one topology, or write 'view=compare'."
                : $"Name {least} to {most}, with commas between them."
        );
        return false;
    }

    private RenderedDiagram Draw(IReadOnlyList<Topology> shown, string view)
    {
        DiagramLayout layout = DiagramLayout.Of(templates.LayoutOf(view)) ?? DiagramLayout.All[0];
        return cache.GetOrAdd(
            "drawing",
            $"{words.Language}\n{view}\n{string.Join('\n', shown.Select(topology => $"{topology.Path}#{topology.Id}"))}",
            [layout, images, words, .. shown],
            bag,
            local => RenderedDiagram.Create(new DiagramInput(shown, knownImages, words), view, layout, local)
        );
    }
}
