using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates MDX into Markdown: imports and comments are removed, tabs and cards become text with a heading in bold,
/// and
/// all other components are replaced by what is inside them. Components that nobody knows are reported.
/// </summary>
internal sealed partial class MdxText
{
    /// <summary>Components of Docusaurus and Starlight that only arrange what is inside them.</summary>
    private static readonly HashSet<string> Known = new(
        (
            "Tabs TabItem Card CardGrid LinkCard LinkButton Steps FileTree Aside Icon Badge Fragment Details "
            + "Admonition CodeBlock Code DocCardList"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private readonly string body;
    private readonly List<Edit> edits = [];
    private readonly List<TextNotice> notices = [];

    /// <summary>Marks the end of the excerpt where Docusaurus does.</summary>
    public static Translation MarkExcerpt(string body) =>
        new(
            Truncation().Match(body) is { Success: true } mark
                ? [new Edit(mark.Index, mark.Length, "\n\n<!--more-->\n\n")]
                : [],
            []
        );

    /// <summary>The indentation of the content of each open component; -1 until its first line.</summary>
    private readonly Stack<int> indents = new();

    private MdxText(string body) => this.body = body;

    public static Translation Translate(string body)
    {
        var text = new MdxText(body);
        text.Read();
        return new(text.edits.OrderBy(edit => edit.Start).ToList(), text.notices);
    }

    private void Read()
    {
        char[] blanked = body.ToCharArray();
        List<MarkdownLine> lines = MarkdownLines.Of(body).ToList();
        foreach (MarkdownLine line in lines)
        {
            if (line.IsText)
                MarkdownLines.BlankCode(line.Text).CopyTo(0, blanked, line.Start, line.Text.Length);
            else
                Array.Fill(blanked, ' ', line.Start, line.Text.Length);
        }

        RemoveStatements(lines, blanked);
        foreach (Match comment in Comment().Matches(new string(blanked)))
        {
            edits.Add(new Edit(comment.Index, comment.Length, HeadingId(comment.Groups["text"].Value)));
            Array.Fill(blanked, ' ', comment.Index, comment.Length);
        }

        List<Component> components = [];
        // One match at a time: those of a whole page need hundreds of times its memory.
        for (Match tag = Tag().Match(new string(blanked)); tag.Success; tag = tag.NextMatch())
        {
            ReadTag(tag);
            if (char.IsAsciiLetterUpper(tag.Groups["name"].Value.FirstOrDefault('A')))
                components.Add(
                    new Component(tag.Index, IsEnd(tag), tag.Value.EndsWith("/>", StringComparison.Ordinal))
                );
        }

        RemoveIndents(lines, components);
    }

    /// <summary>Removes imports and exports, from the text without code too.</summary>
    private void RemoveStatements(List<MarkdownLine> lines, char[] blanked)
    {
        bool isOpen = false;
        foreach (MarkdownLine line in lines)
        {
            bool isStatement = isOpen || (line.IsText && Statement().IsMatch(line.Text));
            if (!isStatement)
                continue;
            edits.Add(new Edit(line.Start, line.Text.Length, ""));
            Array.Fill(blanked, ' ', line.Start, line.Text.Length);
            string trimmed = line.Text.TrimEnd();
            isOpen = trimmed.Length > 0 && trimmed[^1] is not (';' or '\'' or '"' or ')' or '}');
        }
    }

    private static string HeadingId(string comment) =>
        comment.Trim() is ['#', .. var id] && !id.Contains(' ') ? $"{{#{id}}}" : "";

    private void ReadTag(Match tag)
    {
        string name = tag.Groups["name"].Value;
        if (name.Length > 0 && !char.IsAsciiLetterUpper(name[0]))
        {
            foreach (Capture value in tag.Groups["expression"].Captures)
                edits.Add(Attribute(value));
            return;
        }

        bool isEnd = IsEnd(tag);
        if (!isEnd && name.Length > 0 && !Known.Contains(name))
            notices.Add(
                new TextNotice(
                    tag.Index,
                    name.Length + 1,
                    Codes.ShortcodeNotRun,
                    $"The component <{name}> is not supported and is left out; text inside it stays.",
                    "Write its output in Markdown."
                )
            );
        edits.Add(new Edit(tag.Index, tag.Length, isEnd || name.Length == 0 ? "" : Content(name, tag)));
    }

    private static bool IsEnd(Match tag) => tag.Value.StartsWith("</", StringComparison.Ordinal);

    /// <summary>The text of the arguments of a component.</summary>
    private static string Content(string name, Match tag)
    {
        string title = Value(tag, name == "TabItem" ? "label" : "title");
        if (name == "TabItem" && title.Length == 0)
            title = Value(tag, "value");
        string address = Value(tag, "href");
        string text =
            title.Length == 0 ? ""
            : address.Length > 0 ? $"[{title}](<{address}>)"
            : $"**{title}**";
        string description = Value(tag, "description");
        return text.Length == 0 ? "" : $"\n\n{text}{(description.Length > 0 ? " " : "")}{description}\n\n";
    }

    private static string Value(Match tag, string name) =>
        TextArgument()
            .Matches(tag.Value)
            .Where(argument => argument.Groups["name"].Value == name)
            .Select(argument => argument.Groups["value"].Value)
            .FirstOrDefault("");

    /// <summary>An expression as the value of an attribute: the text in it, or nothing.</summary>
    private static Edit Attribute(Capture expression) =>
        Quoted().Match(expression.Value) is { Success: true } text
            ? new Edit(expression.Index, expression.Length, $"\"{text.Groups["text"].Value}\"")
            : new Edit(expression.Index, expression.Length, "\"\"");

    /// <summary>Removes the indentation inside of components, which Markdown would take for code.</summary>
    private void RemoveIndents(List<MarkdownLine> lines, List<Component> tags)
    {
        int next = 0;
        foreach (MarkdownLine line in lines)
        {
            int indent = line.Text.Length - line.Text.TrimStart(' ', '\t').Length;
            int end = line.Start + line.Text.Length;
            bool closesFirst = line.Text.AsSpan(indent).StartsWith("</");
            if (indents.Count > 0 && line.Text.Trim().Length > 0 && !closesFirst)
            {
                if (indents.Peek() < 0)
                {
                    indents.Pop();
                    indents.Push(indent);
                }

                int removed = Math.Min(indent, indents.Peek());
                if (removed > 0)
                    edits.Add(new Edit(line.Start, removed, ""));
            }
            else if (indents.Count > 0 && indent > 0)
                edits.Add(new Edit(line.Start, indent, ""));

            for (; next < tags.Count && tags[next].Start < end; next++)
            {
                if (tags[next].IsEnd)
                    indents.TryPop(out _);
                else if (!tags[next].IsEmpty)
                    indents.Push(-1);
            }
        }
    }

    /// <summary>A tag of a component.</summary>
    /// <param name="Start">Its offset.</param>
    /// <param name="IsEnd">Whether it closes a component.</param>
    /// <param name="IsEmpty">Whether it opens and closes one.</param>
    private readonly record struct Component(int Start, bool IsEnd, bool IsEmpty);

    [GeneratedRegex("""^(import\s+(["']|[\w{*][^;]*(\sfrom\s|$))|export\s+(const|let|default|function)\s)""")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\{/\*(?<text>[^*]*)\*/\}")]
    private static partial Regex Comment();

    [GeneratedRegex(
        """
            </?(?<name>[A-Za-z][\w.-]*)
            (\s+[\w:.-]+(=("[^"]*"|'[^']*'|(?<expression>\{[^{}]*(\{[^{}]*\}[^{}]*)*\})))?)*\s*/?>
            |</?>
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        """\s(?<name>[\w-]+)=\{?(?<quote>["'`])(?<value>[^"'`\n]*)\k<quote>""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex TextArgument();

    [GeneratedRegex(@"<!--\s*truncate\s*-->|\{/\*\s*truncate\s*\*/\}")]
    private static partial Regex Truncation();

    [GeneratedRegex("""["'`](?<text>[^"'`\n]*)["'`]""")]
    private static partial Regex Quoted();
}
