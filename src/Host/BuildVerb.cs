using System.Diagnostics;
using Strata.Engine.Diagnostics;
using Strata.Engine.Output;

namespace Strata.Host;

/// <summary><c>strata build</c>: writes the site.</summary>
internal static class BuildVerb
{
    public static int Run(RunSettings settings)
    {
        var watch = Stopwatch.StartNew();
        if (OutputFolder.Refusal(settings.Output, settings.Root) is { } refusal)
            return Reporter.Refuse(refusal, "Choose another with --output.");
        try
        {
            return Build(settings, watch);
        }
        catch (OutputConflictException conflict)
        {
            return Reporter.Refuse(
                conflict.Message,
                $"Move it away, or remove the folder '{settings.Output}' if nothing in it is yours."
            );
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            return Reporter.Refuse(
                $"The site could not be written: {disk.Message}",
                "Look at the folder's permissions and free space."
            );
        }
    }

    private static int Build(RunSettings settings, Stopwatch watch)
    {
        using var progress = new Progress(settings, "Reading");
        if (SiteOnDisk.Plan(settings) is not { } site)
            return ExitCodes.Usage;
        List<Diagnostic> diagnostics = [.. site.Diagnostics];
        OutputResult? output = null;
        if (!site.HasErrors)
        {
            progress.Begin("Writing", site.Routes.Count);
            output = OutputWriter.Write(settings.Output, site.Routes, progress.Add);
            diagnostics.AddRange(output.Diagnostics);
        }

        // The line gives way to what is said.
        progress.Dispose();
        return Reporter.Report(settings, site, diagnostics, output, watch.Elapsed);
    }
}
