using System.Globalization;
using System.Text.RegularExpressions;

namespace Strata.Tests.Trust;

/// <summary>
/// Texts that let a regular expression backtrack: a start that it matches, then a piece of the expression many times.
/// </summary>
internal sealed partial class PatternTexts
{
    /// <summary>The characters of samples, in the order in which a class of characters is given one.</summary>
    private const string Samples = "a1 \n\t-_.:/\"'`<>(){}[]|=#*!%,;@&+~^$\\?\u00e9\u2013A";

    /// <summary>The longest run of atoms that is repeated after a start.</summary>
    private const int MaxRun = 6;

    /// <summary>The ends: a character that nothing names, and one after all marks that end a part.</summary>
    private static readonly string[] Ends = ["\u0001\n\u0001", "\u0001;\"')]}>/\u0001\n\u0001"];

    private static readonly string[] CommonPieces = ["a", "1", " ", "\n", "\t", "-", "\""];

    private readonly string pattern;
    private readonly RegexOptions options;
    private readonly Dictionary<string, string[]> groups = new(StringComparer.Ordinal);
    private int at;

    private PatternTexts(Regex regex)
    {
        pattern = regex.ToString();
        options = regex.Options;
    }

    /// <summary>The starts, the pieces to repeat after them, and the ends, which are not what is missing.</summary>
    public static IEnumerable<(string Start, string Piece, string End)> Of(Regex regex)
    {
        List<string[]> paths = new PatternTexts(regex).Alternatives();
        string[] pieces =
        [
            .. paths.SelectMany(path => path).Concat(CommonPieces).Where(atom => atom.Length > 0).Distinct().Take(40),
        ];
        IEnumerable<(string, string)> texts = paths
            .SelectMany(path => AfterStarts(path, pieces))
            .Concat(paths.SelectMany(Runs))
            .Concat(pieces.SelectMany(_ => pieces, (first, second) => ("", first + second)));
        return texts
            .Where(text => text.Item2.Length > 0)
            .Distinct()
            .SelectMany(
                text => Ends.Where((end, at) => at == 0 || text.Item1.Length > 0),
                (text, end) => (text.Item1, text.Item2, end)
            );
    }

    /// <summary>Each piece after each start of a path.</summary>
    private static IEnumerable<(string, string)> AfterStarts(string[] path, string[] pieces) =>
        from length in Enumerable.Range(0, path.Length + 1)
        from piece in pieces
        select (string.Concat(path[..length]), piece);

    /// <summary>Each run of atoms of a path after what is before it; starts of the path also on lines.</summary>
    private static IEnumerable<(string, string)> Runs(string[] path) =>
        from start in Enumerable.Range(0, path.Length)
        from end in Enumerable.Range(start + 1, path.Length - start)
        where start == 0 || end - start <= MaxRun
        let run = string.Concat(path[start..end])
        from piece in start == 0 ? new[] { run, "\n" + run, " " + run } : [run]
        select (string.Concat(path[..start]), piece);

    /// <summary>The paths of an expression up to its end or that of its group.</summary>
    private List<string[]> Alternatives()
    {
        List<string[]> paths = Sequence();
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            List<string[]> others = Sequence();
            // A list of words is one word for this purpose.
            if (others.Count > 1 || !IsWord(others[0]) || !IsWord(paths[^1]))
                paths.AddRange(others);
        }

        return paths;
    }

    private static bool IsWord(string[] path) => path.All(atom => atom.Length == 1 && char.IsAsciiLetter(atom[0]));

    /// <summary>The first path through all parts, and one for each other way through one of them.</summary>
    private List<string[]> Sequence()
    {
        List<string[]> paths =
        [
            [],
        ];
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            List<string[]> next = Quantified(Atom());
            string[] first = paths[0];
            paths =
            [
                .. paths.Select(path => (string[])[.. path, .. next[0]]),
                .. next.Skip(1).Select(path => (string[])[.. first, .. path]),
            ];
        }

        return paths;
    }

    private List<string[]> Quantified(List<string[]> paths)
    {
        Match quantifier = Quantifier().Match(pattern, at);
        if (!quantifier.Success)
            return paths;
        at += quantifier.Length;
        string least = quantifier.Groups["least"].Value;
        int count = least.Length > 0 ? int.Parse(least, CultureInfo.InvariantCulture) : 1;
        List<string[]> repeated =
        [
            .. paths.Select(path =>
                Enumerable.Repeat(path, Math.Clamp(count, 1, 4)).SelectMany(atoms => atoms).ToArray()
            ),
        ];
        bool isOptional = quantifier.Value[0] is '*' or '?' || least == "0";
        return isOptional && paths[0].Length > 0 ? [.. repeated, []] : repeated;
    }

    private List<string[]> Atom()
    {
        Match group = GroupStart().Match(pattern, at);
        if (group.Success)
            return Group(group);
        string atom = AtomText().Match(pattern, at).Value;
        at += atom.Length;
        if (options.HasFlag(RegexOptions.IgnorePatternWhitespace) && string.IsNullOrWhiteSpace(atom))
            return
            [
                [],
            ];
        if (atom.StartsWith(@"\k<", StringComparison.Ordinal))
            return [groups.GetValueOrDefault(atom[3..^1]) ?? []];
        string? sample = Samples.Append(atom[^1]).Select(c => c.ToString()).FirstOrDefault(IsMatch);
        return [sample is null ? [] : [sample]];

        bool IsMatch(string text) => Regex.IsMatch(text, $@"\A(?:{atom})\z", options & RegexOptions.Singleline);
    }

    private List<string[]> Group(Match start)
    {
        at += start.Length;
        List<string[]> paths = Alternatives();
        at++;
        if (start.Groups["name"] is { Success: true } name)
            groups[name.Value] = paths[0];
        return start.Groups["look"].Success
            ?
            [
                [],
            ]
            : paths;
    }

    [GeneratedRegex(@"\G\((\?((?<look><?[=!])|<(?<name>\w+)>|[:>]))?", RegexOptions.ExplicitCapture)]
    private static partial Regex GroupStart();

    [GeneratedRegex(@"\G([*+?]|\{(?<least>\d+)(,\d*)?\})\??", RegexOptions.ExplicitCapture)]
    private static partial Regex Quantifier();

    [GeneratedRegex(@"\G(\\k<\w+>|\\[pP]\{\w+\}|\\u[0-9a-f]{4}|\\.|\[\^?\]?(\\.|[^\]\\])*\]|.|\n)")]
    private static partial Regex AtomText();
}
