using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Sources;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>The looks of a site.</summary>
/// <param name="Templates">Layouts, partials and diagram views.</param>
/// <param name="Palette">The colours.</param>
internal sealed record Theme(TemplateSet Templates, Palette Palette);

/// <summary>Reads a theme, the site's own files over the defaults.</summary>
internal static class ThemeFiles
{
    public static TemplateSet ReadTemplates(FileSelection files, DiagnosticBag diagnostics) =>
        TemplateSet.Load(
            files
                .Paths.Where(TemplateSet.IsTemplate)
                .Select(path => (path, files.ReadText(path, new FileReport(path, diagnostics)) ?? "")),
            diagnostics
        );

    public static Palette ReadPalette(FileSelection files, DiagnosticBag diagnostics)
    {
        var report = new FileReport(SourcePaths.Tokens, diagnostics);
        string? text = files.ReadText(SourcePaths.Tokens, report);
        return Palette.Read(text is null ? null : YamlText.Read(text, report), report);
    }
}
