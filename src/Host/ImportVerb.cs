using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Import;

namespace Strata.Host;

/// <summary>
/// <c>strata import</c>: creates a topology from the output of container tools, compares one with it or
/// changes it.
/// </summary>
internal static class ImportVerb
{
    public static int Run(ImportRequest request, RunSettings settings)
    {
        try
        {
            TopologyImport import = request.Read();
            return request.Verify is { } topology ? Verify(import, topology, settings)
                : request.Update is { } changed ? Update(import, changed, settings)
                : Write(import, request, settings);
        }
        catch (DockerException error)
        {
            return Reporter.Fail(error.Message, "Start the engine, or pass saved output with --info and --inspect.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Reporter.Fail(error.Message, "Check the paths and their permissions.");
        }
    }

    private static int Write(TopologyImport import, ImportRequest request, RunSettings settings)
    {
        if (request.Output is null && settings.Format == "json")
            return Reporter.Fail(
                "With '--format json', the diagnostics use the standard output.",
                "Set a file for the topology with -o."
            );
        ImportedTopology topology = import.Write(
            InputFile.FullPath(request.Output ?? "(standard output)"),
            request.Title,
            settings.Build.Strict
        );
        bool hasErrors = topology.Diagnostics.Any(diagnostic => diagnostic.Severity is Severity.Error);
        if (topology.Text is { } text && !hasErrors)
        {
            if (request.Output is null)
                Terminal.WriteFile(Encoding.UTF8.GetBytes(text));
            else if (NewFiles.Refusal(request.Output) is { } refusal)
                return Reporter.Fail(refusal, "Choose another path, or compare with --verify.");
            else
                NewFiles.Write(request.Output, Encoding.UTF8.GetBytes(text));
        }

        string summary =
            request.Output is null ? ""
            : hasErrors ? "No topology was written."
            : $"{request.Output}: {Count(import.Containers, "container")}, "
                + $"{Count(topology.Diagnostics.Count, "item")} to complete";
        return Reporter.Report(settings, topology.Diagnostics, summary, new RunCount("containers", import.Containers));
    }

    private static int Verify(TopologyImport import, string topology, RunSettings settings)
    {
        ImportFile file = InputFile.Read(topology);
        if (SiteOnDisk.Try(settings, site => import.Verify(file, site, settings.Build.Strict)) is not { } differences)
            return ExitCodes.Usage;
        string count = differences.Count == 0 ? "no difference" : Count(differences.Count, "difference");
        return Reporter.Report(
            settings,
            differences,
            $"{topology}: {Count(import.Containers, "container")} compared, {count}",
            new RunCount("containers", import.Containers)
        );
    }

    private static int Update(TopologyImport import, string topology, RunSettings settings)
    {
        ImportFile file = InputFile.Read(topology);
        if (SiteOnDisk.Try(settings, site => import.Update(file, site)) is not { } updated)
            return ExitCodes.Usage;
        if (updated.Text is { } text && updated.Changes.Count > 0)
            NamedOutput.Write(topology, Encoding.UTF8.GetBytes(text));
        if (!settings.Quiet && settings.Format != "json")
        {
            foreach (string change in updated.Changes)
                Terminal.Print(change);
        }

        string count = updated.Changes.Count == 0 ? "no change" : Count(updated.Changes.Count, "change");
        return Reporter.Report(
            settings,
            updated.Diagnostics,
            updated.Text is null ? "The topology was not changed." : $"{topology}: {count}",
            new RunCount("changes", updated.Changes.Count)
        );
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}

/// <summary>The options of <c>strata import</c>.</summary>
/// <param name="Read">Reads the output of a tool.</param>
/// <param name="Verify">The topology to compare with; null to write one.</param>
/// <param name="Update">The topology to change; null to change none.</param>
/// <param name="Output">The file to write; null for the standard output.</param>
/// <param name="Title">The title of the topology; null for a default title.</param>
internal sealed record ImportRequest(
    Func<TopologyImport> Read,
    string? Verify,
    string? Update,
    string? Output,
    string? Title
);
