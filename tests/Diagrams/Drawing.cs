using System.Text;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;
using Strata.Tests.Sites;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>Lays stacks out for tests, and shows what came of them.</summary>
internal static class Drawing
{
    public static MessageCatalog Words { get; } = ReadWords();

    /// <summary>The shipped topologies.</summary>
    public static IReadOnlyList<string> Shipped { get; } = Paths("data/topologies/");

    /// <summary>The shipped topologies and the fixtures, as paths.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Shipped, .. Paths("tests/Topology/fixtures/")];

    public static Topology Stack(string path) =>
        Reading.Sound(Reading.TextOf(path), Path.GetFileNameWithoutExtension(path));

    public static (Scene Scene, IReadOnlyList<Diagnostic> Found) Lay(Topology topology, string variant)
    {
        var bag = new DiagnosticBag();
        Scene scene = StackLayout.Compute(topology, variant, Words, new FileReport(topology.Path, bag));
        return (scene, bag.Sorted());
    }

    public static (Scene Scene, IReadOnlyList<Diagnostic> Found) LayNested(Topology topology, string variant)
    {
        var bag = new DiagnosticBag();
        Scene scene = NestedLayout.Compute(topology, variant, Words, new FileReport(topology.Path, bag));
        return (scene, bag.Sorted());
    }

    /// <summary>The picture as a post of a site with a glossary shows it.</summary>
    public static string Svg(string path, string variant)
    {
        string id = Path.GetFileNameWithoutExtension(path);
        string page = new SiteInMemory()
            .With($"data/topologies/{id}.yml", Reading.TextOf(path))
            .With("input/glossary.md", "---\ntitle: Glossary\nlayout: glossary\n---\n")
            .With("input/posts/2026-01-02-page.md", $"---\ntitle: Page\n---\n![A caption](diagram:{id})\n")
            .Plan()
            .Text("/posts/page/");
        int start = page.IndexOf(
            "<svg class=\"diagram-svg\"",
            page.IndexOf($"<div class=\"{variant}\">", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        return page[start..(page.IndexOf("</svg>", start, StringComparison.Ordinal) + "</svg>".Length)];
    }

    /// <summary>
    /// A line a box, indented by depth: shape, id, place and size; its texts at their baselines; then the arrows.
    /// </summary>
    public static string Show(Scene scene)
    {
        var text = new StringBuilder($"{scene.View} {scene.Variant} {scene.Width}×{scene.Height}\n");
        foreach (SceneBox box in scene.Boxes)
            Show(box, "", text);
        foreach (SceneArrow arrow in scene.Arrows)
            text.Append($"{(arrow.Kind is ArrowKind.Controls ? "arrow" : "kernel arrow")} {arrow.From} → {arrow.To}: ")
                .AppendJoin(" ", arrow.Points.Select(point => $"{point.X},{point.Y}"))
                .Append('\n');
        return text.ToString();
    }

    private static void Show(SceneBox box, string indent, StringBuilder text)
    {
        string[] classes =
        [
            box.Shape,
            .. box.Token.Length > 0 ? [box.Token] : Array.Empty<string>(),
            .. box.Dashed ? ["dashed"] : Array.Empty<string>(),
            .. box.Marked ? ["marked"] : Array.Empty<string>(),
        ];
        text.Append(
            $"{indent}{string.Join(' ', classes)} {box.Id} {box.X},{box.Y} "
                + $"{box.Width}×{box.Height}{(box.RailTop is { } top ? $" up to {top}" : "")}"
        );
        foreach (SceneText line in box.Lines)
            text.Append(
                $" | {line.Role} "
                    + $"{line.X},{line.Y}{(line.Centred ? "" : " start")}{(line.RightToLeft ? " rtl" : "")} {line.Text}"
            );
        if (box.Slot is { } slot)
            text.Append($" | slot {slot.X},{slot.Y} {slot.Width}×{slot.Height}: ")
                .AppendJoin(" / ", slot.Lines.Select(line => line.Text));
        text.Append('\n');
        foreach (SceneBox inner in box.Inner)
            Show(inner, indent + "  ", text);
    }

    private static List<string> Paths(string folder) =>
        Reading.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).ToList();

    private static MessageCatalog ReadWords()
    {
        var bag = new DiagnosticBag();
        var report = new FileReport("theme/i18n/en.yml", bag);
        var words = MessageCatalog.Read("en", YamlText.Read(Reading.TextOf(report.Path), report), report);
        Assert.Empty(bag.Sorted().Select(diagnostic => diagnostic.ToString()));
        return words;
    }

    /// <summary>Each path with each variant.</summary>
    public static TheoryData<string, string> InBothVariants(IEnumerable<string> paths)
    {
        var data = new TheoryData<string, string>();
        foreach (string path in paths)
        {
            data.Add(path, "wide");
            data.Add(path, "narrow");
        }

        return data;
    }
}
