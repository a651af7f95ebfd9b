using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Graphics;

/// <summary>The models of diagram templates.</summary>
internal static class SceneModels
{
    private static readonly TemplateType<TemplateLine> Line = new(
        "a line of text",
        new("text", "The text.", item => item.Line.Start),
        new("rest", "What follows it on the line as a detail; empty for none.", item => item.Line.Rest),
        new("x", "The middle of a centred line, otherwise its start.", item => item.Line.X),
        new("y", "The baseline.", item => item.Line.Y),
        new("centred", "Whether `x` is its middle.", item => item.Line.IsCentred),
        new("role", "`name`, `heading`, `detail`, `note` or `failure`.", item => SceneNames.Of(item.Line.Style)),
        new("continuation_class", "The class of a line that is not the first of its box.", BoxClasses.OfFurtherLine)
    );

    private static readonly TemplateType<SceneSlot> Slot = new(
        "a slot",
        new("x", "Its left edge.", slot => slot.Bounds.X),
        new("y", "Its top edge.", slot => slot.Bounds.Y),
        new("width", "Its width.", slot => slot.Bounds.Width),
        new("height", "Its height.", slot => slot.Bounds.Height),
        TemplateField<SceneSlot>.List("lines", "Its lines of text.", Line, slot => TemplateLine.Of(slot.Lines))
    );

    private static readonly TemplateType<Rectangle> Ledge = new(
        "a ledge",
        new TemplateField<Rectangle>("path", "Path data of its outline.", ScenePaths.Ledge)
    );

    private static readonly TemplateType<Rectangle> Fault = new(
        "a fault",
        new TemplateField<Rectangle>("path", "Path data of its line.", ScenePaths.Fault)
    );

    private static readonly TemplateType<SceneBoundary> Boundary = new(
        "a boundary",
        new("token", "The name of its colours; empty for a plain one.", boundary => boundary.Token),
        new("x", "Its left edge.", boundary => boundary.Bounds.X),
        new("y", "Its top edge.", boundary => boundary.Bounds.Y),
        new("width", "Its width.", boundary => boundary.Bounds.Width),
        new("height", "Its height.", boundary => boundary.Bounds.Height),
        TemplateField<SceneBoundary>.List("lines", "The lines of its label.", Line, item => TemplateLine.Of(item.Lines))
    );

    private static readonly TemplateType<SceneRow> Row = new(
        "a row",
        new("token", "The name of its colours; empty for a plain one.", row => row.Token),
        TemplateField<SceneRow>.List("lines", "The lines of its name.", Line, row => TemplateLine.Of(row.Lines)),
        new(
            "leader",
            "Path data of the line from the name to the row; empty for none.",
            row => row.Leader is { } leader ? ScenePaths.Leader(leader) : ""
        ),
        new(
            "band",
            "Path data of the band behind it; empty for none.",
            row => row.Band is { } band ? ScenePaths.Ledge(band) : ""
        )
    );

    private static readonly TemplateType<TemplateArrow> Arrow = new(
        "an arrow",
        new(
            "class",
            "`solid` for a kernel in use or a support, `dotted`, or empty for a dashed line.",
            arrow => arrow.Class
        ),
        new("path", "Path data of its line.", arrow => arrow.Path),
        new("head", "Path data of its head; empty for none.", arrow => arrow.Head),
        TemplateField<TemplateArrow>.List(
            "lines",
            "Its label; empty for none.",
            Line,
            arrow => arrow.Label is { } label ? TemplateLine.Of([label]) : []
        )
    );

