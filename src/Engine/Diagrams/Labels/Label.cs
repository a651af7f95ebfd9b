using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>One text of a node, before it is broken into lines.</summary>
internal readonly record struct LabelText(TextRole Role, string Text)
{
    public bool RightToLeft { get; init; } = Bidirectional.IsRightToLeft(Text);
}

/// <summary>The texts of a node, one below the other.</summary>
internal sealed class Label
{
    /// <summary>What fits in so much is not broken.</summary>
    private const int Short = 84;

    private readonly IReadOnlyList<(LabelText Whole, LineBreaker Breaker)> texts;
    private readonly Dictionary<int, List<LabelText>> linesByRoom = [];

    public Label(IEnumerable<LabelText> texts)
    {
        this.texts = texts.Select(text => (text, new LineBreaker(text.Text, text.Role))).ToList();
        foreach ((LabelText whole, LineBreaker breaker) in this.texts)
        {
            MaxContentWidth = Math.Max(MaxContentWidth, breaker.MaxContentWidth);
            PreferredWidth = Math.Max(PreferredWidth, ComfortableRoom(whole.Role, breaker));
        }
    }

    /// <summary>The room in which nothing breaks.</summary>
    public int MaxContentWidth { get; }

    /// <summary>
    /// The room in which nothing breaks more often than is comfortable to read: once, a remark twice.
    /// </summary>
    public int PreferredWidth { get; }

    public int Height(int room)
    {
        int height = 0;
        foreach (LabelText line in Lines(room))
            height += TextMeasure.LineHeight(line.Role);
        return height;
    }

    /// <summary>The lines in a room, at their baselines.</summary>
    /// <param name="room">How wide they may be.</param>
    /// <param name="left">Where they start.</param>
    /// <param name="right">Where those start that run from right to left.</param>
    /// <param name="y">The top.</param>
    /// <param name="centred">Whether they are in the middle between these instead.</param>
    public IReadOnlyList<SceneText> Place(int room, int left, int right, int y, bool centred)
    {
        List<SceneText> placed = [];
        foreach (LabelText line in Lines(room))
        {
            int x =
                centred ? (left + right) / 2
                : line.RightToLeft ? right
                : left;
            placed.Add(
                new SceneText(line.Role, line.Text, x, y + TextMeasure.Ascent, centred)
                {
                    RightToLeft = line.RightToLeft,
                }
            );
            y += TextMeasure.LineHeight(line.Role);
        }

        return placed;
    }

    private static int ComfortableRoom(TextRole role, LineBreaker text) =>
        text.MaxContentWidth <= Short
            ? text.MaxContentWidth
            : Math.Max(Short, text.MinWidth(role is TextRole.Note ? 3 : 2));

    private List<LabelText> Lines(int room)
    {
        room = Math.Min(room, MaxContentWidth);
        if (!linesByRoom.TryGetValue(room, out List<LabelText>? lines))
            linesByRoom[room] = lines = texts
                .SelectMany(text => text.Breaker.Wrap(room).Select(line => text.Whole with { Text = line }))
                .ToList();
        return lines;
    }
}
