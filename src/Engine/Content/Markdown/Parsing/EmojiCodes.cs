using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.Emoji;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Parses GitHub's codes for emoji, such as <c>:smile:</c>. A code that nobody knows is text.</summary>
internal sealed class EmojiCodes : IMarkdownExtension
{
    private const int MaxLength = 64;

    private static readonly Lazy<IDictionary<string, string>> Characters = new(
        EmojiMapping.GetDefaultEmojiShortcodeToUnicode
    );

    /// <summary>The name of each character, between spaces; the first of those that GitHub has for it.</summary>
    private static readonly Lazy<Dictionary<string, string>> Names = new(() =>
        Characters
            .Value.GroupBy(code => code.Value.TrimEnd('\uFE0F'), code => $" {code.Key.Trim(':')} ")
            .ToDictionary(names => names.Key, names => names.First(), StringComparer.Ordinal)
    );

    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>
    /// The code at an offset of a text, with the character; null if there is none. Letters right before or after it
    /// make it text, as in a time or an address.
    /// </summary>
    public static (string Code, string Character)? At(string text, int start)
    {
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is ':' or '\\'))
            return null;
        int end = start + 1;
        int last = Math.Min(text.Length - 1, start + MaxLength);
        while (end <= last && (char.IsAsciiLetterLower(text[end]) || char.IsAsciiDigit(text[end]) || IsSign(text[end])))
            end++;
        if (end > last || text[end] != ':' || end == start + 1)
            return null;
        if (end + 1 < text.Length && (char.IsLetterOrDigit(text[end + 1]) || text[end + 1] == ':'))
            return null;
        string code = text[start..(end + 1)];
        return Characters.Value.TryGetValue(code, out string? character) ? (code, character) : null;
    }

    /// <summary>A text with the names of its emoji instead of them.</summary>
    public static string Named(string text) =>
        Ascii.IsValid(text)
            ? text
            : string.Concat(
                text.EnumerateRunes()
                    .Select(rune =>
                        rune.Value > char.MaxValue || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol
                            ? Names.Value.GetValueOrDefault(rune.ToString(), rune.ToString())
                            : rune.ToString()
                    )
            );

    private static bool IsSign(char character) => character is '_' or '+' or '-';

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = [':'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (At(slice.Text, slice.Start) is not var (code, character) || code.Length > slice.Length)
                return false;
            int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
            processor.Inline = new EmojiInline(code, character)
            {
                Span = new SourceSpan(start, start + code.Length - 1),
                Line = line,
                Column = column,
                IsClosed = true,
            };
            slice.Start += code.Length;
            return true;
        }
    }
}

/// <summary>The character of an emoji.</summary>
/// <param name="code">The code as it is written.</param>
/// <param name="character">The character.</param>
internal sealed class EmojiInline(string code, string character) : LiteralInline(character)
{
    public string Code => code;
}
