using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>
/// Renders code blocks; a topology becomes a figure. Code that scrolls must be reachable by keyboard.
/// </summary>
internal sealed class CodeHtml(MarkdownRenderContext context) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write(
            DiagramSyntax.IsTopology(code) ? Diagram(code) : Html(CodeInfo.Of(code), CodeInfo.LinesOf(code))
        );
        renderer.EnsureLine();
    }

    /// <summary>The picture of a topology; with its text beside it if the author asks for that.</summary>
    private string Diagram(CodeBlock code)
    {
        string figure = context.Figure(DiagramSyntax.ReferenceOf(code, context.Positions));
        if (!DiagramSyntax.HasSource(code))
            return figure;
        string source = Html(new CodeInfo { Language = "yaml" }, CodeInfo.LinesOf(code));
        return context.IsPage ? $"<div class=\"pair\">{source}{figure}</div>" : source + figure;
    }

    private string Html(CodeInfo info, IReadOnlyList<string> lines) =>
        !context.IsPage ? InFeed(info, lines)
        : info.IsCollapsed ? Closed(info, lines)
        : OnPage(info, lines, context.Highlight, LineLink);

    /// <summary>Code that a reader opens, with the number of its lines.</summary>
    private string Closed(CodeInfo info, IReadOnlyList<string> lines)
    {
        string code = OnPage(info with { Title = "" }, lines, context.Highlight, LineLink);
        string count = context.Messages.GetPlural("code.lines", lines.Count, $"{lines.Count}");
        string summary = info.Title.Length > 0 ? $"<code>{HtmlText.Encode(info.Title)}</code> · " : "";
        return $"<details class=\"closed\"><summary>{summary}{HtmlText.Encode(count)}</summary>{code}</details>";
    }

    /// <summary>The link of a line to itself, over its number.</summary>
    private string LineLink(string id, int number) =>
        $"<a href=\"#{id}\" aria-label=\"{HtmlText.Encode(context.Messages.Get("code.line", $"{number}"))}\"></a>";

    /// <summary>Code on a page.</summary>
    /// <param name="info">The options of the block.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="highlight">Highlights code of a language; null for one that has no grammar.</param>
    /// <param name="lineLink">The link of a line with an id and a number.</param>
    public static string OnPage(
        CodeInfo info,
        IReadOnlyList<string> lines,
        Func<string, IReadOnlyList<string>, IReadOnlyList<string>?> highlight,
        Func<string, int, string>? lineLink = null
    )
    {
        (string open, string close) =
            info.Title.Length > 0
                ? ($"<figure class=\"code\"><figcaption>{HtmlText.Encode(info.Title)}</figcaption>", "</figure>")
                : ("<div class=\"code\">", "</div>");
        string content = Content(info, lines, highlight, lineLink);
        return $"{open}<pre tabindex=\"0\"><code{Classes(info)}>{content}</code></pre>{close}";
    }

    /// <summary>
    /// Code in a feed, which has no styles: the marks of a difference stay in the text, and all else is left out.
    /// </summary>
    private static string InFeed(CodeInfo info, IReadOnlyList<string> lines) =>
        (info.Title.Length > 0 ? $"<p>{HtmlText.Encode(info.Title)}</p>" : "")
        + $"<pre><code>{string.Concat(lines.Select(line => Encode(line) + "\n"))}</code></pre>";

    private static string Classes(CodeInfo info)
    {
        string names = string.Join(
            ' ',
            new[]
            {
                info.Language.Length > 0 ? "language-" + HtmlText.Encode(info.Language) : "",
                info.IsByLine ? "by-line" : "",
                info.HasNumbers ? "numbered" : "",
            }.Where(name => name.Length > 0)
        );
        return names.Length == 0 ? "" : $" class=\"{names}\"";
    }

    private static string Content(
        CodeInfo info,
        IReadOnlyList<string> lines,
        Func<string, IReadOnlyList<string>, IReadOnlyList<string>?> highlight,
        Func<string, int, string>? lineLink
    )
    {
        IReadOnlyList<string> code = info.CodeOf(lines);
        IReadOnlyList<string> highlighted =
            (info.Language.Length > 0 ? highlight(info.Language, code) : null) ?? code.Select(Encode).ToList();
        if (!info.IsByLine)
            return string.Concat(highlighted.Select(line => line + "\n"));
        return string.Concat(highlighted.Select((line, i) => Line(info, lines[i], line, i + 1, lineLink)));
    }

    /// <summary>A line in its own element, which contains the line break, so that copied code has it.</summary>
    private static string Line(
        CodeInfo info,
        string source,
        string highlighted,
        int number,
        Func<string, int, string>? lineLink
    )
    {
        (string element, string stratum) = Element(info, source, number);
        string attribute = stratum.Length > 0 ? $" class=\"t-{stratum}\"" : "";
        string id = info.LineId.Length > 0 ? $"{info.LineId}-{number}" : "";
        string link = id.Length > 0 ? lineLink?.Invoke(id, number) ?? "" : "";
        string idAttribute = link.Length > 0 ? $" id=\"{id}\"" : "";
        return $"<{element}{idAttribute}{attribute}>{link}{highlighted}\n</{element}>";
    }

    private static (string Element, string Stratum) Element(CodeInfo info, string line, int number) =>
        line switch
        {
            ['+', ..] when info.IsDifference => ("ins", "moss"),
            ['-', ..] when info.IsDifference => ("del", "clay"),
            _ => info.Marked.Contains(number) ? ("mark", "sandstone") : ("span", ""),
        };

    private static string Encode(string line) => line.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
