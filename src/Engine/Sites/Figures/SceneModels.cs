using Strata.Engine.Diagrams.Charts;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Figures;

/// <summary>What a box means in its topology and on its page.</summary>
internal readonly record struct BoxMeaning
{
    /// <summary>Its number in the figure; 0 in a picture that is only looked at.</summary>
    public required int Number { get; init; }

    /// <summary>What is heard of it: its name, kind and details.</summary>
    public required string AccessibleName { get; init; }

    /// <summary>Where its kind is explained; empty for nowhere.</summary>
    public required string GlossaryUrl { get; init; }

    public required bool IsMachine { get; init; }

    public required bool IsKernel { get; init; }

    /// <summary>It stands on a kernel itself.</summary>
    public required bool UsesKernel { get; init; }
}

/// <summary>Scenes and texts of diagrams as templates receive them.</summary>
internal static class SceneModels
{
    /// <summary>A scene for a diagram template.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="figureId">The figure's id on its page.</param>
    /// <param name="title">The diagram's name.</param>
    /// <param name="description">What it shows.</param>
    /// <param name="meaning">What each box means.</param>
    public static TemplateModel Scene(
        Scene scene,
        string figureId,
        string title,
        string description,
        Func<SceneBox, BoxMeaning> meaning
    ) =>
        new()
        {
            ["figure_id"] = figureId,
            ["variant"] = scene.Variant.Name,
            ["variant_letter"] = scene.Variant.Name[..1],
            ["width"] = scene.Width,
            ["height"] = scene.Height,
            ["title"] = title,
            ["description"] = description,
            ["linked"] = scene.AllBoxes.Any(box => meaning(box).GlossaryUrl.Length > 0),
            ["boxes"] = scene.Boxes.SelectMany(box => Boxes(box, 0, meaning, closing: 0)).ToList(),
            ["arrows"] = scene.Arrows.Select((arrow, i) => Arrow(arrow, scene.Arrows.Take(i))).ToList(),
        };

    /// <summary>A chart for its template.</summary>
    public static TemplateModel Chart(Chart chart, string figureId, string title, string description) =>
        new()
        {
            ["figure_id"] = figureId,
            ["variant"] = chart.Variant.Name,
            ["width"] = chart.Variant.Width,
            ["height"] = chart.Height,
            ["title"] = title,
            ["description"] = description,
            ["ticks"] = chart
                .Ticks.Select(tick => new TemplateModel
                {
                    ["x"] = tick.X,
                    ["text_x"] = tick.TextX,
                    ["y"] = tick.Y,
                    ["height"] = tick.Height,
                    ["text"] = tick.Text,
                })
                .ToList(),
            ["bars"] = chart
                .Bars.Select(bar => new TemplateModel
                {
                    ["token"] = bar.Row.Token,
                    ["x"] = bar.Bounds.X,
                    ["y"] = bar.Bounds.Y,
                    ["width"] = bar.Bounds.Width,
                    ["height"] = bar.Bounds.Height,
                    ["label"] = bar.Row.Label,
                    ["label_y"] = bar.LabelY,
                    ["text"] = bar.Row.Text,
                    ["text_x"] = bar.TextX,
                })
                .ToList(),
        };

    public static TemplateModel Text(TextAlternative text) =>
        new()
        {
            ["title"] = text.Title,
            ["description"] = text.Description,
            ["paragraphs"] = text.Paragraphs,
            ["outline"] = Outline(text.Outline),
            ["columns"] = text.Columns,
            ["rows"] = text.Rows,
        };

    private static List<TemplateModel> Outline(IReadOnlyList<OutlineItem> items) =>
        items.Select(item => new TemplateModel { ["text"] = item.Text, ["items"] = Outline(item.Items) }).ToList();

    /// <summary>A box and those inside it, each told how many groups around it end after it.</summary>
    private static IEnumerable<TemplateModel> Boxes(
        SceneBox box,
        int depth,
        Func<SceneBox, BoxMeaning> meaning,
        int closing
    )
    {
        yield return Box(box, depth, meaning(box), box.Children.Count == 0 ? closing : 0);
        for (int i = 0; i < box.Children.Count; i++)
        {
            foreach (
                TemplateModel inner in Boxes(
                    box.Children[i],
                    depth + 1,
                    meaning,
                    i == box.Children.Count - 1 ? closing + 1 : 0
                )
            )
                yield return inner;
        }
    }

