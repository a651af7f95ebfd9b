namespace Strata.Engine.Diagrams.Scenes;

/// <summary>The names of a scene's enumerations in templates, stylesheets and JSON.</summary>
internal static class SceneNames
{
    public static string Of(BoxShape shape) =>
        shape switch
        {
            BoxShape.Frame => "frame",
            BoxShape.Slab => "slab",
            BoxShape.Box => "box",
            _ => "cell",
        };

    public static string Of(TextStyle style) =>
        style switch
        {
            TextStyle.Name => "name",
            TextStyle.Detail => "detail",
            TextStyle.Heading => "heading",
            _ => "note",
        };

    public static string Of(ArrowKind kind) =>
        kind switch
        {
            ArrowKind.Controls => "controls",
            ArrowKind.UsesKernel => "uses_kernel",
            _ => "stands_on",
        };
}
