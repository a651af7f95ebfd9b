namespace Strata.Engine.Diagrams.Scenes;

/// <summary>A point of a scene, in CSS pixels from its top left corner.</summary>
internal readonly record struct ScenePoint(int X, int Y);

/// <summary>A rectangle of a scene, in CSS pixels.</summary>
internal readonly record struct Rectangle(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public int MiddleX => (X + Right) / 2;

    public int MiddleY => (Y + Bottom) / 2;

    /// <summary>The rectangle grown by a distance on each side.</summary>
    public Rectangle Inflate(int distance) =>
        new(X - distance, Y - distance, Width + 2 * distance, Height + 2 * distance);

    /// <summary>The rectangle grown by a distance at its left and right.</summary>
    public Rectangle Widen(int distance) => this with { X = X - distance, Width = Width + 2 * distance };

    /// <summary>Whether a point is inside, not on an edge.</summary>
    public bool Contains(ScenePoint point) => point.X > X && point.X < Right && point.Y > Y && point.Y < Bottom;

    /// <summary>Whether an axis-parallel segment passes through the inside.</summary>
    public bool IsCrossedBy(ScenePoint start, ScenePoint end) =>
        Math.Max(start.X, end.X) > X
        && Math.Min(start.X, end.X) < Right
        && Math.Max(start.Y, end.Y) > Y
        && Math.Min(start.Y, end.Y) < Bottom;

    /// <summary>Whether an axis-parallel segment runs along an edge, closer to it than a distance.</summary>
    public bool HasAlongEdge(ScenePoint start, ScenePoint end, int distance) =>
        start.X == end.X
            ? Math.Max(start.Y, end.Y) > Y
                && Math.Min(start.Y, end.Y) < Bottom
                && (Math.Abs(start.X - X) < distance || Math.Abs(start.X - Right) < distance)
            : Math.Max(start.X, end.X) > X
                && Math.Min(start.X, end.X) < Right
                && (Math.Abs(start.Y - Y) < distance || Math.Abs(start.Y - Bottom) < distance);
}
