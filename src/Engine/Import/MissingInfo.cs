using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>A fact that the output of the tool does not contain, and what the author can do about it.</summary>
/// <param name="Message">The missing fact.</param>
/// <param name="Fix">The fix for the author.</param>
/// <param name="Key">The key of the node that the fact belongs to; null for the node itself.</param>
internal readonly record struct MissingInfo(string Message, string Fix, string? Key = null)
{
    private const int MaxListed = 6;

    /// <summary>The kind of gap, if it is reported once for all its nodes; null for a gap of its own.</summary>
    public MissingKind? Kind { get; private init; }

    /// <summary>What the fact is missing of, in the list of a kind.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>A gap that is reported once, with a list of the nodes that have it.</summary>
    public static MissingInfo Of(MissingKind kind, string subject, string? key = null)
    {
        (string message, string fix) = kind.Text([subject]);
        return new MissingInfo(message, fix, key) { Kind = kind, Subject = subject };
    }

    /// <summary>One gap for several of the same kind.</summary>
    public static MissingInfo Merged(MissingKind kind, IEnumerable<MissingInfo> gaps)
    {
        (string message, string fix) = kind.Text(gaps.Select(gap => gap.Subject).Distinct().ToList());
        return new MissingInfo(message, fix) { Kind = kind };
    }

    /// <summary>Names in quotation marks; of many, the first ones and a number.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count <= MaxListed + 1
            ? QuotedList.Of(names)
            : $"{string.Join(", ", names.Take(MaxListed).Select(name => $"'{name}'"))} and "
                + $"{names.Count - MaxListed} others";
}

/// <summary>A kind of gap.</summary>
/// <param name="Name">Distinguishes it from others.</param>
/// <param name="Text">The message and the fix, for what lacks the fact.</param>
internal sealed record MissingKind(string Name, Func<IReadOnlyList<string>, (string Message, string Fix)> Text);
