using Strata.Engine.Content;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Site;

/// <summary>Checks the diagrams that a page asks for.</summary>
internal static class FigureCheck
{
    /// <summary>Reports the diagrams of a page that cannot be drawn.</summary>
    public static void Run(ContentDocument document, IReadOnlyDictionary<string, DrawnStack> stacks, DiagnosticBag bag)
    {
        var report = new FileReport(document.Path, bag);
        Dictionary<string, SourceSpan> taken = document.Headings.ToDictionary(heading => heading.Id, _ => SourceSpan.Start, StringComparer.Ordinal);
        foreach (DiagramReference diagram in document.Diagrams)
        {
            Figure figure = Site.Figure.Parse(diagram.Target, out IReadOnlyList<string> unknown);
            foreach (string parameter in unknown)
                report.Add(Codes.DiagramParameter, diagram.Span, $"Diagrams take no parameter '{parameter}'.", "The only one is 'id=', a name of letters and digits for the figure.");
            if (!stacks.ContainsKey(figure.StackId))
                report.Add(Codes.DiagramUnknown, diagram.Span, $"There is no diagram '{figure.StackId}'.", stacks.Count == 0 ? $"Describe it in data/topologies/{figure.StackId}.yml." : Nearest.Cure(figure.StackId, stacks.Keys.Order(StringComparer.Ordinal).ToList(), "There are"));
            else if (!taken.TryAdd(figure.Id, diagram.Span))
                report.Add(Codes.DiagramTwice, diagram.Span, $"The page has the id '{figure.Id}' twice.", $"Name this figure: 'diagram:{figure.StackId}?id=another-name'.", taken[figure.Id]);
        }
    }
}
