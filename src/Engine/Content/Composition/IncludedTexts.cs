namespace Strata.Engine.Content.Composition;

/// <summary>The files that a page includes, each read once, and how much of them it may still include.</summary>
/// <param name="sources">The files that may be included.</param>
internal sealed class IncludedTexts(PageSources sources)
{
    /// <summary>The most characters that a page includes.</summary>
    public const int MaxIncluded = 2_000_000;

    /// <summary>The most characters of the files that a page includes parts of.</summary>
    public const int MaxRead = 10_000_000;

    private readonly Dictionary<string, IncludedText?> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private int length;
    private int lengthOfFiles;

    /// <summary>The sources of the page.</summary>
    public PageSources Sources => sources;

    /// <summary>A file; null, with the problem, if it may not be included.</summary>
    /// <param name="written">The path as it is written.</param>
    /// <param name="path">The path from the site root.</param>
    /// <param name="problem">What is wrong, and the fix; empty if it is reported already.</param>
    public IncludedText? Open(string written, string path, out (string Problem, string Fix) problem)
    {
        if (!read.TryGetValue(path, out IncludedText? text))
        {
            text = lengthOfFiles <= MaxRead && sources.Files.Text(path) is { } whole ? new(path, whole) : null;
            lengthOfFiles += Math.Min(text?.Text.Length ?? 0, MaxRead + 1);
            if (lengthOfFiles > MaxRead)
                text = null;
            read.Add(path, text);
        }

        problem =
            text is not null ? ("", "")
            : lengthOfFiles > MaxRead
                ? Once(
                    $"The files that the page includes have more than {MaxRead} characters.",
                    "Include smaller files."
                )
            : (
                $"The file '{written}' does not exist, is no text, or may not be included.",
                sources.FixFor(path)
                    ?? "Write its path from this file, or from the site root with a slash at the start."
            );
        return text;
    }

    /// <summary>
    /// The problem of a limit for the page as a whole: empty after the first include that exceeds it, because all
    /// later ones have the same cause.
    /// </summary>
    public (string Problem, string Fix) Once(string problem, string fix) =>
        reported.Add(problem) ? (problem, fix) : ("", "");

    /// <summary>
    /// The problem of more text than a page may include, empty if it is reported already; null if it is not more.
    /// </summary>
    public (string Problem, string Fix)? Add(int characters) =>
        (length = Math.Min(length + Math.Min(characters, MaxIncluded + 1), MaxIncluded + 1)) > MaxIncluded
            ? Once($"The page includes more than {MaxIncluded} characters.", "Divide it into several pages.")
            : null;
}
