using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>Assigns the ids of a topology's nodes and resolves the references between them.</summary>
internal static class TopologyResolver
{
    /// <summary>Resolves a topology; the result is usable only if no error was reported.</summary>
    /// <param name="id">The id of the topology.</param>
    /// <param name="draft">The topology as written.</param>
    /// <param name="report">Receives the errors.</param>
    public static Topology Resolve(string id, TopologyDraft draft, FileReport report)
    {
        NodeTree tree = NodeTree.Create(draft, NodeIds.Assign(draft.Nodes, report));
        return new Topology
        {
            Id = id,
            Path = report.Path,
            Title = draft.Title,
            Description = draft.Description,
            AsOf = draft.AsOf,
            Vocabulary = draft.Vocabulary,
            Roots = tree.Roots,
            Supports = new SupportResolver(tree, draft.IsTruncated, report).Supports(),
            Controls = new ControlResolver(tree, draft.IsTruncated, report).Controls(),
        };
    }
}
