using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>The remarks drawn with a node and told of it.</summary>
internal static class NodeNotes
{
    /// <summary>
    /// Its author's note, then the rules that it breaks on purpose: what a figure shows that cannot work.
    /// </summary>
    public static IEnumerable<string> Of(Node node, MessageCatalog words)
    {
        if (node.Note is { } note)
            yield return note;
        foreach (Property code in node.Expects)
            yield return words.Get("diagram.expects", code.Value, TitleOf(code.Value, words));
    }

    /// <summary>In the words of the language where it has some, else as messages call it.</summary>
    private static string TitleOf(string code, MessageCatalog words) =>
        words.All.TryGetValue($"rules.{code}", out string? title)
            ? title
            : Codes.All.FirstOrDefault(known => known.Id == code)?.Title ?? code;
}
