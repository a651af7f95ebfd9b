using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>The names of a comparison's rows.</summary>
internal sealed class RowNames(Comparison comparison, MessageCatalog messages)
{
    /// <summary>The name of a row: its kind; and which kernels, if there are several rows of them.</summary>
    public string Of(ComparisonRow row)
    {
        string label = messages.LabelOf(row.Kind);
        if (row.Kind.Role is not Role.Kernel)
            return KindsOf(row).ToList() is [var kind] ? kind : label;
        bool hasFurther = comparison.Rows.Any(other => other.Kind.Role is Role.Kernel && !other.IsCalled);
        return !hasFurther ? label
            : row.IsCalled ? messages.Get("compare.called", label)
            : row.Nodes.All(IsOfHost) ? messages.Get("compare.host_kernel", messages.InSentence(label))
            : messages.Get("compare.further", label);
    }

    /// <summary>The kinds of a row's nodes, such as that of an image that is no base image.</summary>
    private IEnumerable<string> KindsOf(ComparisonRow row) =>
        row
            .Cells.SelectMany(
                (cell, column) =>
                    cell.Select(node => new NodeText(comparison.Stacks[column].Topology, messages).KindOf(node))
            )
            .Distinct();

    private static bool IsOfHost(Node kernel) =>
        NodeQueries.MachineOf(kernel) is { Kind.IsGuest: false } machine && NodeQueries.MachineOf(machine) is null;
}
