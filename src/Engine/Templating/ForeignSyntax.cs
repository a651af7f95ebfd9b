using System.Text.RegularExpressions;

namespace Strata.Engine.Templating;

/// <summary>Names and tags of other template languages, with the way to write them in this one.</summary>
internal static partial class ForeignSyntax
{
    private const string Comparison = "Compare with '==', '!=', '<' or '>' between two values.";
    private const string Logic = "Write '&&', '||' or '!'.";

    private static readonly Dictionary<string, string> Fixes = new(StringComparer.Ordinal)
    {
        ["and"] = Logic,
        ["assign"] = "Write 'name = value'.",
        ["block"] = "Write include 'NAME.html'.",
        ["capitalize"] = "Use 'upper' or 'lower'.",
        ["define"] = "Put the template into a partial of its own.",
        ["downcase"] = "Write 'lower'.",
        ["elseif"] = "Write 'else if'.",
        ["elsif"] = "Write 'else if'.",
        ["endfor"] = "Write 'end'.",
        ["endif"] = "Write 'end'.",
        ["eq"] = Comparison,
        ["escape"] = "Remove it: everything is escaped.",
        ["ge"] = Comparison,
        ["gt"] = Comparison,
        ["i18n"] = "Write 't.KEY', or message 'KEY' VALUE.",
        ["le"] = Comparison,
        ["len"] = "Write '.size' after the list or text.",
        ["lt"] = Comparison,
        ["ne"] = Comparison,
        ["not"] = Logic,
        ["or"] = Logic,
        ["partial"] = "Write include 'NAME.html'.",
        ["range"] = "Write 'for item in list'.",
        ["relative_url"] = "Write 'url'.",
        ["absolute_url"] = "Write 'url'.",
        ["relURL"] = "Write 'url'.",
        ["absURL"] = "Write 'url'.",
        ["safeHTML"] = "Write 'raw'.",
        ["size"] = "Write '.size' after the list or text.",
        ["then"] = "Remove it.",
        ["unless"] = "Write 'if !(…)'.",
        ["upcase"] = "Write 'upper'.",
    };

    /// <summary>The fix for a name of another template language; null for other names.</summary>
    public static string? FixOf(string name) => Fixes.GetValueOrDefault(name);

    /// <summary>The first Liquid tag such as <c>{% if %}</c> in a text: its position, length and first word.</summary>
    public static (int Start, int Length, string Word)? LiquidTag(string text) =>
        Liquid().Match(text) is { Success: true } match
            ? (match.Index, match.Length, match.Groups["word"].Value)
            : null;

    [GeneratedRegex("\\{%-?\\s*(?<word>[a-z_]+)")]
    private static partial Regex Liquid();
}
