using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Diagnostics;
using Strata.Engine.Output;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary>
/// <c>strata diagram</c> for a folder: draws all of its topologies, and writes the files whose content changed.
/// </summary>
internal static class DiagramFolderVerb
{
    private const string LinkFix = "Name the folder itself, and replace links by files.";

    /// <summary>What the names of files say of their drawings: a later run may draw any of them.</summary>
    private static readonly string[] Variants = ["", ".dark", ".narrow", ".narrow.dark"];

    public static int Run(RunSettings settings, DiagramSettings diagram)
    {
        if (diagram.Format is not (DiagramFormat.Svg or DiagramFormat.Png))
            return Reporter.Fail("A folder is drawn as SVG or PNG.", "Name one topology for the other formats.");
        if (InputFile.IsReachedByLink(diagram.File) || IsLink(diagram.File))
            return Reporter.Fail($"'{diagram.File}' is reached by a symbolic link.", LinkFix);
        if (File.Exists(diagram.Output))
            return Reporter.Fail($"The output '{diagram.Output}' is a file.", "Name a folder with --output.");
        try
        {
            var folder = TopologyFolder.Of(diagram.File);
            if (ReportUnreadable(diagram, folder))
                return ExitCodes.Usage;
            return Render(settings, diagram, folder.Files) is { } drawings
                ? Write(settings, diagram, drawings, HiddenFiles(diagram, folder))
                : ExitCodes.Usage;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Reporter.Fail(
                $"The diagrams could not be drawn: {error.Message}",
                "Check the permissions and the free space of the folders."
            );
        }
    }

