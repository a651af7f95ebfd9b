using System.Security.Cryptography;
using System.Text;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Raster;
using Strata.Engine.Templating;

namespace Strata.Engine.Site;

/// <summary>Diagrams as files that stand alone, for README files and slides: SVG in light and dark colours, and PNG.</summary>
internal static class DiagramFiles
{
    private const string Template = "file";
    private const int HashLength = 12;

    private static string SvgPath(Drawing stack, SiteModel site) => $"{site.Language.Root}diagrams/{stack.Stack.Id}.svg";

    private static string DarkSvgPath(Drawing stack, SiteModel site) => $"{site.Language.Root}diagrams/{stack.Stack.Id}.dark.svg";

    private static string PngPath(Drawing stack, SiteModel site) => $"{site.Language.Root}diagrams/{stack.Stack.Id}.png";

    public static void AddRoutes(SiteModel site, DiagnosticBag bag)
    {
        foreach (Drawing stack in site.Drawings.Stacks.Values)
        {
            AddSvg(SvgPath(stack, site), dark: false);
            AddSvg(DarkSvgPath(stack, site), dark: true);
            if (Check(stack, Codes.PictureLabel, "there is no PNG of this diagram", bag))
                site.Routes.AddDefault(PngPath(stack, site), RouteKind.File, () => new RenderedFile(Png(stack.Wide, site.Palette, dark: false), []), HashOf(site.Palette, stack));

            void AddSvg(string path, bool dark) =>
                site.Routes.AddDefault(path, RouteKind.Data, () => Svg(stack, site.Palette, dark, site.Templates, path));
        }
    }

    /// <summary>The files of a diagram, for links.</summary>
    public static IReadOnlyList<TemplateModel> Models(Drawing stack, SiteModel site) => new[] { ("light", SvgPath(stack, site)), ("dark", DarkSvgPath(stack, site)), ("png", PngPath(stack, site)) }
        .Where(file => site.Routes.Contains(file.Item2))
        .Select(file => new TemplateModel { ["title"] = site.Words.Say($"topology.{file.Item1}"), ["url"] = file.Item2 })
        .ToList();

    /// <summary>Markup that shows a diagram anywhere, by the site's address; by paths where it has none.</summary>
    public static string Embedding(Drawing stack, SiteModel site)
    {
        string Address(string path) => HtmlText.Encode(site.Absolute(path) is { Length: > 0 } address ? address : path);
        return $"""
            <picture>
              <source media="(prefers-color-scheme: dark)" srcset="{Address(DarkSvgPath(stack, site))}">
              <img src="{Address(SvgPath(stack, site))}" alt="{HtmlText.Encode(stack.Text.Description)}">
            </picture>
            """;
    }

    public static RenderedFile Svg(Drawing stack, Palette palette, bool dark, TemplateSet templates, string path)
    {
        TemplateModel model = PaintedModels.Of(new ScenePainter(palette, dark).Paint(stack.Wide), stack.Text);
        Rendering rendering = templates.Render(TemplateSet.ViewPath(Template), model, path);
        return rendering.Text is { } svg ? new RenderedFile(Encoding.UTF8.GetBytes(svg), []) : new RenderedFile(null, [rendering.Mistake!]);
    }

    public static byte[] Png(Scene scene, Palette palette, bool dark) => ScenePicture.Png(new ScenePainter(palette, dark).Paint(scene), PaintedModels.Margin);

    /// <summary>A hash of all that a picture is drawn from.</summary>
    public static string HashOf(Palette palette, Drawing? drawing, params string[] texts)
    {
        byte[] scene = drawing is null ? [] : SceneJson.Write(drawing.Wide, drawing.Text);
        byte[] words = Encoding.UTF8.GetBytes($"{ScenePicture.Version}\n{palette.Css()}{string.Join('\n', texts)}\n");
        return Convert.ToHexStringLower(SHA256.HashData([.. words, .. scene]))[..HashLength];
    }

    /// <summary>Whether the font of pictures has all letters of a diagram; else it is reported.</summary>
    /// <param name="drawing">The diagram.</param>
    /// <param name="code">What it is reported as.</param>
    /// <param name="otherwise">What follows where one is missing.</param>
    /// <param name="bag">Where it is reported.</param>
    public static bool Check(Drawing drawing, DiagnosticCode code, string otherwise, DiagnosticBag bag)
    {
        if (MissingGlyph(drawing.Wide) is not var (box, character))
            return true;
        Topology.Node? node = drawing.Stack.Nodes.FirstOrDefault(node => node.Id == box.Id);
        new FileReport(drawing.Stack.Path, bag).Add(
            code,
            node?.Span ?? SourceSpan.Start,
            $"The font of pictures has no '{character}', which is in the label of '{box.Name}': {otherwise}.",
            "SVG shows every letter.");
        return false;
    }

    /// <summary>The first character that the font of pictures lacks, and the box it is written on; null where it has all.</summary>
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
