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
            return Reporter.Fail(refusal, "Choose another with --output.");
        try
        {
            return Build(settings, watch);
        }
        catch (OutputConflictException conflict)
        {
            return Reporter.Fail(
                conflict.Message,
                $"Move it away, or remove the folder '{settings.Output}' if nothing in it is yours."
            );
        }
        catch (OutputLockedException locked)
        {
            return Reporter.Fail(locked.Message, "Wait until it ends, or choose another folder with --output.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Reporter.Fail(
                $"The site could not be written: {error.Message}",
                "Check the permissions and the free space of the folder."
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
        if (site.IsPublishable)
        {
            progress.Begin("Writing", site.Routes.Count);
            output = OutputWriter.Write(settings.Output, site.Routes, progress.Add);
            diagnostics.AddRange(output.Diagnostics);
        }

        // The line must be cleared before anything is printed.
        progress.Dispose();
        if (output is { Foreign: [var first, ..] foreign } && !settings.Quiet && settings.Format != "json")
            Terminal.PrintError(
                $"{settings.Output}: {(foreign.Count == 1 ? "a file" : $"{foreign.Count} files")} that Strata did not "
                    + $"write, such as '{first}', would be published with the site."
            );
        return Reporter.Report(settings, site, diagnostics, output, watch.Elapsed);
    }
}
