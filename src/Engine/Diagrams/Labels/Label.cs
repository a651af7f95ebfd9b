using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>One text of a label, before it is broken into lines.</summary>
internal readonly record struct LabelText(TextStyle Style, string Text)
{
    public bool IsRightToLeft { get; init; } = Bidirectional.IsRightToLeft(Text);

    /// <summary>The length of the name at its start, after which the rest is a detail; 0 for none.</summary>
    public int NameLength { get; init; }

    /// <summary>The heading of an outermost frame: its name, and its kind as a detail.</summary>
    public static LabelText OutermostHeading(MessageCatalog messages, string name, string kind)
    {
        string text = messages.Get("diagram.outermost", name, messages.InSentence(kind));
        return new LabelText(TextStyle.Heading, text)
        {
            NameLength = text.StartsWith(name, StringComparison.Ordinal) ? name.Length : 0,
        };
    }
}

/// <summary>The area for the lines of a label: its sides and its top.</summary>
internal readonly record struct LineArea(int Left, int Right, int Top);

/// <summary>The text of a box: several texts, one below the other.</summary>
internal sealed class Label
{
    /// <summary>The width up to which a text does not break at the preferred width.</summary>
    private const int ShortWidth = 84;

    private readonly IReadOnlyList<(LabelText Text, LineBreaker Breaker)> texts;
    private readonly Dictionary<int, List<LabelText>> linesByWidth = [];

    public Label(IEnumerable<LabelText> texts)
    {
        this.texts = texts.Select(text => (text, new LineBreaker(text.Text, text.Style))).ToList();
        foreach ((LabelText text, LineBreaker breaker) in this.texts)
        {
            MaxContentWidth = Math.Max(MaxContentWidth, breaker.MaxContentWidth);
            PreferredWidth = Math.Max(PreferredWidth, PreferredWidthOf(text.Style, breaker));
        }
    }

    /// <summary>The width at which no text breaks.</summary>
    public int MaxContentWidth { get; }

    /// <summary>The width at which each unbreakable part fits.</summary>
    public int MinWidth =>
        Place(0, default, isCentred: false)
            .Select(line => TextMeasure.Width(line.Text, line.Style))
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>The width at which a note breaks at most twice, and any other text at most once.</summary>
    public int PreferredWidth { get; }

    /// <summary>The height of the lines at a width.</summary>
    public int Height(int width)
    {
        int height = 0;
        foreach (LabelText line in Lines(width))
            height += TextMeasure.LineHeight(line.Style);
        return height;
    }

    /// <summary>The lines at a width, at their baselines.</summary>
    /// <param name="width">The maximum width of a line.</param>
    /// <param name="area">The area of the lines; those that run from right to left start at its right.</param>
    /// <param name="isCentred">Whether the lines are centred in the area instead.</param>
    public IReadOnlyList<SceneText> Place(int width, LineArea area, bool isCentred)
    {
        List<SceneText> placed = [];
        int y = area.Top;
        foreach (LabelText line in Lines(width))
        {
            int x =
                isCentred ? (area.Left + area.Right) / 2
                : line.IsRightToLeft ? area.Right
                : area.Left;
            placed.Add(
                new SceneText(line.Style, line.Text, x, y + TextMeasure.Ascent, isCentred)
                {
                    IsRightToLeft = line.IsRightToLeft,
                    NameLength = line.NameLength,
                }
            );
            y += TextMeasure.LineHeight(line.Style);
        }

        return placed;
    }

    private static int PreferredWidthOf(TextStyle style, LineBreaker text) =>
        text.MaxContentWidth <= ShortWidth
            ? text.MaxContentWidth
            : Math.Max(ShortWidth, text.MinWidth(style is TextStyle.Note or TextStyle.Failure ? 3 : 2));

    private List<LabelText> Lines(int width)
    {
        width = Math.Min(width, MaxContentWidth);
        if (!linesByWidth.TryGetValue(width, out List<LabelText>? lines))
            linesByWidth[width] = lines = texts
                .SelectMany(text => Wrapped(text.Text, text.Breaker.Wrap(width)))
                .ToList();
        return lines;
    }

    private static IEnumerable<LabelText> Wrapped(LabelText text, IReadOnlyList<string> lines) =>
        lines.Select(line => text with { Text = line, NameLength = line == text.Text ? text.NameLength : 0 });
}
