using Strata.Engine.Building;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary><c>strata new</c>: creates new files.</summary>
internal static class NewVerb
{
    /// <summary>Creates one file of a site.</summary>
    public static int Run(RunSettings settings, Func<SiteFiles, RunSettings, StarterResult> create)
    {
        if (SiteOnDisk.Try(settings, site => create(site, settings)) is not { } result)
            return ExitCodes.Usage;
        return result.File is { } file
            ? Write(settings, settings.Root, [file], "")
            : Reporter.Fail(Terminal.Sanitize(result.Problem), Terminal.Sanitize(result.Fix));
    }

    /// <summary>Creates a whole site in a new folder.</summary>
    public static int RunSite(RunSettings settings, string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return Reporter.Fail(
                $"The folder '{Terminal.Sanitize(folder)}' is not empty.",
                "Choose a folder that is empty or does not exist."
            );
        return Write(
            settings,
            folder,
            SiteStarter.Site(settings.Build.AsOf, settings.Build.Clock),
            $"Build it with 'strata build --root {Terminal.Sanitize(folder)}'."
        );
    }

    private static int Write(RunSettings settings, string root, IReadOnlyList<NewFile> files, string nextStep)
    {
        try
        {
            foreach (NewFile file in files)
            {
                string path = Path.Combine(root, file.Path);
                if (NewFiles.Refusal(path) is { } refusal)
                    return Reporter.Fail(refusal, "Choose another title.");
                NewFiles.Write(path, file.Bytes);
                if (!settings.Quiet)
                    Console.Out.WriteLine(Path.GetRelativePath(".", path));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Reporter.Fail(
                $"The files could not be written: {error.Message}",
                "Check the permissions and the free space of the folder."
            );
        }

        if (!settings.Quiet && nextStep.Length > 0)
            Console.Out.WriteLine(nextStep);
        return ExitCodes.Success;
    }
}
