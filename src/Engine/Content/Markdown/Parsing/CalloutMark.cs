using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>The mark that begins a quotation and makes it a callout or a tab: <c>[!NOTE]</c>.</summary>
internal sealed class CalloutMark : LeafInline
{
    private const string Tab = "tab";
    private const string Steps = "steps";

    /// <summary>The kinds that arrange the items of a list.</summary>
    private static readonly string[] Lists = ["cards", Steps];

    /// <summary>GitHub's kinds of callouts, each with its theme colour.</summary>
    public static IReadOnlyDictionary<string, string> Strata { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["note"] = "slate",
            ["tip"] = "moss",
            ["important"] = "shale",
            ["warning"] = "sandstone",
            ["caution"] = "clay",
        };

    public static IReadOnlyList<string> Kinds { get; } = [.. Strata.Keys, Tab, .. Lists];

    /// <summary>The kind as the author wrote it.</summary>
    public required string Written { get; init; }

    /// <summary>The kind in lower case.</summary>
    public string Kind => Written.ToLowerInvariant();

    public bool IsKnown => Kinds.Contains(Kind);

    public bool IsTab => Kind is Tab;

    public bool IsList => Lists.Contains(Kind);

    public bool IsSteps => Kind is Steps;

    /// <summary>The position of a tab of a parsed body among its neighbours.</summary>
    public TabPosition TabPosition { get; set; }

    /// <summary>The text of the mark and the space after it.</summary>
    public string Source => $"[!{Written}] ";

    /// <summary>The mark of a quotation of a known kind; null for any other block.</summary>
    public static CalloutMark? Of(Block block) =>
        block is QuoteBlock { Count: > 0 } quote
        && quote[0] is ParagraphBlock { Inline.FirstChild: CalloutMark { IsKnown: true } mark }
            ? mark
            : null;

    /// <summary>The inlines on the mark's line: the title of a callout, the label of a tab.</summary>
    public IReadOnlyList<Inline> Title()
    {
        List<Inline> title = [];
        for (Inline? inline = NextSibling; inline is not null and not LineBreakInline; inline = inline.NextSibling)
            title.Add(inline);
        return title;
    }

    /// <summary>The inlines below the mark's line in its paragraph.</summary>
    public IReadOnlyList<Inline> Text()
    {
        List<Inline> text = [];
        Inline? inline = NextSibling;
        while (inline is not null and not LineBreakInline)
            inline = inline.NextSibling;
        for (inline = inline?.NextSibling; inline is not null; inline = inline.NextSibling)
            text.Add(inline);
        return text;
    }
}
