using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies;

/// <summary>The rules that a node breaks on purpose, to show a setup that does not work.</summary>
internal static class Expectation
{
    /// <summary>Whether a node, or a part of it, breaks a rule whose violation is an error.</summary>
    public static bool CannotRun(Node node) =>
        node
            .Children.Where(NodeQueries.IsPart)
            .Prepend(node)
            .SelectMany(each => each.Expects)
            .Any(code => Codes.All.Any(known => known.Id == code.Value && known.Severity is Severity.Error));
}
