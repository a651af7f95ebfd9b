using System.Security.Cryptography;
using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Raster;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Graphics;

/// <summary>Renders diagrams as files that need no page: SVG with its own colours, and PNG.</summary>
internal static class StandaloneDiagram
{
    private const string Template = "file";
    private const int HashLength = 12;

    /// <summary>A scene as a file.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="text">Its text alternative.</param>
    /// <param name="painter">The colours.</param>
    /// <param name="templates">The templates.</param>
    /// <param name="path">The file, for messages.</param>
    public static RenderedFile Svg(
        Scene scene,
        TextAlternative text,
        ScenePainter painter,
        TemplateSet templates,
        string path
    )
    {
        TemplateModel model = PaintedModels.Of(painter.Paint(scene), text);
        TemplateResult rendering = templates.Render(TemplateSet.ViewPath(Template), [model], path);
        return rendering.Text is { } svg
            ? new RenderedFile(Encoding.UTF8.GetBytes(svg), [])
            : new RenderedFile(null, [rendering.Diagnostic!]);
    }

    public static byte[] Png(Scene scene, Palette palette, bool dark) =>
        ScenePicture.Png(new ScenePainter(palette, dark).Paint(scene), PaintedModels.Margin);

    /// <summary>A hash of all inputs of a picture.</summary>
    public static string HashOf(Palette palette, RenderedDiagram? diagram, params string[] texts)
    {
        byte[] scene = diagram is null ? [] : SceneJson.Write(diagram.Titled);
        byte[] prefix = Encoding.UTF8.GetBytes($"{ScenePicture.Version}\n{palette.Css()}{string.Join('\n', texts)}\n");
        return Convert.ToHexStringLower(SHA256.HashData([.. prefix, .. scene]))[..HashLength];
    }

    /// <summary>Whether the picture font has all characters of a diagram; a missing one is reported.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="code">The code of the diagnostic.</param>
    /// <param name="otherwise">The consequence of a missing character.</param>
    /// <param name="bag">Receives the diagnostic.</param>
    public static bool Check(RenderedDiagram diagram, DiagnosticCode code, string otherwise, DiagnosticBag bag)
    {
        if (ExcessiveHeight(diagram.Wide) is { } problem)
        {
            new FileReport(diagram.Topology.Path, bag).Add(
                Codes.PictureTooTall,
                SourceSpan.Start,
                $"{problem}: {otherwise}.",
                "Split the topology, or use the SVG file."
            );
            return false;
        }

        if (MissingGlyph(diagram.Wide) is not var (box, character))
            return true;
        new FileReport(diagram.Topology.Path, bag).Add(
            code,
            box.Node?.Span ?? SourceSpan.Start,
            $"The picture font has no glyph for '{character}' in the label of '{box.Name}': {otherwise}.",
            "Use the SVG file instead."
        );
        return false;
    }

    /// <summary>That a scene is too tall for a picture; null if it is not.</summary>
    public static string? ExcessiveHeight(Scene scene) =>
        scene.Height <= ScenePicture.MaxHeight
            ? null
            : $"The diagram is {scene.Height} pixels high, and a picture at most {ScenePicture.MaxHeight}";

    /// <summary>
    /// The first character that the picture font lacks, and its box; null if it has all.
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
