using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Rules;
using Strata.Engine.Templating;
using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Site;

/// <summary>Draws all topologies, and what pages ask for besides; reports what cannot be drawn.</summary>
/// <param name="stacks">The topologies of <c>data/topologies</c>, by id.</param>
/// <param name="broken">The ids of those that cannot be read, which is reported where they are written.</param>
/// <param name="vocabularies">For those that are written in pages.</param>
/// <param name="images">From which the builds of their images are known, and the sizes that some views tell.</param>
/// <param name="templates">The theme, whose diagram templates are the views.</param>
/// <param name="words">The words of the language.</param>
/// <param name="bag">Where mistakes go.</param>
/// <param name="memo">What was drawn last time.</param>
internal sealed class FigurePlanner(
    IReadOnlyDictionary<string, Stack> stacks,
    IReadOnlySet<string> broken,
    IReadOnlyDictionary<string, Vocabulary> vocabularies,
    BaseImageCatalogue images,
    TemplateSet templates,
    WordList words,
    DiagnosticBag bag,
    PlanMemo memo)
{
    private static readonly string[] Measures = ["pull", "disk"];

    private readonly IReadOnlyDictionary<string, KnownImage> knownImages = KnownImages.Of(images);
    private readonly Dictionary<string, Drawing> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stack?> fenced = new(StringComparer.Ordinal);

    /// <param name="pages">The pages of the language.</param>
    /// <param name="showsAll">Whether all topologies are drawn, or only those that pages show.</param>
    public Drawings Plan(IReadOnlyList<Page> pages, bool showsAll)
    {
        Dictionary<string, Drawing> all = new(StringComparer.Ordinal);
        foreach (Stack stack in showsAll ? stacks.Values : [])
            all.Add(stack.Id, Draw([stack], Figure.DefaultView));
        foreach (Page page in pages.Where(page => page.Document.Diagrams.Count > 0))
            Plan(page.Document, all);
        return new Drawings(all, asked) { Fenced = [.. fenced.Values.OfType<Stack>()] };
    }

    private void Plan(ContentDocument document, Dictionary<string, Drawing> all)
    {
        var report = new FileReport(document.Path, bag);
        Dictionary<string, SourceSpan> taken = document.Headings.ToDictionary(heading => heading.Id, _ => SourceSpan.Start, StringComparer.Ordinal);
        foreach (DiagramReference diagram in document.Diagrams)
        {
            Figure figure = Figure.Parse(diagram);
            foreach (string parameter in figure.Unknown)
                report.Add(Codes.DiagramParameter, diagram.Span, $"Diagrams take no parameter '{parameter}'.", diagram.Source is DiagramSource.Chart ? "A chart takes 'id=', a name of letters and digits for the figure, and 'measure='." : "They take 'id=', a name of letters and digits for the figure, and 'view='.");
            IReadOnlyList<string>? names = diagram.Source is DiagramSource.Chart ? Chart(figure, diagram, report) : Topologies(figure, diagram, report, all);
            if (names is null)
                continue;
            string id = figure.IdFor(names);
            if (!taken.TryAdd(id, diagram.Span))
                report.Add(Codes.DiagramTwice, diagram.Span, $"The page has the id '{id}' twice.", "Name this figure: add 'id=another-name' to its parameters.", taken[id]);
        }
    }

    /// <summary>Checks a chart; its name, or null where there is none.</summary>
    private static IReadOnlyList<string>? Chart(Figure figure, DiagramReference diagram, FileReport report)
    {
        if (figure.Names is not [Figure.BaseImageSizes])
        {
            report.Add(Codes.DiagramUnknown, diagram.Span, $"There is no chart '{string.Join(',', figure.Names)}'.", $"The only one is '{Figure.BaseImageSizes}'.");
            return null;
        }

        if (figure.Measure is { } measure && !Measures.Contains(measure))
            report.Add(Codes.DiagramParameter, diagram.Span, $"The chart has no measure '{measure}'.", Nearest.Cure(measure, Measures, "Write"));
        return figure.Names;
    }

    /// <summary>Draws what a figure shows; the topologies' ids, or null where it cannot be drawn.</summary>
    private List<string>? Topologies(Figure figure, DiagramReference diagram, FileReport report, Dictionary<string, Drawing> all)
    {
        List<Stack>? shown = diagram.Source is DiagramSource.Fence ? Fence(diagram, report) : Known(figure, diagram, report);
        if (shown is null || !Fits(figure, shown.Count, diagram, report))
            return null;
        string view = figure.View == Figure.TextView ? Figure.DefaultView : figure.View;
        string key = Drawings.KeyOf(diagram, figure);
        if (!asked.TryGetValue(key, out Drawing? drawing))
            asked[key] = drawing = view == Figure.DefaultView && diagram.Source is DiagramSource.Topologies && all.TryGetValue(shown[0].Id, out Drawing? drawn) ? drawn : Draw(shown, view);
        if (!drawing.Wide.AllBoxes.Any())
            report.Add(Codes.DiagramEmpty, diagram.Span, $"The view '{figure.View}' finds nothing to show in '{shown[0].Title}'.", "Choose another view, or a topology whose nodes have base images.");
        return shown.Select(stack => stack.Id).ToList();
    }

    private List<Stack>? Known(Figure figure, DiagramReference diagram, FileReport report)
    {
        bool sound = true;
        foreach ((int index, string name) in figure.Names.Index())
        {
            if (broken.Contains(name))
                sound = false;
            else if (!stacks.ContainsKey(name))
                report.Add(Codes.DiagramUnknown, diagram.Span, $"There is no diagram '{name}'.", stacks.Count == 0 ? $"Describe it in data/topologies/{name}.yml." : Nearest.Cure(name, stacks.Keys.Order(StringComparer.Ordinal).ToList(), "There are"));
            else if (figure.Names.Take(index).Contains(name))
                report.Add(Codes.DiagramParameter, diagram.Span, $"The diagram shows '{name}' twice.", "Name each topology once.");
            else
                continue;
            sound = false;
        }

        return sound ? figure.Names.Select(name => stacks[name]).ToList() : null;
    }

    /// <summary>Reads a topology that is written in a page, once.</summary>
    private List<Stack>? Fence(DiagramReference diagram, FileReport report)
    {
        if (!fenced.TryGetValue(diagram.Written, out Stack? stack))
        {
            object[] inputs = [vocabularies, images, diagram.Written, diagram.Span];
            fenced[diagram.Written] = stack = memo.Recall("fence", $"{report.Path}\n{diagram.Span.Line}", inputs, bag, aside => ReadFence(diagram, report with { Bag = aside }));
        }

        return stack is null ? null : [stack];
    }

    private Stack? ReadFence(DiagramReference diagram, FileReport report)
    {
        // Each line is moved to its column in the file, so that mistakes are reported where they stand.
        string indent = new(' ', diagram.Span.Column - 1);
        string text = string.Concat(diagram.Written.Split('\n').Select(line => $"{indent}{line}\n"));
        return StackReader.Read("", text, vocabularies, report, diagram.Span.Line) is { } stack
            ? KnownBuilds.Into(stack with { Id = Slug.Of(stack.Title) }, new ImageNames(images))
            : null;
    }

    private bool Fits(Figure figure, int count, DiagramReference diagram, FileReport report)
    {
        List<string> views = templates.Views.Where(view => DiagramLayout.Of(templates.LayoutOf(view)) is not null).Append(Figure.TextView).Order(StringComparer.Ordinal).ToList();
        if (!views.Contains(figure.View))
        {
            report.Add(Codes.DiagramParameter, diagram.Span, $"There is no view '{figure.View}'.", Nearest.Cure(figure.View, views, "The views are"));
            return false;
        }

        (int least, int most) = figure.View != Figure.TextView && DiagramLayout.Of(templates.LayoutOf(figure.View)) is { } layout ? (layout.Least, layout.Most) : (1, 1);
        if (count >= least && count <= most)
            return true;
        report.Add(Codes.DiagramParameter, diagram.Span, $"The view '{figure.View}' is asked to show {count} {(count == 1 ? "topology" : "topologies")}.", most == 1 ? "It shows one: name one topology, or write 'view=compare'." : $"Name {least} to {most}, with commas between them.");
        return false;
    }

    private Drawing Draw(IReadOnlyList<Stack> shown, string view)
    {
        DiagramLayout layout = DiagramLayout.Of(templates.LayoutOf(view)) ?? DiagramLayout.All[0];
        return memo.Recall("drawing", $"{words.Language}\n{view}\n{string.Join('\n', shown.Select(stack => $"{stack.Path}#{stack.Id}"))}", [layout, images, words, .. shown], bag, aside => Drawing.Draw(new DiagramSubject(shown, knownImages, words), view, layout, aside));
    }
}
