using System.Globalization;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Templating;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Graphics;

/// <summary>A painted scene with its texts.</summary>
internal sealed record PaintedFile(PaintedScene Scene, TextAlternative Text);

/// <summary>The model of the template of standalone files.</summary>
internal static class PaintedModels
{
    /// <summary>The margin around the scene, in files and pictures, in CSS pixels.</summary>
    public const int Margin = 16;

    private static readonly TemplateType<PaintedText> Line = new(
        "a painted line of text",
        new("text", "The text.", line => XmlFile.Clean(line.Text)),
        new("x", "The middle of a centred line, otherwise its start.", line => line.X),
        new("y", "The baseline.", line => line.Y),
        new("size", "The font size in CSS pixels.", line => line.Size),
        new("centred", "Whether `x` is its middle.", line => line.IsCentred),
        new("right_to_left", "Whether it runs from right to left.", line => line.IsRightToLeft),
        new("bold", "Whether it is bold.", line => line.IsBold),
        new("italic", "Whether it is italic.", line => line.IsItalic),
        new("fill", "Its colour.", line => line.Fill),
        new(
            "rest",
            "The end of the line, with the size `rest_size` and the colour `rest_fill`; empty for none.",
            line => line.Rest is { } rest ? XmlFile.Clean(rest.Text) : ""
        ),
        new("rest_size", "The font size of the end.", line => line.Rest?.Size ?? 0),
        new("rest_fill", "The colour of the end.", line => line.Rest?.Fill ?? "")
    );

    private static readonly TemplateType<PaintedShape> Shape = new(
        "a shape",
        new("path", "Path data; empty for a rectangle.", shape => shape.Path),
        new("x", "The left edge of the rectangle.", shape => shape.X),
        new("y", "Its top edge.", shape => shape.Y),
        new("width", "Its width.", shape => shape.Width),
        new("height", "Its height.", shape => shape.Height),
        new("corner", "The radius of its corners.", _ => PaintedShape.CornerRadius),
        new("fill", "The colour inside, or `none`.", shape => OrNone(shape.Fill)),
        new("stroke", "The colour of the outline, or `none`.", shape => OrNone(shape.Stroke)),
        new(
            "stroke_width",
            "The width of the outline.",
            shape => shape.StrokeWidth.ToString(CultureInfo.InvariantCulture)
        ),
        new(
            "dashes",
            "The dashes of the outline; empty for a solid one.",
            shape => shape.Dashes is var (dash, gap) ? $"{dash} {gap}" : ""
        ),
        TemplateField<PaintedShape>.List("texts", "The lines of text on it.", Line, shape => shape.Texts)
    );

    public static TemplateType<PaintedFile> File { get; } =
        new(
            "standalone file",
            new("left", "The left edge of the area, which has a margin around the diagram.", _ => -Margin),
            new("top", "Its top edge.", _ => -Margin),
            new("width", "Its width in CSS pixels.", file => file.Scene.Width + 2 * Margin),
            new("height", "Its height.", file => file.Scene.Height + 2 * Margin),
            new("title", "The topology's title.", file => XmlFile.Clean(file.Text.Title)),
            new(
                "description",
                "What it shows and how the picture is read.",
                file => XmlFile.Clean(file.Text.PictureDescription)
            ),
            new("background", "The background colour.", file => file.Scene.Background),
            TemplateField<PaintedFile>.List(
                "shapes",
                "The shapes, in the order of painting.",
                Shape,
                file => file.Scene.Shapes
            )
        );

    public static TemplateModel Of(PaintedScene scene, TextAlternative text) =>
        File.Model(new PaintedFile(scene, text));

    private static string OrNone(string colour) => colour.Length == 0 ? "none" : colour;
}
