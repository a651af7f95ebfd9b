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

/// <summary>Topologies for tests, their scenes, and readable dumps of scenes.</summary>
internal static class DiagramFixtures
{
    public static MessageCatalog Messages { get; } = ReadMessages();

    /// <summary>The paths of the topologies of the own site.</summary>
    public static IReadOnlyList<string> Shipped { get; } = Paths("data/topologies/");

    /// <summary>The paths of the shipped topologies and of the fixtures.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Shipped, .. Paths("tests/Topologies/fixtures/")];

    /// <summary>Reads a topology without errors.</summary>
    public static Topology Read(string path) =>
        Reading.Valid(Reading.TextOf(path), Path.GetFileNameWithoutExtension(path));

    /// <summary>A site with the vocabularies of the own site.</summary>
    public static SiteInMemory NewSite() =>
        Directory
            .GetFiles(Path.Combine(Reading.Root, "data", "vocabularies"))
            .Aggregate(
                new SiteInMemory(),
                (site, path) => site.With($"data/vocabularies/{Path.GetFileName(path)}", File.ReadAllText(path))
            );

    /// <summary>The variant of a name.</summary>
    public static Variant VariantOf(string name) =>
        new[] { Variant.Wide, Variant.Narrow }.Single(variant => variant.Name == name);

    /// <summary>The scene of the view <c>stack</c>, and the diagnostics of its layout.</summary>
    public static (Scene Scene, IReadOnlyList<Diagnostic> Diagnostics) ComputeStack(Topology topology, string variant)
    {
        var bag = new DiagnosticBag();
        Scene scene = StackLayout.Compute(topology, VariantOf(variant), Messages, new FileReport(topology.Path, bag));
        return (scene, bag.Sorted());
    }

    /// <summary>The scene of the view <c>nested</c>, and the diagnostics of its layout.</summary>
    public static (Scene Scene, IReadOnlyList<Diagnostic> Diagnostics) ComputeNested(Topology topology, string variant)
    {
        var bag = new DiagnosticBag();
        Scene scene = NestedLayout.Compute(topology, VariantOf(variant), Messages, new FileReport(topology.Path, bag));
        return (scene, bag.Sorted());
    }

    /// <summary>The SVG of a topology in a post of a site with a glossary.</summary>
    public static string Svg(string path, string variant)
    {
        string id = Path.GetFileNameWithoutExtension(path);
        string page = NewSite()
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
    /// Writes a line for each box, indented by depth: shape, id, position and size, and the texts at their baselines;
    /// then a line for each arrow.
    /// </summary>
    public static string Dump(Scene scene)
    {
        var text = new StringBuilder($"{scene.View} {scene.Variant.Name} {scene.Width}×{scene.Height}\n");
        foreach (SceneBox box in scene.Boxes)
            Dump(box, "", text);
        foreach (SceneRow row in scene.Rows)
            text.Append($"row {row.Token}")
                .Append(row.Band is { } band ? $" band {band.X},{band.Y} {band.Width}×{band.Height}" : "")
                .Append(row.Leader is { } leader ? $" leader {leader.X},{leader.Y}–{leader.Right}" : "")
                .Append(" | ")
                .AppendJoin(" / ", row.Lines.Select(line => $"{line.X},{line.Y} {line.Text}"))
                .Append('\n');
        foreach (Rectangle fault in scene.Faults)
            text.Append($"fault {fault.X},{fault.Y} {fault.Width}×{fault.Height}\n");
        foreach (SceneBoundary boundary in scene.Boundaries)
            text.Append($"boundary {boundary.Token} {boundary.Bounds.X},{boundary.Bounds.Y} ")
                .Append($"{boundary.Bounds.Width}×{boundary.Bounds.Height} | ")
                .AppendJoin(" / ", boundary.Lines.Select(line => $"{line.X},{line.Y} {line.Text}"))
                .Append('\n');
        foreach (Rectangle ledge in scene.Ledges)
            text.Append($"ledge {ledge.X},{ledge.Y} {ledge.Width}×{ledge.Height}\n");
        foreach (SceneArrow arrow in scene.Arrows)
            text.Append($"{NameOf(arrow.Kind)} {arrow.From} → {arrow.To}: ")
                .AppendJoin(" ", arrow.Points.Select(point => $"{point.X},{point.Y}"))
                .Append(arrow.Label is { } label ? $" | {label.X},{label.Y} {label.Text}" : "")
                .Append('\n');
        return text.ToString();
    }

    private static string NameOf(ArrowKind kind) =>
        kind switch
        {
            ArrowKind.Controls => "arrow",
            ArrowKind.UsesKernel => "kernel arrow",
            ArrowKind.Relation => "relation",
            _ => "line",
        };

    private static void Dump(SceneBox box, string indent, StringBuilder text)
    {
        string[] classes =
        [
            SceneNames.Of(box.Shape),
            .. box.Token.Length > 0 ? [box.Token] : Array.Empty<string>(),
            .. box.IsDashed ? ["dashed"] : Array.Empty<string>(),
            .. box.IsFailing ? ["failing"] : Array.Empty<string>(),
        ];
        text.Append(
            $"{indent}{string.Join(' ', classes)} {box.Id} {box.Bounds.X},{box.Bounds.Y} "
                + $"{box.Bounds.Width}×{box.Bounds.Height}{(box.RailTop is { } top ? $" up to {top}" : "")}"
        );
        foreach (SceneText line in box.Lines)
            text.Append(
                $" | {line.Style} "
                    + $"{line.X},{line.Y}{(line.IsCentred ? "" : " start")}{(line.IsRightToLeft ? " rtl" : "")} "
                    + line.Text
            );
        if (box.Slot is { } slot)
            text.Append($" | slot {slot.Bounds.X},{slot.Bounds.Y} {slot.Bounds.Width}×{slot.Bounds.Height}: ")
                .AppendJoin(" / ", slot.Lines.Select(line => line.Text));
        text.Append('\n');
        foreach (SceneBox child in box.Children)
            Dump(child, indent + "  ", text);
    }

    private static List<string> Paths(string folder) =>
        Reading.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).ToList();

    private static MessageCatalog ReadMessages()
    {
        var bag = new DiagnosticBag();
        var report = new FileReport("theme/i18n/en.yml", bag);
        var messages = MessageCatalog.Read("en", YamlText.Read(Reading.TextOf(report.Path), report), report);
        Assert.Empty(bag.Sorted().Select(diagnostic => diagnostic.ToString()));
        return messages;
    }

    /// <summary>Each path with the names of both variants.</summary>
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