    private static bool IsLink(string folder) =>
        new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder)).LinkTarget is not null;

    /// <summary>Reports why a folder cannot be drawn; false if it can.</summary>
    private static bool ReportUnreadable(DiagramSettings diagram, TopologyFolder folder)
    {
        foreach (string path in folder.Refused)
            Reporter.Fail($"'{Path.Combine(diagram.File, path)}' is a symbolic link, or not a regular file.", LinkFix);
        foreach (string path in folder.Unnamed)
            Reporter.Fail($"The name of '{Path.Combine(diagram.File, path)}' is not valid UTF-8.", "Rename it.");
        // The variant of this run is first, and the files are named once.
        IEnumerable<string> variants = Variants.Prepend(VariantOf(diagram)).Distinct();
        List<IGrouping<string, string>> twice = folder
            .Files.SelectMany(path => variants.Select(variant => (path, target: TargetOf(diagram, path, variant))))
            .GroupBy(drawing => drawing.target, drawing => drawing.path, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .DistinctBy(QuotedFiles)
            .ToList();
        foreach (IGrouping<string, string> files in twice)
            Reporter.Fail($"{QuotedFiles(files)} have the same output '{files.Key}'.", "Rename one of them.");
        if (folder.Files.Count + folder.Unnamed.Count == 0)
            Reporter.Fail(
                $"'{diagram.File}' contains no topology.",
                folder.Hidden.Count == 0
                    ? "A topology is a file 'NAME.yml'."
                    : $"Rename '{folder.Hidden[0]}': a file with a dot or an underscore before its name is not read."
            );
        return folder.Refused.Count + folder.Unnamed.Count > 0 || twice.Count > 0 || folder.Files.Count == 0;
    }

    private static string QuotedFiles(IEnumerable<string> files) => QuotedList.Of(files, "and");

    private static IEnumerable<Diagnostic> HiddenFiles(DiagramSettings diagram, TopologyFolder folder) =>
        folder.Hidden.Select(path => new Diagnostic
        {
            Code = Codes.FileHidden,
            Path = Path.Combine(diagram.File, path),
            Span = SourceSpan.Start,
            Message = "It is not drawn: its name or that of its folder begins with a dot or an underscore.",
            Fix = "Rename it to draw it, or move it out of the folder.",
        });

    private static List<Drawing>? Render(RunSettings settings, DiagramSettings diagram, IReadOnlyList<string> paths)
    {
        var cache = new BuildCache();
        List<Drawing> RenderAll(SiteFiles site) =>
            paths
                .Select(path =>
                {
                    string file = Path.Combine(diagram.File, path);
                    DiagramFileRequest request = diagram.Request(file, InputFile.Read(file).Bytes);
                    return new Drawing(
                        file,
                        TargetOf(diagram, path, VariantOf(diagram)),
                        DiagramRenderer.Render(site, request, settings.Build, cache)
                    );
                })
                .ToList();
        return diagram.Root is null ? RenderAll(SiteFiles.Empty) : SiteOnDisk.Try(settings, RenderAll);
    }

    private static string VariantOf(DiagramSettings diagram) =>
        (diagram.Narrow ? ".narrow" : "") + (diagram.Dark ? ".dark" : "");

    /// <summary>The file of a topology: beside it, or in the same sub-folder of the output folder.</summary>
    /// <param name="diagram">The options.</param>
    /// <param name="path">The topology.</param>
    /// <param name="variant">One of <see cref="Variants"/>.</param>
    private static string TargetOf(DiagramSettings diagram, string path, string variant)
    {
        string extension = diagram.Format is DiagramFormat.Png ? ".png" : ".svg";
        return Path.Combine(diagram.Output ?? diagram.File, Path.ChangeExtension(path, variant + extension));
    }

    /// <summary>Writes all drawings, or none if there is a problem with one.</summary>
    private static int Write(
        RunSettings settings,
        DiagramSettings diagram,
        List<Drawing> drawings,
        IEnumerable<Diagnostic> notes
    )
    {
        List<Diagnostic> diagnostics = drawings
            .SelectMany(drawing => drawing.Result.Diagnostics)
            .Concat(notes)
            .ToList();
        bool hasErrors = diagnostics.Exists(diagnostic => diagnostic.Severity is Severity.Error);
        List<DrawingFile> files = drawings
            .Where(drawing => drawing.Result.Body is not null)
            .Select(drawing => new DrawingFile(drawing.Target, drawing.Result.Body!))
            .ToList();
        bool isRefused = ReportRefusals(drawings, hasErrors ? [] : files, diagram.Output ?? diagram.File);
        bool isWritten = !hasErrors && !isRefused;
        List<DrawingFile> changed = isWritten ? files.Where(file => !file.IsUpToDate).ToList() : [];
        foreach (DrawingFile file in changed)
        {
            file.Write();
            if (settings is { Quiet: false, Format: not "json" })
                Terminal.Print($"Drew {file.Path}");
        }

        string summary = isWritten
            ? $"{Reporter.Count(drawings.Count, "diagram")}, {changed.Count} written, "
                + $"{drawings.Count - changed.Count} unchanged"
            : "No diagram was written.";
        int code = Reporter.Report(
            settings,
            diagnostics,
            summary,
            new RunCount("diagrams", drawings.Count),
            new RunCount("written", changed.Count)
        );
        return isRefused ? ExitCodes.Usage : code;
    }

    /// <summary>Reports drawings that cannot be made or written; false if there are none.</summary>
    private static bool ReportRefusals(List<Drawing> drawings, List<DrawingFile> files, string folder)
    {
        bool isRefused = false;
        foreach (Drawing drawing in drawings)
        {
            if (drawing.Result.Refusal is not var (reason, fix))
                continue;
            Reporter.Fail($"'{drawing.Source}': {reason}", fix);
            isRefused = true;
        }

        foreach (DrawingFile file in files)
        {
            if ((NamedOutput.RefusalOf(file.Path, folder) ?? file.Refusal) is not { } reason)
                continue;
            Reporter.Fail(reason, "Move it away, or choose another folder with --output.");
            isRefused = true;
        }

        return isRefused;
    }

    /// <summary>A topology of the folder.</summary>
    /// <param name="Source">Its file.</param>
    /// <param name="Target">The file of the drawing.</param>
    /// <param name="Result">The drawing, or why there is none.</param>
    private sealed record Drawing(string Source, string Target, DiagramFile Result);
}
