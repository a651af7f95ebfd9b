using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Checks;

/// <summary>Checks the links of nodes in topologies, which lead from the root of the site or to other sites.</summary>
internal static class NodeLinkCheck
{
    /// <summary>Reports the refused and the dead links of the topologies that an edition shows.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="links">Resolves its links.</param>
    /// <param name="seen">The links that another edition has too, by file and position.</param>
    /// <param name="bag">Receives the errors.</param>
    public static void Run(
        Edition edition,
        LinkResolver links,
        HashSet<(string Path, SourceSpan Span)> seen,
        DiagnosticBag bag
    )
    {
        foreach (Topology topology in edition.Diagrams.All)
        {
            var report = new FileReport(topology.Path, bag);
            foreach (Property link in topology.Nodes.Select(node => node.Link).OfType<Property>())
            {
                if (
                    seen.Add((topology.Path, link.Span))
                    && links.ResolveFromRoot(link.Value) is { Code: { } code } invalid
                )
                    report.Add(code, link.Span, invalid.Message, invalid.Fix!());
            }
        }
    }
}
