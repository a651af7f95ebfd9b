using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>The notes of a node, in the picture and in prose.</summary>
internal static class NodeNotes
{
    /// <summary>The author's note, then the rules that the node breaks on purpose, to show what cannot work.</summary>
    public static IEnumerable<string> Of(Node node, MessageCatalog messages) =>
        Written(node).Concat(Failures(node, messages));

    /// <summary>The author's note; at most one.</summary>
    public static IEnumerable<string> Written(Node node) => node.Note is { } note ? [note] : [];

    /// <summary>The rules that the node breaks on purpose: "cannot run: REASON (CODE)".</summary>
    public static IEnumerable<string> Failures(Node node, MessageCatalog messages) =>
        node.Expects.Select(code =>
            messages.Get(
                Expectation.CannotRun(node) ? "diagram.cannot_run" : "diagram.expects",
                code.Value,
                TitleOf(code.Value, messages)
            )
        );

    /// <summary>The title of a rule in the language of the catalog, or the one of its diagnostic code.</summary>
    public static string TitleOf(string code, MessageCatalog messages) =>
        messages.All.TryGetValue($"rules.{code}", out string? title)
            ? title
            : Codes.All.FirstOrDefault(known => known.Id == code)?.Title ?? code;
}