    private static readonly TemplateType<TemplateBox> Box = new(
        "a box",
        new("id", "The id of its node.", item => item.Box.Id),
        new("kind", "The kind of its node.", item => item.Box.Kind),
        new("name", "The name of its node.", item => item.Box.Name),
        new("accessible_name", "Its accessible name: name, kind and details.", item => item.Meaning.AccessibleName),
        new(
            "url",
            "Its own path or address, else the glossary's path for its kind; empty for none.",
            item => item.Meaning.Url
        ),
        new("own_url", "Whether `url` is its own, which the keyboard stops at.", item => item.Meaning.HasOwnUrl),
        new("shape", "`frame`, `slab`, `box` or `cell`.", item => SceneNames.Of(item.Box.Shape)),
        new("token", "The name of its colours; empty for a plain one.", item => item.Box.Token),
        new(
            "dashed",
            "Whether its outline is dashed: an empty slot, or a sandbox in a comparison.",
            item => item.Box.IsDashed
        ),
        new(
            "classes",
            "Its classes: `t-` and the token or else the shape, `empty`, `fails`, `machine`, `kernel`, `uses`, number.",
            BoxClasses.Of
        ),
        new("kernel", "Whether it is a kernel, which the keyboard stops at.", item => item.Meaning.IsKernel),
        new("x", "Its left edge.", item => item.Box.Front.X),
        new("y", "Its top edge.", item => item.Box.Front.Y),
        new("width", "Its width.", item => item.Box.Front.Width),
        new("height", "Its height.", item => item.Box.Front.Height),
        new("has_outline", "Whether it has an outline.", item => item.Box.HasOutline),
        new(
            "outline",
            "Path data of an outline that is not a rectangle; else empty.",
            item => item.Box.RailTop is { } top ? ScenePaths.SlabWithRail(item.Box, top) : ""
        ),
        new(
            "pile",
            "Path data of the two boxes behind it, if it stands for several; else empty.",
            item => item.Box is { IsPile: true, RailTop: null } ? ScenePaths.Pile(item.Box) : ""
        ),
        TemplateField<TemplateBox>.Model("slot", "A dotted place inside it, or nothing.", Slot, item => item.Box.Slot),
        new("depth", "The number of boxes around it.", item => item.Depth),
        new("leaf", "Whether no box is inside it.", item => item.Box.Children.Count == 0),
        new(
            "closing_groups",
            "A list as long as the number of boxes around it that end after it.",
            item => Enumerable.Repeat("", item.Closing).ToList()
        ),
        new("text_class", "The class of its text; empty for a name in the middle.", BoxClasses.OfText),
        TemplateField<TemplateBox>.List("lines", "Its lines of text.", Line, item => TemplateLine.Of(item.Box.Lines))
    );

    public static TemplateType<TemplateScene> Scene { get; } =
        new(
            "diagram",
            new("figure_id", "The figure's id on its page.", item => item.FigureId),
            new("variant", "`wide` or `narrow`.", item => item.Scene.Variant.Name),
            new("variant_letter", "The first letter of `variant`, for ids.", item => item.Scene.Variant.Name[..1]),
            new("width", "The width in CSS pixels.", item => item.Scene.Width),
            new("height", "The height.", item => item.Scene.Height),
            new("title", "The diagram's title.", item => item.Title),
            new("description", "What it shows and how the picture is read.", item => item.Description),
            new(
                "linked",
                "Whether any box leads somewhere.",
                item => item.Boxes.Any(box => box.Meaning.Url.Length > 0)
            ),
            TemplateField<TemplateScene>.List(
                "boxes",
                "All boxes, in the order of reading and of painting, each before those inside it.",
                Box,
                item => item.Boxes
            ),
            TemplateField<TemplateScene>.List(
                "rows",
                "The names of rows of boxes, beside or above them.",
                Row,
                item => item.Scene.Rows
            ),
            TemplateField<TemplateScene>.List(
                "ledges",
                "The bars between boxes of which each above stands on each below.",
                Ledge,
                item => item.Scene.Ledges
            ),
            TemplateField<TemplateScene>.List(
                "faults",
                "The breaks between what cannot run and what it is on.",
                Fault,
                item => item.Scene.Faults
            ),
            TemplateField<TemplateScene>.List(
                "boundaries",
                "The dashed outlines around boxes.",
                Boundary,
                item => item.Scene.Boundaries
            ),
            TemplateField<TemplateScene>.List(
                "arrows",
                "The arrows.",
                Arrow,
                item => TemplateArrow.Of(item.Scene.Arrows)
            )
        );
}
