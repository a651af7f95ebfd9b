using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Data;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>
/// Replaces the characters that no text may contain where a character reference such as <c>&amp;#1;</c> writes them, by
/// U+FFFD, as CommonMark does for <c>&amp;#0;</c>.
/// </summary>
internal static class CharacterReferences
{
    private const char Replacement = '\uFFFD';

    /// <summary>Changes the texts and addresses of a tree.</summary>
    public static void Clean(MarkdownDocument tree)
    {
        foreach (MarkdownObject part in tree.Descendants())
        {
            switch (part)
            {
                case HtmlEntityInline entity:
                    entity.Transcoded = new StringSlice(Clean(entity.Transcoded.ToString())!);
                    break;
                case LinkInline link:
                    link.Url = Clean(link.Url);
                    link.Title = Clean(link.Title);
                    break;
                case FencedCodeBlock code:
                    code.Info = Clean(code.Info);
                    code.Arguments = Clean(code.Arguments);
                    break;
            }
        }
    }

    private static string? Clean(string? text) =>
        text?.Any(ControlCharacters.IsRefused) == true
            ? string.Concat(text.Select(letter => ControlCharacters.IsRefused(letter) ? Replacement : letter))
            : text;
}
