using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Graphics;

/// <summary>The meaning of a box in its topology and on its page.</summary>
internal readonly record struct BoxMeaning
{
    /// <summary>Its number in the figure; 0 in a picture without links.</summary>
    public required int Number { get; init; }

    /// <summary>Its accessible name: its name, kind and details.</summary>
    public required string AccessibleName { get; init; }

    /// <summary>Its own address, or the glossary's for its kind; empty for none.</summary>
    public required string Url { get; init; }

    /// <summary>Whether it has an address of its own.</summary>
    public required bool HasOwnUrl { get; init; }

    public required bool IsMachine { get; init; }

    public required bool IsKernel { get; init; }

    /// <summary>Whether it stands directly on a kernel.</summary>
    public required bool UsesKernel { get; init; }
}

/// <summary>A box of a scene for its template.</summary>
/// <param name="Box">The box.</param>
/// <param name="Depth">The number of boxes around it.</param>
/// <param name="Meaning">Its meaning.</param>
/// <param name="Closing">The number of boxes around it that end after it.</param>
internal readonly record struct TemplateBox(SceneBox Box, int Depth, BoxMeaning Meaning, int Closing)
{
    /// <summary>The box and those inside it, in the order of reading.</summary>
    public static IEnumerable<TemplateBox> Of(SceneBox box, Func<SceneBox, BoxMeaning> meaning) =>
        Of(box, 0, meaning, 0);

    private static IEnumerable<TemplateBox> Of(SceneBox box, int depth, Func<SceneBox, BoxMeaning> meaning, int closing)
    {
        yield return new TemplateBox(box, depth, meaning(box), box.Children.Count == 0 ? closing : 0);
        for (int i = 0; i < box.Children.Count; i++)
        {
            int innerClosing = i == box.Children.Count - 1 ? closing + 1 : 0;
            foreach (TemplateBox inner in Of(box.Children[i], depth + 1, meaning, innerClosing))
                yield return inner;
        }
    }
}

/// <summary>A line of text for its template, and the first line of the same box.</summary>
internal readonly record struct TemplateLine(SceneText Line, SceneText First)
{
    public static IEnumerable<TemplateLine> Of(IReadOnlyList<SceneText> lines) =>
        lines.Select(line => new TemplateLine(line, lines[0]));
}

/// <summary>
/// An arrow for its template. The part of its path that it shares with one before it is left out: dashes upon dashes
/// look heavier.
/// </summary>
internal readonly record struct TemplateArrow(string Class, string Path, string Head, SceneText? Label)
{
    public static IEnumerable<TemplateArrow> Of(IReadOnlyList<SceneArrow> arrows) =>
        arrows.Select(
            (arrow, index) =>
            {
                (string path, string head) = ScenePaths.Arrow(arrow, arrows.Take(index));
                string style = SceneNames.LineOf(arrow);
                return new TemplateArrow(
                    style == SceneNames.Of(LineStyle.Dashed) ? "" : style,
                    path,
                    head,
                    arrow.Label
                );
            }
        );
}

/// <summary>A scene for its template.</summary>
internal sealed record TemplateScene
{
    public required Scene Scene { get; init; }

    /// <summary>The figure's id on its page.</summary>
    public required string FigureId { get; init; }

    public required string Title { get; init; }

    /// <summary>A description of what the scene shows and how it is read.</summary>
    public required string Description { get; init; }

    /// <summary>All boxes, in the order of reading.</summary>
    public required IReadOnlyList<TemplateBox> Boxes { get; init; }
}
