using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Sources;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Editions;

/// <summary>The theme of a site.</summary>
/// <param name="Templates">Layouts, partials and diagram views.</param>
/// <param name="Palette">The colours.</param>
internal sealed record Theme(TemplateSet Templates, Palette Palette);

/// <summary>Reads a theme, the site's own files over the defaults.</summary>
internal static class ThemeFiles
{
    /// <param name="files">The files of the theme.</param>
    /// <param name="contract">The models that templates are given.</param>
    /// <param name="messageKeys">The keys of the messages in all languages; null to check them at render time.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    public static TemplateSet ReadTemplates(
        FileSelection files,
        TemplateContract contract,
        IReadOnlyCollection<string>? messageKeys,
        DiagnosticBag diagnostics
    ) =>
        TemplateSet.Load(
            files
                .Paths.Where(TemplateSet.IsTemplate)
                .Select(path => (path, files.ReadText(path, new FileReport(path, diagnostics)) ?? "")),
            // The tests check the default theme, so only a site with its own templates pays for the check.
            files.Paths.Any(path => TemplateSet.IsTemplate(path) && files.Overrides(path))
                ? contract
                : null,
            messageKeys is null ? null : new MessageType(messageKeys),
            diagnostics
        );

    /// <summary>Reads the colours: those of the site, and for all others the defaults.</summary>
    public static Palette ReadPalette(FileSelection files, DiagnosticBag diagnostics)
    {
        var report = new FileReport(SourcePaths.Tokens, diagnostics);
        string? text = files.ReadText(SourcePaths.Tokens, report);
        YamlNode? root = text is null ? null : YamlText.Read(text, report);
        if (files.Overrides(SourcePaths.Tokens) && root is YamlMapping colours)
            root = colours.Over((YamlMapping)YamlText.Read(DefaultFiles.ReadText(SourcePaths.Tokens), report)!);
        return Palette.Read(root, report);
    }
}