    private static TemplateModel Box(SceneBox box, int depth, BoxMeaning meaning, int closing) =>
        new()
        {
            ["id"] = box.Id,
            ["kind"] = box.Kind,
            ["shape"] = SceneNames.Of(box.Shape),
            ["token"] = box.Token,
            ["dashed"] = box.IsDashed,
            ["x"] = box.Bounds.X,
            ["y"] = box.Bounds.Y,
            ["width"] = box.Bounds.Width,
            ["height"] = box.Bounds.Height,
            ["depth"] = depth,
            ["drawn"] = box.HasOutline,
            ["bar"] = box.HasChangeBar ? ScenePaths.ChangeBar(box) : "",
            ["outline"] = box.RailTop is { } top ? ScenePaths.SlabWithRail(box, top) : "",
            ["name"] = box.Name,
            ["heard"] = meaning.AccessibleName,
            ["leaf"] = box.Children.Count == 0,
            ["explained"] = meaning.GlossaryUrl,
            ["kernel"] = meaning.IsKernel,
            ["classes"] = string.Join(' ', Classes(box, meaning)),
            ["ends"] = Enumerable.Repeat("", closing).ToList(),
            ["text_class"] = TextClass(box, meaning),
            ["lines"] = box.Lines.Select(line => Line(line, box.Lines[0])).ToList(),
            ["slot"] = box.Slot is { } slot ? Slot(slot) : null,
        };

    private static TemplateModel Slot(SceneSlot slot) =>
        new()
        {
            ["x"] = slot.Bounds.X,
            ["y"] = slot.Bounds.Y,
            ["width"] = slot.Bounds.Width,
            ["height"] = slot.Bounds.Height,
            ["lines"] = slot.Lines.Select(line => Line(line, slot.Lines[0])).ToList(),
        };

    /// <summary>
    /// By which the stylesheet finds a box: its colour, or else its shape; an empty slot; and its part in sharing a
    /// kernel.
    /// </summary>
    private static IEnumerable<string> Classes(SceneBox box, BoxMeaning meaning)
    {
        yield return box.Token.Length > 0 ? $"t-{box.Token}" : SceneNames.Of(box.Shape);
        if (box.IsDashed)
            yield return "empty";
        if (meaning.IsMachine)
            yield return "machine";
        if (meaning.IsKernel)
            yield return "kernel";
        if (meaning.UsesKernel)
            yield return "uses";
        if (meaning.Number > 0)
            yield return $"n{meaning.Number}";
    }

    /// <summary>
    /// What a box's text is besides a name or a heading in the middle: those are known by where they stand, a heading
    /// in a link that is
    /// hidden from who cannot point.
    /// </summary>
    private static string TextClass(SceneBox box, BoxMeaning meaning)
    {
        if (box.Lines is not [var first, ..])
            return "";
        bool reported =
            first.Style is TextStyle.Name
            || (first.Style is TextStyle.Heading && meaning.GlossaryUrl.Length > 0 && box.Children.Count > 0);
        string role = reported ? "" : SceneNames.Of(first.Style);
        return string.Join(
            ' ',
            new[] { role, first.IsCentred ? "" : "start", Direction(first) }.Where(word => word.Length > 0)
        );
    }

    private static TemplateModel Line(SceneText line, SceneText first) =>
        new()
        {
            ["more"] =
                $"{(line.Style is TextStyle.Detail ? "" : line.Style == first.Style ? "same" : SceneNames.Of(line.Style))} {Direction(line)}".Trim(),
            ["role"] = SceneNames.Of(line.Style),
            ["text"] = line.Text,
            ["x"] = line.X,
            ["y"] = line.Y,
            ["centred"] = line.IsCentred,
        };

    private static string Direction(SceneText line) => line.IsRightToLeft ? "rtl" : "";

    /// <summary>
    /// An arrow. Where it shares its way with one before it, the line is drawn once: dashes upon dashes would look
    /// heavier.
    /// </summary>
    private static TemplateModel Arrow(SceneArrow arrow, IEnumerable<SceneArrow> before)
    {
        (string way, string head) = ScenePaths.Arrow(arrow, before);
        return new TemplateModel
        {
            ["class"] = arrow.Kind is ArrowKind.Controls ? "" : "solid",
            ["path"] = way,
            ["head"] = head,
        };
    }
}
