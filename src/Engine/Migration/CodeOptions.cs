using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates what other generators write after the language of a code block into the options of Strata. Words that
/// change nothing on a page, such as those for the compiler of Rust, are left out; what readers miss is reported.
/// </summary>
internal static partial class CodeOptions
{
    /// <summary>Translates the lines that open code blocks.</summary>
    /// <param name="body">The body.</param>
    /// <param name="generator">The generator that it was written for.</param>
    public static Translation Translate(string body, Generator generator)
    {
        List<Edit> edits = [];
        List<TextNotice> notices = [];
        if (!body.Contains("```", StringComparison.Ordinal) && !body.Contains("~~~", StringComparison.Ordinal))
            return new(edits, notices);
        bool isOpen = false;
        foreach (MarkdownLine line in MarkdownLines.Of(body).Where(line => line.IsFence))
        {
            isOpen = !isOpen;
            if (isOpen && Opening().Match(line.Text) is { Success: true } opening)
                Translate(opening, line.Start, generator, edits, notices);
        }

        return new(edits, notices);
    }

    private static void Translate(
        Match opening,
        int start,
        Generator generator,
        List<Edit> edits,
        List<TextNotice> notices
    )
    {
        (Group language, Group options) = (opening.Groups["language"], opening.Groups["options"]);
        if (options.Value.Trim().Length == 0 || language.Value == "topology")
            return;
        var own = new OwnOptions(language.Value);
        // In mdBook all options are names of classes, for the compiler and for the editor of its own theme.
        if (generator is not Generator.MdBook)
        {
            foreach (
                Match option in Option()
                    .Matches(
                        options.Value.Trim() is ['{', .., '}'] attributes && attributes.Contains('=')
                            ? Blank(options.Value)
                            : options.Value
                    )
            )
            {
                own = own.With(option, generator, out bool isLost);
                if (isLost)
                    notices.Add(Lost(start + options.Index + option.Index, option.Value.Trim()));
            }
        }

        edits.Add(new Edit(start + language.Index, options.Index + options.Length - language.Index, own.ToString()));
    }

    /// <summary>Options without the braces around them all.</summary>
    private static string Blank(string options) => options.Replace('{', ' ').Replace('}', ' ');

    private static TextNotice Lost(int start, string option) =>
        new(
            start,
            option.Length,
            Codes.CodeOption,
            $"The code block option '{option}' has no effect.",
            "Remove it, or mark whole lines, such as '{2,4-5}'."
        );

    [GeneratedRegex(
        """^[^`~]*(?>`{3,}|~{3,})(?>[ \t]*)(?<language>(?>[^\s,{"'=]*)(?!=)|)(?<options>.*?)\r?$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        """
            (?<key>[A-Za-z][\w-]*)\s*=\s*
            (?<value>\{[^{}]*\}|\[[^\]]{0,1000}\]|"[^"]*"|'[^']*'|\d[\d\s-]*|/(\\.|[^/\\])*/|[^\s,{}]+)
            |\{(?<marked>[^{}]*)\}|(?<text>"[^"]*"|'[^']*'|/(\\.|[^/\\])*/)|(?<word>[^\s,]+)
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Option();

    /// <summary>The options of a code block in the form of Strata.</summary>
    private sealed partial record OwnOptions(string Language)
    {
        private string Title { get; init; } = "";
        private string Marked { get; init; } = "";
        private bool HasNumbers { get; init; }
        private bool IsDifference { get; init; }

        public OwnOptions With(Match option, Generator generator, out bool isLost)
        {
            isLost = false;
            if (option.Groups["marked"] is { Success: true, Value: var marked })
                return Marking(marked, out isLost);
            // Only the code blocks of Starlight mark words.
            if (option.Groups["text"].Success)
                isLost = generator is Generator.Starlight;
            if (option.Groups["key"] is { Success: true, Value: var key })
                return With(key, option.Groups["value"].Value, out isLost);
            return option.Groups["word"].Value is "linenos" or "showLineNumbers"
                ? this with
                {
                    HasNumbers = true,
                }
                : this;
        }

        private OwnOptions With(string key, string value, out bool isLost)
        {
            isLost = false;
            string bare = value is ['"', .., '"'] or ['\'', .., '\''] or ['{', .., '}'] or ['[', .., ']']
                ? value[1..^1].Trim()
                : value.Trim();
            switch (key.ToLowerInvariant())
            {
                case "title" or "file" or "filename" or "name":
                    return this with { Title = bare };
                case "hl_lines" or "ins" or "del" or "mark":
                    return Marking(bare, out isLost);
                case "linenos" or "linenums" or "showlinenumbers":
                    return this with { HasNumbers = bare != "false" };
                case "linenostart" or "startlinenumber" or "hide_lines":
                    isLost = true;
                    return this;
                case "lang" when Language == "diff":
                    return this with { Language = bare, IsDifference = true };
                default:
                    return this;
            }
        }

        private OwnOptions Marking(string lines, out bool isLost)
        {
            string[] ranges = lines.Split([' ', ',', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
            isLost = ranges.Length == 0 || !ranges.All(range => LineRange().IsMatch(range));
            return isLost
                ? this
                : this with
                {
                    Marked = string.Join(',', ranges.Prepend(Marked).Where(range => range.Length > 0)),
                };
        }

        public override string ToString()
        {
            string quote = Title.Contains('"') ? "'" : "\"";
            string[] parts =
            [
                Language,
                Title.Length > 0 ? $"title={quote}{Title}{quote}" : "",
                Marked.Length > 0 ? $"{{{Marked}}}" : "",
                HasNumbers ? "lines" : "",
                IsDifference ? "diff" : "",
            ];
            return string.Join(' ', parts.Where(part => part.Length > 0));
        }

        [GeneratedRegex(@"^\d+(-\d+)?$")]
        private static partial Regex LineRange();
    }
}
