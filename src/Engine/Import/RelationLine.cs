using System.Text.RegularExpressions;

namespace Strata.Engine.Import;

/// <summary>A relation that is written on one line, as imports write it.</summary>
internal sealed partial record RelationLine(string Start, string From, string To, string End)
{
    public string Text => $"{Start}{From}, to: [{To}]{End}";

    /// <summary>The relation on a line; null if there is none.</summary>
    public static RelationLine? Read(string line) =>
        Pattern().Match(line) is { Success: true } match
            ? new RelationLine(
                match.Groups["start"].Value,
                match.Groups["from"].Value,
                match.Groups["to"].Value,
                match.Groups["end"].Value
            )
            : null;

    /// <summary>The relation without some nodes; null if nothing is left of it.</summary>
    public RelationLine? Without(IReadOnlySet<string> ids)
    {
        return ids.Contains(From) ? null : WithoutTargets(ids.Contains);
    }

    /// <summary>The relation without some of the nodes that it leads to; null if nothing is left of it.</summary>
    public RelationLine? WithoutTargets(Predicate<string> isGone)
    {
        string[] all = To.Split(',', StringSplitOptions.TrimEntries);
        string[] left = Array.FindAll(all, name => !isGone(name));
        return left.Length == 0 ? null
            : left.Length == all.Length ? this
            : this with { To = string.Join(", ", left) };
    }

    [GeneratedRegex(
        @"^(?<start>\s*- \{ from: )(?<from>[^,\[\]{}]+), to: \[(?<to>[^\[\]{}]*)\](?<end>, kind: dependency.*\}\s*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
