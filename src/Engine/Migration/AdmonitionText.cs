using System.Text.RegularExpressions;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates the admonitions of Docusaurus and Starlight (<c>:::note</c>) and of MkDocs (<c>!!! note</c>) into
/// callouts.
/// </summary>
internal static partial class AdmonitionText
{
    /// <summary>The most admonitions inside each other: each adds two characters to every line.</summary>
    private const int MaxDepth = 8;

    /// <summary>The callout that shows each type of admonition; others are notes.</summary>
    private static readonly Dictionary<string, string> Callouts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tip"] = "TIP",
        ["hint"] = "TIP",
        ["success"] = "TIP",
        ["info"] = "NOTE",
        ["important"] = "IMPORTANT",
        ["warning"] = "WARNING",
        ["attention"] = "WARNING",
        ["caution"] = "CAUTION",
        ["danger"] = "CAUTION",
        ["error"] = "CAUTION",
        ["failure"] = "CAUTION",
        ["bug"] = "CAUTION",
    };

    /// <summary>Edits for lines between <c>:::note[Title]</c> and <c>:::</c>.</summary>
    public static IEnumerable<Edit> Colons(string body)
    {
        if (!body.Contains(":::", StringComparison.Ordinal))
            yield break;
        List<int> open = [];
        foreach (MarkdownLine line in MarkdownLines.Of(body))
        {
            if (open.Count < MaxDepth && line.IsText && Opening().Match(line.Text) is { Success: true } opening)
            {
                string indent = opening.Groups["indent"].Value;
                string callout = Callout(opening, QuotedIndent(indent.Length, open));
                yield return new Edit(line.Start, line.Text.Length, open.Count == 0 ? "\n" + callout : callout);
                open.Add(indent.Length);
            }
            else if (line.IsText && open.Count > 0 && Closing().IsMatch(line.Text))
            {
                open.RemoveAt(open.Count - 1);
                yield return new Edit(line.Start, line.Text.Length, QuotedIndent(open.LastOrDefault(), open));
            }
            else if (open.Count > 0 && line.Text.AsSpan().Trim().Length == 0)
                yield return new Edit(line.Start, line.Text.Length, QuotedIndent(open[^1], open));
            else
                foreach (Edit quote in Quotes(line, open))
                    yield return quote;
        }
    }

    /// <summary>
    /// The marks of quotes before a line in admonitions, each at the indentation of its first line: what a line has
    /// more is that of code or of a list.
    /// </summary>
    private static IEnumerable<Edit> Quotes(MarkdownLine line, List<int> open)
    {
        int indent = Indentation.Of(line.Text);
        return open.GroupBy(level => Math.Min(level, indent))
            .OrderBy(level => level.Key)
            .Select(level => new Edit(line.Start + level.Key, 0, string.Concat(level.Select(_ => "> "))));
    }

    /// <summary>An indentation in admonitions, with the marks of quotes.</summary>
    private static string QuotedIndent(int indent, List<int> open)
    {
        string quoted = new(' ', indent);
        foreach (int level in open.OrderDescending())
            quoted = quoted.Insert(Math.Min(level, indent), "> ");
        return quoted;
    }

    /// <summary>Edits for the indented lines below <c>!!! note "Title"</c> or <c>??? note</c>.</summary>
    public static IEnumerable<Edit> Indented(string body)
    {
        if (!body.Contains("!!! ", StringComparison.Ordinal) && !body.Contains("??? ", StringComparison.Ordinal))
            yield break;
        int indent = -1;
        foreach (MarkdownLine line in MarkdownLines.Of(body))
        {
            if (line.IsText && Exclamation().Match(line.Text) is { Success: true } opening)
            {
                indent = opening.Groups["indent"].Length;
                yield return new Edit(line.Start, line.Text.Length, Callout(opening, opening.Groups["indent"].Value));
            }
            else if (indent >= 0 && line.Text.Trim().Length > 0)
            {
                if (Indentation.Of(line.Text) >= indent + 4)
                    yield return new Edit(line.Start + indent, 4, "> ");
                else
                    indent = -1;
            }
            else if (indent >= 0)
                yield return new Edit(line.Start, line.Text.Length, new string(' ', indent) + ">");
        }
    }

    private static string Callout(Match opening, string indent)
    {
        string name = Callouts.GetValueOrDefault(opening.Groups["type"].Value, "NOTE");
        string title = opening.Groups["title"].Value.Trim();
        string heading = title.Length > 0 ? $"\n{indent}> **{title}**\n{indent}>" : "";
        return $"{indent}> [!{name}]{heading}";
    }

    [GeneratedRegex(
        @"^(?<indent>\s*):{3,}\s*(?<type>(?>[A-Za-z]+))(?>\s*)"
            + @"(\[(?<title>[^\]\n]*)\]|(?<title>(?>[^\[\]{}\n]*)))?(\{[^}]*\})?\s*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*:{3,}\s*$")]
    private static partial Regex Closing();

    [GeneratedRegex(
        """^(?<indent>\s*)(!!!|\?\?\?\+?)\s+(?<type>(?>[A-Za-z]+))(?>[\w ]*)("(?<title>[^"\n]*)")?\s*$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Exclamation();
}
