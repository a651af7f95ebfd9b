namespace Strata.Engine.Diagrams.Scenes;

/// <summary>The name of a row of boxes, beside or above it.</summary>
/// <param name="Token">The colour token; empty for none.</param>
/// <param name="Lines">The lines of the name.</param>
internal sealed record SceneRow(string Token, IReadOnlyList<SceneText> Lines)
{
    /// <summary>The dotted line from the name to the row; null for none.</summary>
    public SceneLeader? Leader { get; init; }

    /// <summary>The band behind the row; null for none.</summary>
    public Rectangle? Band { get; init; }
}

/// <summary>A dotted horizontal line.</summary>
internal readonly record struct SceneLeader(int X, int Y, int Right);
