using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Graphics;

/// <summary>An anchor of a single box in a figure.</summary>
/// <param name="Id">The node's id.</param>
/// <param name="Number">The box's number in the figure.</param>
internal readonly record struct BoxAnchor(string Id, int Number);

/// <summary>A mark in the legend of a figure.</summary>
internal readonly record struct LegendEntry
{
    public required string Label { get; init; }

    /// <summary>The style of a line, or the shape of the mark.</summary>
    public required string Shape { get; init; }

    /// <summary>Whether only the picture for wide screens has it.</summary>
    public bool IsWide { get; init; }
}

/// <summary>A figure of a page or a feed.</summary>
internal sealed record Figure
{
    /// <summary>Its id on the page; empty in a feed.</summary>
    public string Id { get; init; } = "";

    public required HtmlFragment Caption { get; init; }

    public required TextAlternative Text { get; init; }

    public IReadOnlyList<BoxAnchor> Anchors { get; init; } = [];

    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>The pictures for wide and for narrow screens; empty if only the text is shown.</summary>
    public HtmlFragment Wide { get; init; } = HtmlFragment.Empty;

    public HtmlFragment Narrow { get; init; } = HtmlFragment.Empty;
}

/// <summary>The models of the partials that show figures.</summary>
internal static class FigureModels
{
    private static readonly TemplateType<OutlineItem> Outline = TemplateType<OutlineItem>.Recursive(
        "a line of the outline",
        self =>
            [
                new("text", "The text.", item => item.Text),
                new("url", "The path or address that the name leads to; empty for none.", item => item.Link ?? ""),
                new("name", "The name at the start of the text, if it has a `url`.", item => item.Name),
                new("rest", "The text after the name.", item => item.Text[item.Name.Length..]),
                TemplateField<OutlineItem>.List(
                    "items",
                    "The lines below it, of the same kind.",
                    self,
                    item => item.Items
                ),
            ]
    );

    public static TemplateType<TextAlternative> Text { get; } =
        new(
            "text alternative",
            new("title", "The diagram's title.", text => text.Title),
            new("description", "What it shows, in a sentence.", text => text.Description),
            new("paragraphs", "The paragraphs.", text => text.Paragraphs),
            TemplateField<TextAlternative>.List(
                "outline",
                "The nodes as a nested list; empty for none.",
                Outline,
                text => text.Outline
            ),
            new("columns", "The headings of the table; empty for none.", text => text.Columns),
            new("rows", "The rows of the table, each a list of texts.", text => text.Rows)
        );

    private static readonly TemplateType<BoxAnchor> Anchor = new(
        "an anchor",
        new("id", "The node's id.", anchor => anchor.Id),
        new("number", "The number in the class of its box, `n1`, `n2` … in both pictures.", anchor => anchor.Number)
    );

    private static readonly TemplateType<LegendEntry> LegendEntry = new(
        "a mark in the legend",
        new("label", "Its meaning.", entry => entry.Label),
        new(
            "shape",
            "`solid`, `dashed`, `dotted`, `ledge` or `slab`; for a machine `slab`, its colours and `dashed`.",
            entry => entry.Shape
        ),
        new("wide", "Whether only the picture for wide screens has it.", entry => entry.IsWide)
    );

    public static TemplateType<Figure> Figure { get; } =
        new(
            "figure",
            new("id", "Its id on the page; empty in the feed.", figure => figure.Id),
            new("caption", "The caption.", figure => figure.Caption),
            new("wide", "The SVG for wide screens; empty in the feed.", figure => figure.Wide),
            new("narrow", "The SVG for narrow screens; empty in the feed.", figure => figure.Narrow),
            TemplateField<Figure>.List("anchors", "The anchors of single boxes.", Anchor, figure => figure.Anchors),
            TemplateField<Figure>.List(
                "legend",
                "The marks that no word in the picture explains.",
                LegendEntry,
                figure => figure.Legend
            ),
            TemplateField<Figure>.Model("text_alternative", "The text alternative.", Text, figure => figure.Text)
        );

    /// <summary>The model of the partials themselves, in addition to the names of every template.</summary>
    public static TemplateType<Figure> Root { get; } =
        new("figure partial", TemplateField<Figure>.Model("figure", "The figure.", Figure, figure => figure));
}
