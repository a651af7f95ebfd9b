namespace Strata.Engine.Diagrams.Scenes;

/// <summary>The screen width that a scene is laid out for.</summary>
internal sealed class Variant
{
    private Variant(string name, int width)
    {
        Name = name;
        Width = width;
    }

    public static Variant Wide { get; } = new("wide", 720);

    public static Variant Narrow { get; } = new("narrow", 288);

    /// <summary>A picture of names only, for lists.</summary>
    public static Variant Thumbnail { get; } = new("thumbnail", 500);

    /// <summary>The name in templates, stylesheets and JSON.</summary>
    public string Name { get; }

    /// <summary>The width of a scene in CSS pixels; a scene whose boxes need more is wider.</summary>
    public int Width { get; }
}
