using Strata.Engine.Diagnostics;
using Strata.Engine.Import;

namespace Strata.Host;

/// <summary><c>strata import</c>: a topology from what a real host says, or a topology compared with it.</summary>
internal static class ImportVerb
{
    public static int Run(ImportRequest request, RunSettings settings)
    {
        try
        {
            TopologyImport import = request.Read();
            return request.Verify is { } topology
                ? Verify(import, topology, settings)
                : Write(import, request, settings);
        }
        catch (DockerException docker)
        {
            return Reporter.Refuse(
                docker.Message,
                "Start the engine, or give what docker printed elsewhere with --info and --inspect."
            );
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            return Reporter.Refuse(disk.Message, "Look at the paths and their permissions.");
        }
    }

    private static int Write(TopologyImport import, ImportRequest request, RunSettings settings)
    {
        if (request.Output is null && settings.Format == "json")
            return Reporter.Refuse(
                "With '--format json' the standard output is taken by the mistakes.",
                "Give the topology a file with -o."
            );
        ImportedTopology topology = import.Write(
            InputFile.Named(request.Output ?? "(standard output)"),
            request.Title,
            settings.Build.Strict
        );
        bool hasErrors = topology.Diagnostics.Any(diagnostic => diagnostic.Severity is Severity.Error);
        if (topology.Text is { } text && !hasErrors)
        {
            if (request.Output is null)
                Console.Out.Write(text);
            else if (NewFiles.Refusal(request.Output) is { } refusal)
                return Reporter.Refuse(refusal, "Choose another path, or compare with --verify.");
            else
                NewFiles.Write(request.Output, System.Text.Encoding.UTF8.GetBytes(text));
        }

        string summary =
            request.Output is null ? ""
            : hasErrors ? "No topology was written."
            : $"{request.Output}: {Count(import.Containers, "container")}, "
                + $"{Count(topology.Diagnostics.Count, "thing")} to add by hand";
        return Reporter.Report(settings, topology.Diagnostics, summary, ("containers", import.Containers));
    }

    private static int Verify(TopologyImport import, string topology, RunSettings settings)
    {
        ImportFile file = InputFile.Read(topology);
        if (SiteOnDisk.Try(settings, site => import.Verify(file, site, settings.Build.Strict)) is not { } found)
            return ExitCodes.Usage;
        string differences = found.Count == 0 ? "no difference" : Count(found.Count, "difference");
        return Reporter.Report(
            settings,
            found,
            $"{topology}: {Count(import.Containers, "container")} compared, {differences}",
            ("containers", import.Containers)
        );
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}

/// <summary>What is to be imported, and what is to become of it.</summary>
/// <param name="Read">Reads what a tool printed.</param>
/// <param name="Verify">The topology to compare with; null to write one.</param>
/// <param name="Output">The file to write; null for the standard output.</param>
/// <param name="Title">The title of the topology; null for one made from what is read.</param>
internal sealed record ImportRequest(Func<TopologyImport> Read, string? Verify, string? Output, string? Title);
