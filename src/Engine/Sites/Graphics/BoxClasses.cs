using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Sites.Graphics;

/// <summary>The CSS classes of the boxes of a diagram and of their lines of text.</summary>
internal static class BoxClasses
{
    /// <summary>The classes of a box: its colour or else its shape, and its part in sharing a kernel.</summary>
    public static string Of(TemplateBox item) => string.Join(' ', List(item.Box, item.Meaning));

    /// <summary>
    /// The class of a box's text. A name or a heading in the middle needs none, except a heading that is inside a link
    /// hidden from keyboards and screen readers.
    /// </summary>
    public static string OfText(TemplateBox item)
    {
        if (item.Box.Lines is not [var first, ..])
            return "";
        bool isFoundByPosition =
            first.Style is TextStyle.Name
            || (
                first.Style is TextStyle.Heading
                && item.Meaning is { Url.Length: > 0, HasOwnUrl: false }
                && item.Box.Children.Count > 0
            );
        string role = isFoundByPosition ? "" : SceneNames.Of(first.Style);
        return string.Join(
            ' ',
            new[] { role, first.IsCentred ? "" : "start", Direction(first) }.Where(name => name.Length > 0)
        );
    }

    /// <summary>The class of a line that is not the first of its box.</summary>
    public static string OfFurtherLine(TemplateLine item)
    {
        string role =
            item.Line.Style is TextStyle.Detail ? ""
            : item.Line.Style == item.First.Style ? "same"
            : SceneNames.Of(item.Line.Style);
        return $"{role} {Direction(item.Line)}".Trim();
    }

    private static IEnumerable<string> List(SceneBox box, BoxMeaning meaning)
    {
        yield return box.Token.Length > 0 ? $"t-{box.Token}" : SceneNames.Of(box.Shape);
        if (box.IsDashed)
            yield return "empty";
        if (box.IsFailing)
            yield return "fails";
        if (meaning.IsMachine)
            yield return "machine";
        if (meaning.IsKernel)
            yield return "kernel";
        if (meaning.UsesKernel)
            yield return "uses";
        if (meaning.Number > 0)
            yield return $"n{meaning.Number}";
    }

    private static string Direction(SceneText line) => line.IsRightToLeft ? "rtl" : "";
}
