using System.Globalization;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Templating;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Figures;

/// <summary>A painted scene as the template of standalone files receives it.</summary>
internal static class PaintedModels
{
    /// <summary>Paper around the scene, in files and pictures.</summary>
    public const int Margin = 16;

    public static TemplateModel Of(PaintedScene scene, TextAlternative text) =>
        new()
        {
            ["left"] = -Margin,
            ["top"] = -Margin,
            ["width"] = scene.Width + 2 * Margin,
            ["height"] = scene.Height + 2 * Margin,
            ["title"] = XmlFile.Clean(text.Title),
            ["description"] = XmlFile.Clean(text.PictureDescription),
            ["paper"] = scene.Paper,
            ["shapes"] = scene.Shapes.Select(Shape).ToList(),
        };

    private static TemplateModel Shape(PaintedShape shape) =>
        new()
        {
            ["path"] = shape.Path,
            ["x"] = shape.X,
            ["y"] = shape.Y,
            ["width"] = shape.Width,
            ["height"] = shape.Height,
            ["corner"] = PaintedShape.CornerRadius,
            ["fill"] = OrNone(shape.Fill),
            ["stroke"] = OrNone(shape.Stroke),
            ["stroke_width"] = shape.StrokeWidth.ToString(CultureInfo.InvariantCulture),
            ["dashes"] = shape.Dashes is var (dash, gap) ? $"{dash} {gap}" : "",
            ["texts"] = shape.Texts.Select(Text).ToList(),
        };

    private static TemplateModel Text(PaintedText text) =>
        new()
        {
            ["text"] = XmlFile.Clean(text.Text),
            ["x"] = text.X,
            ["y"] = text.Y,
            ["size"] = text.Size,
            ["centred"] = text.IsCentred,
            ["right_to_left"] = text.IsRightToLeft,
            ["bold"] = text.IsBold,
            ["italic"] = text.IsItalic,
            ["fill"] = text.Fill,
        };

    private static string OrNone(string colour) => colour.Length == 0 ? "none" : colour;
}
