namespace Strata.Engine.Diagrams;

/// <summary>One text of a node, before it is broken into lines.</summary>
internal readonly record struct LabelText(TextRole Role, string Text)
{
    /// <summary>How many lines it may take where there is room enough.</summary>
    public int ComfortableLines => Role is TextRole.Detail or TextRole.Note ? 3 : 2;
}

/// <summary>The texts of a node, one below the other.</summary>
internal sealed class Label(IReadOnlyList<LabelText> texts)
{
    private (int Room, IReadOnlyList<LabelText> Lines) last = (-1, []);

    /// <summary>The room in which nothing breaks.</summary>
    public int Natural { get; } = texts.Count == 0 ? 0 : texts.Max(text => TextMeasure.Width(text.Text, text.Role));

    /// <summary>The room in which nothing breaks more often than is comfortable to read.</summary>
    public int Comfortable { get; } = texts.Count == 0 ? 0 : texts.Max(text => LineBreaker.LeastRoom(text.Text, text.Role, text.ComfortableLines));

    public int Height(int room) => Lines(room).Sum(line => TextMeasure.LineHeight(line.Role));

    /// <summary>The lines in a room, at their baselines.</summary>
    /// <param name="room">How wide they may be.</param>
    /// <param name="x">The middle, or the start.</param>
    /// <param name="y">The top.</param>
    /// <param name="centred">Whether <paramref name="x"/> is the middle.</param>
    public IReadOnlyList<SceneText> Place(int room, int x, int y, bool centred)
    {
        List<SceneText> placed = [];
        foreach (LabelText line in Lines(room))
        {
            placed.Add(new SceneText(line.Role, line.Text, x, y + TextMeasure.Ascent, centred));
            y += TextMeasure.LineHeight(line.Role);
        }

        return placed;
    }

    private IReadOnlyList<LabelText> Lines(int room)
    {
        if (last.Room != room)
            last = (room, texts.SelectMany(text => LineBreaker.Wrap(text.Text, text.Role, room).Select(line => text with { Text = line })).ToList());
        return last.Lines;
    }
}
