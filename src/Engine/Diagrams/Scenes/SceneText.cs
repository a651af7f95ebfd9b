namespace Strata.Engine.Diagrams.Scenes;

/// <summary>The style of a line of text, which decides its size and weight.</summary>
internal enum TextStyle
{
    /// <summary>The name: semibold, 15 px.</summary>
    Name,

    /// <summary>A detail below the name: regular, 14 px, muted.</summary>
    Detail,

    /// <summary>The heading of a frame: regular, 14 px; semibold for the outermost.</summary>
    Heading,

    /// <summary>A note: regular, 14 px, italic.</summary>
    Note,

    /// <summary>What cannot run: semibold, 14 px, in the colour of failure.</summary>
    Failure,
}

/// <summary>One line of text at its baseline.</summary>
/// <param name="Style">The style.</param>
/// <param name="Text">The text.</param>
/// <param name="X">The middle of a centred line; otherwise its start, which is the right end of a line that runs
/// from right to left.</param>
/// <param name="Y">The baseline.</param>
/// <param name="IsCentred">Whether the line is anchored at its middle.</param>
internal sealed record SceneText(TextStyle Style, string Text, int X, int Y, bool IsCentred)
{
    /// <summary>The length of a heading's name, after which its kind is a detail; 0 for none.</summary>
    public int NameLength { get; init; }

    /// <summary>The text without that detail.</summary>
    public string Start => NameLength > 0 ? Text[..NameLength] : Text;

    /// <summary>The detail; empty for none.</summary>
    public string Rest => NameLength > 0 ? Text[NameLength..] : "";

    /// <summary>Whether the paragraph of the line runs from right to left.</summary>
    public bool IsRightToLeft { get; init; }
}
