using Strata.Engine.Building;
using Strata.Engine.Output;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary>The options of <c>strata diagram</c>.</summary>
/// <param name="File">The topology, or a folder of topologies.</param>
/// <param name="Format">The format to write.</param>
/// <param name="View">The view; null for the default one.</param>
/// <param name="Dark">Whether to use the dark palette.</param>
/// <param name="Narrow">Whether to draw the variant for narrow screens.</param>
/// <param name="Output">The file to write; null for the standard output. For a folder, the folder to write to; null for
/// the same one.</param>
/// <param name="Root">The site whose vocabularies, catalogues and theme are used; null for the site around the file, or
/// the defaults outside one.</param>
internal sealed record DiagramSettings(
    string File,
    DiagramFormat Format,
    string? View,
    bool Dark,
    bool Narrow,
    string? Output,
    string? Root
)
{
    /// <summary>The request to draw a topology.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its content.</param>
    public DiagramFileRequest Request(string path, byte[] content) =>
        new()
        {
            // The full path, since paths of diagnostics are relative to the site root.
            Path = Path.GetFullPath(path),
            Content = content,
            Format = Format,
            View = View,
            Dark = Dark,
            Narrow = Narrow,
        };
}

/// <summary><c>strata diagram</c>: renders a topology with the vocabularies and the theme of its site.</summary>
internal static class DiagramVerb
{
    public static int Run(RunSettings settings, DiagramSettings diagram)
    {
        if (diagram.Root is null && SiteAround(diagram.File) is { } site)
            (settings, diagram) = (settings with { Root = site }, diagram with { Root = site });
        if (Directory.Exists(diagram.File))
            return DiagramFolderVerb.Run(settings, diagram);
        if (diagram.Output is { } output && OutputFile.Refusal(output, diagram.File) is { } refusal)
            return Reporter.Fail(refusal, "Choose another with --output.");
        if (diagram is { Output: null, Format: DiagramFormat.Png } && Terminal.IsOutput)
            return Reporter.Fail(
                "A PNG image cannot be written to a terminal.",
                "Name a file with --output, or redirect the standard output."
            );
        if (Read(settings, diagram) is not { } file)
            return ExitCodes.Usage;
        if (file.Refusal is var (message, fix))
            return Reporter.Fail(message, fix);
        try
        {
            if (file.Body is { } body)
                Write(diagram.Output, body);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Reporter.Fail(
                $"The diagram could not be written: {error.Message}",
                "Check the permissions and the free space of the folder."
            );
        }

        return diagram.Output is null
            ? Reporter.ReportToStandardError(settings, file.Diagnostics)
            : Reporter.Report(
                settings,
                file.Diagnostics,
                file.Body is null ? "No diagram was written." : diagram.Output,
                new RunCount("bytes", file.Body?.Length ?? 0)
            );
    }

    /// <summary>The site whose folder <c>data/</c> contains a file or folder; null outside a site.</summary>
    private static string? SiteAround(string path)
    {
        for (DirectoryInfo? folder = new(Path.GetFullPath(path)); folder?.Parent is { } root; folder = root)
        {
            bool hasData =
                File.Exists(Path.Combine(root.FullName, "data", "site.yml"))
                || Directory.Exists(Path.Combine(root.FullName, "data", "vocabularies"));
            if (folder.Name == "data" && hasData)
                return root.FullName;
        }

        return null;
    }

    private static DiagramFile? Read(RunSettings settings, DiagramSettings diagram)
    {
        byte[] content;
        try
        {
            content = InputFile.Read(diagram.File).Bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Reporter.Fail($"The topology could not be read: {error.Message}", "Name a YAML file.");
            return null;
        }

        DiagramFileRequest request = diagram.Request(diagram.File, content);
        return diagram.Root is null
            ? DiagramRenderer.Render(SiteFiles.Empty, request, settings.Build)
            : SiteOnDisk.Try(settings, source => DiagramRenderer.Render(source, request, settings.Build));
    }

    private static void Write(string? path, byte[] body)
    {
        if (path is null)
            Terminal.WriteFile(body);
        else
            NamedOutput.Write(path, body);
    }
}
