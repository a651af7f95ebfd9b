using System.Text.RegularExpressions;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>The site's own shortcodes of Hugo that highlight the text inside them: code, not Markdown.</summary>
/// <param name="languages">The language of each by its name; empty if an argument names it.</param>
internal sealed partial class HugoCode(IReadOnlyDictionary<string, string> languages)
{
    public static HugoCode None { get; } = new(new Dictionary<string, string>());

    /// <param name="templates">The templates of the site's own shortcodes.</param>
    public static HugoCode Of(IncludedFiles templates)
    {
        Dictionary<string, string> languages = new(StringComparer.Ordinal);
        foreach (string path in templates.Paths.Where(IsTemplate).Order(StringComparer.Ordinal))
        {
            if (
                templates.Text(path) is { } text
                && text.Contains(".Inner", StringComparison.Ordinal)
                && Highlight().Match(text) is { Success: true } highlight
            )
                languages[Path.GetFileNameWithoutExtension(path)] = highlight.Groups["language"].Value;
        }

        return new(languages);
    }

    /// <summary>Whether a file is a template: the indices of sections are among the files too.</summary>
    private static bool IsTemplate(string path) =>
        ContentTree.ShortcodeFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The code blocks of a body, by the offset of their start tags.</summary>
    /// <param name="body">The body.</param>
    /// <param name="tags">The tags of all shortcodes, in the order of the text.</param>
    public IReadOnlyDictionary<int, HugoCodeBlock> BlocksIn(string body, IReadOnlyList<Match> tags)
    {
        Dictionary<int, HugoCodeBlock> blocks = [];
        Dictionary<string, Match> ends = new(StringComparer.Ordinal);
        if (languages.Count == 0)
            return blocks;
        foreach (Match tag in tags.Reverse())
        {
            string inner = tag.Groups["inner"].Value.Trim();
            Shortcode shortcode = Shortcode.Parse(inner.TrimStart('/'));
            if (!languages.TryGetValue(shortcode.Name, out string? language) || !IsAlone(body, tag))
                continue;
            if (inner.StartsWith('/'))
                ends[shortcode.Name] = tag;
            else if (ends.Remove(shortcode.Name, out Match? end))
                blocks[tag.Index] = Block(body, tag, end, shortcode, language);
        }

        return blocks;
    }

    private static HugoCodeBlock Block(string body, Match start, Match end, Shortcode shortcode, string language)
    {
        int code = start.Index + start.Length;
        string fence = body.AsSpan(code, end.Index - code).Contains("```", StringComparison.Ordinal) ? "``````" : "```";
        string written = shortcode["lang", language.Length > 0 ? -1 : 0];
        string name = language.Length > 0 ? language : LanguageName().Match(written).Value;
        string title = language.Length > 0 ? shortcode["file", 0] : shortcode["file"];
        string info = title.Length > 0 ? $"{name} title=\"{title.Replace("\"", "")}\"".Trim() : name;
        return new(
            [new Edit(start.Index, start.Length, fence + info), new Edit(end.Index, end.Length, fence)],
            end.Index + end.Length,
            shortcode
        );
    }

    /// <summary>Whether a tag has its line for itself.</summary>
    private static bool IsAlone(string body, Match tag)
    {
        ReadOnlySpan<char> before = body.AsSpan(0, tag.Index);
        ReadOnlySpan<char> after = body.AsSpan(tag.Index + tag.Length);
        ReadOnlySpan<char> blanksBefore = before[before.TrimEnd().Length..];
        ReadOnlySpan<char> blanksAfter = after[..^after.TrimStart().Length];
        // Only blanks are read, since a long line may contain many tags.
        return (blanksBefore.Length == before.Length || blanksBefore.Contains('\n'))
            && (blanksAfter.Length == after.Length || blanksAfter.Contains('\n'));
    }

    /// <summary>A call of the function that highlights code, with the language if that is a constant.</summary>
    [GeneratedRegex(
        """\b(transform\.)?[Hh]ighlight\s+(\([^()]*\)|[^\s()]+)\s+("(?<language>[^"]+)")?""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Highlight();

    [GeneratedRegex(@"^[\w+#-]+$")]
    private static partial Regex LanguageName();
}

/// <summary>A shortcode around code.</summary>
/// <param name="Edits">The fences instead of its tags.</param>
/// <param name="End">The offset of the end of its end tag.</param>
/// <param name="Shortcode">The start tag.</param>
internal sealed record HugoCodeBlock(IReadOnlyList<Edit> Edits, int End, Shortcode Shortcode);
