using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Site;
using Strata.Engine.Templating;
using Strata.Engine.Topology;
using Strata.Engine.Words;
using Strata.Engine.Yaml;
using Strata.Tests.Topology;

namespace Strata.Tests.Diagrams;

/// <summary>Lays stacks out for tests, and shows what came of them.</summary>
internal static class Drawing
{
    public const string Template = "theme/diagrams/stack.svg.scriban";

    private static readonly TemplateSet Templates = LoadTemplates();

    public static WordList Words { get; } = ReadWords();

    /// <summary>The shipped topologies.</summary>
    public static IReadOnlyList<string> Shipped { get; } = Paths("data/topologies");

    /// <summary>The shipped topologies and the fixtures, as paths.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Shipped, .. Paths("tests/Topology/fixtures")];

    public static Stack Stack(string path) => Reading.Sound(Reading.TextOf(path), Path.GetFileNameWithoutExtension(path));

    public static (Scene Scene, IReadOnlyList<Diagnostic> Found) Lay(Stack stack, string variant)
    {
        var bag = new DiagnosticBag();
        Scene scene = StackLayout.Lay(stack, variant, Words, new FileReport(stack.Path, bag));
        return (scene, bag.Sorted());
    }

    public static (Scene Scene, IReadOnlyList<Diagnostic> Found) LayNested(Stack stack, string variant)
    {
        var bag = new DiagnosticBag();
        Scene scene = NestedLayout.Lay(stack, variant, Words, new FileReport(stack.Path, bag));
        return (scene, bag.Sorted());
    }

    public static string Svg(Stack stack, string variant)
    {
        TemplateModel model = SceneModels.Scene(Lay(stack, variant).Scene, $"fig-{stack.Id}", stack.Title, stack.Description ?? "");
        Rendering rendering = Templates.Render(Template, model, "/");
        Assert.Null(rendering.Mistake?.ToString());
        return rendering.Text!;
    }

    /// <summary>A line a box, indented by depth: shape, id, place and size; its texts at their baselines; then the arrows.</summary>
    public static string Show(Scene scene)
    {
        var text = new StringBuilder($"{scene.View} {scene.Variant} {scene.Width}×{scene.Height}\n");
        foreach (SceneBox box in scene.Boxes)
            Show(box, "", text);
        foreach (SceneArrow arrow in scene.Arrows)
            text.Append($"{(arrow.Kind is ArrowKind.Controls ? "arrow" : "kernel arrow")} {arrow.From} → {arrow.To}: ").AppendJoin(" ", arrow.Points.Select(point => $"{point.X},{point.Y}")).Append('\n');
        return text.ToString();
    }

    private static void Show(SceneBox box, string indent, StringBuilder text)
    {
        string[] classes = [box.Shape, .. box.Token.Length > 0 ? [box.Token] : Array.Empty<string>(), .. box.Dashed ? ["dashed"] : Array.Empty<string>()];
        text.Append($"{indent}{string.Join(' ', classes)} {box.Id} {box.X},{box.Y} {box.Width}×{box.Height}{(box.RailTop is { } top ? $" up to {top}" : "")}");
        foreach (SceneText line in box.Lines)
            text.Append($" | {line.Role} {line.X},{line.Y}{(line.Centred ? "" : " start")} {line.Text}");
        if (box.Slot is { } slot)
            text.Append($" | slot {slot.X},{slot.Y} {slot.Width}×{slot.Height}: ").AppendJoin(" / ", slot.Lines.Select(line => line.Text));
        text.Append('\n');
        foreach (SceneBox inner in box.Inner)
            Show(inner, indent + "  ", text);
    }

    private static List<string> Paths(string folder) => Directory.EnumerateFiles(Path.Combine(Folders.Repository, folder), "*.yml")
        .Select(file => $"{folder}/{Path.GetFileName(file)}")
        .Order(StringComparer.Ordinal)
        .ToList();

    private static WordList ReadWords()
    {
        var bag = new DiagnosticBag();
        var report = new FileReport("theme/i18n/en.yml", bag);
        var words = WordList.Read("en", YamlText.Read(Reading.TextOf(report.Path), report), report);
        Assert.Empty(bag.Sorted().Select(diagnostic => diagnostic.ToString()));
        return words;
    }

    private static TemplateSet LoadTemplates()
    {
        var bag = new DiagnosticBag();
        var templates = TemplateSet.Load([(Template, Reading.TextOf(Template))], bag);
        Assert.Empty(bag.Sorted().Select(diagnostic => diagnostic.ToString()));
        return templates;
    }
}
