using System.Security.Cryptography;
using System.Text;
using Strata.Engine.Content.Html;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Raster;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Routes;

/// <summary>
/// Diagrams as files that stand alone, for README files and slides: SVG in light and dark colours, and PNG.
/// </summary>
internal static class DiagramFiles
{
    private const string Template = "file";
    private const int HashLength = 12;

    private static string SvgPath(RenderedDiagram topology, Edition site) =>
        $"{site.Language.Root}diagrams/{topology.Topology.Id}.svg";

    private static string DarkSvgPath(RenderedDiagram topology, Edition site) =>
        $"{site.Language.Root}diagrams/{topology.Topology.Id}.dark.svg";

    private static string PngPath(RenderedDiagram topology, Edition site) =>
        $"{site.Language.Root}diagrams/{topology.Topology.Id}.png";

    public static void AddRoutes(Edition site, DiagnosticBag bag)
    {
        foreach (RenderedDiagram topology in site.Diagrams.Topologies.Values)
        {
            AddSvg(SvgPath(topology, site), dark: false);
            AddSvg(DarkSvgPath(topology, site), dark: true);
            if (Check(topology, Codes.PictureLabel, "there is no PNG of this diagram", bag))
                site.Routes.AddDefault(
                    PngPath(topology, site),
                    RouteKind.File,
                    () => new RenderedFile(Png(topology.Wide, site.Palette, dark: false), []),
                    HashOf(site.Palette, topology)
                );

            void AddSvg(string path, bool dark) =>
                site.Routes.AddDefault(
                    path,
                    RouteKind.Data,
                    () => Svg(topology, site.Palette, dark, site.Templates, path)
                );
        }
    }

    /// <summary>The files of a diagram, for links.</summary>
    public static IReadOnlyList<TemplateModel> Models(RenderedDiagram topology, Edition site) =>
        new[]
        {
            ("light", SvgPath(topology, site)),
            ("dark", DarkSvgPath(topology, site)),
            ("png", PngPath(topology, site)),
        }
            .Where(file => site.Routes.Contains(file.Item2))
            .Select(file => new TemplateModel
            {
                ["title"] = site.Messages.Get($"topology.{file.Item1}"),
                ["url"] = file.Item2,
            })
            .ToList();

    /// <summary>Markup that shows a diagram anywhere, by the site's address; by paths where it has none.</summary>
    public static string Embedding(RenderedDiagram topology, Edition site)
    {
        string Address(string path) => HtmlText.Encode(site.Absolute(path) is { Length: > 0 } address ? address : path);
        return $"""
            <picture>
              <source media="(prefers-color-scheme: dark)" srcset="{Address(DarkSvgPath(topology, site))}">
              <img src="{Address(SvgPath(topology, site))}" alt="{HtmlText.Encode(topology.Text.Description)}">
            </picture>
            """;
    }

    public static RenderedFile Svg(
        RenderedDiagram topology,
        Palette palette,
        bool dark,
        TemplateSet templates,
        string path
    )
    {
        TemplateModel model = PaintedModels.Of(new ScenePainter(palette, dark).Paint(topology.Wide), topology.Text);
        TemplateResult rendering = templates.Render(TemplateSet.ViewPath(Template), model, path);
        return rendering.Text is { } svg
            ? new RenderedFile(Encoding.UTF8.GetBytes(svg), [])
            : new RenderedFile(null, [rendering.Diagnostic!]);
    }

    public static byte[] Png(Scene scene, Palette palette, bool dark) =>
        ScenePicture.Png(new ScenePainter(palette, dark).Paint(scene), PaintedModels.Margin);

    /// <summary>A hash of all that a picture is drawn from.</summary>
    public static string HashOf(Palette palette, RenderedDiagram? diagram, params string[] texts)
    {
        byte[] scene = diagram is null ? [] : SceneJson.Write(diagram.Wide, diagram.Text);
        byte[] words = Encoding.UTF8.GetBytes($"{ScenePicture.Version}\n{palette.Css()}{string.Join('\n', texts)}\n");
        return Convert.ToHexStringLower(SHA256.HashData([.. words, .. scene]))[..HashLength];
    }

    /// <summary>Whether the font of pictures has all letters of a diagram; else it is reported.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="code">What it is reported as.</param>
    /// <param name="otherwise">What follows where one is missing.</param>
    /// <param name="bag">Where it is reported.</param>
    public static bool Check(RenderedDiagram diagram, DiagnosticCode code, string otherwise, DiagnosticBag bag)
    {
        if (MissingGlyph(diagram.Wide) is not var (box, character))
            return true;
        Node? node = diagram.Topology.Nodes.FirstOrDefault(node => node.Id == box.Id);
        new FileReport(diagram.Topology.Path, bag).Add(
            code,
            node?.Span ?? SourceSpan.Start,
            $"The font of pictures has no '{character}', which is in the label of '{box.Name}': {otherwise}.",
            "SVG shows every letter."
        );
        return false;
    }

    /// <summary>
    /// The first character that the font of pictures lacks, and the box it is written on; null where it has all.
    /// </summary>
    public static (SceneBox Box, Rune Character)? MissingGlyph(Scene scene)
    {
        foreach (SceneBox box in scene.AllBoxes)
        {
            foreach (SceneText line in box.Lines)
            {
                if (Glyphs.FirstMissing(line.Text) is { } character)
                    return (box, character);
            }
        }

        return null;
    }
}
