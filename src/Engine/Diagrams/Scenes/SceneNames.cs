using Strata.Engine.Topologies;

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
            TextStyle.Failure => "failure",
            _ => "note",
        };

    public static string Of(LineStyle style) =>
        style switch
        {
            LineStyle.Solid => "solid",
            LineStyle.Dashed => "dashed",
            _ => "dotted",
        };

    /// <summary>The style of an arrow's line.</summary>
    public static string LineOf(SceneArrow arrow) =>
        arrow.Kind switch
        {
            ArrowKind.Relation => Of(arrow.Line),
            ArrowKind.Controls => Of(LineStyle.Dashed),
            _ => Of(LineStyle.Solid),
        };

    public static string Of(ArrowKind kind) =>
        kind switch
        {
            ArrowKind.Controls => "controls",
            ArrowKind.UsesKernel => "uses_kernel",
            ArrowKind.Relation => "relation",
            _ => "stands_on",
        };
}
