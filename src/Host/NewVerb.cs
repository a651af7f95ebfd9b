using Strata.Engine.Building;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary><c>strata new</c>: makes files to start from.</summary>
internal static class NewVerb
{
    /// <summary>Makes one file of a site.</summary>
    public static int Run(RunSettings settings, Func<SiteFiles, RunSettings, StarterResult> start)
    {
        if (SiteOnDisk.Try(settings, site => start(site, settings)) is not { } started)
            return ExitCodes.Usage;
        return started.File is { } file
            ? Write(settings, settings.Root, [file], "")
            : Reporter.Refuse(Terminal.Plain(started.Problem), Terminal.Plain(started.Fix));
    }

    /// <summary>Makes a whole site in a folder of its own.</summary>
    public static int RunSite(RunSettings settings, string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return Reporter.Refuse(
                $"There is something in '{Terminal.Plain(folder)}' already, and nothing is overwritten.",
                "Name a folder that is empty or does not exist."
            );
        return Write(
            settings,
            folder,
            SiteStarter.Site(settings.Build.AsOf, settings.Build.Clock),
            $"Build it with 'strata build --root {Terminal.Plain(folder)}'."
        );
    }

    private static int Write(RunSettings settings, string root, IReadOnlyList<NewFile> files, string next)
    {
        try
        {
            foreach (NewFile file in files)
            {
                string path = Path.Combine(root, file.Path);
                if (NewFiles.Refusal(path) is { } refusal)
                    return Reporter.Refuse(refusal, "Choose another title.");
                NewFiles.Write(path, file.Bytes);
                if (!settings.Quiet)
                    Console.Out.WriteLine(Path.GetRelativePath(".", path));
            }
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            return Reporter.Refuse(
                $"It could not be written: {disk.Message}",
                "Look at the folder's permissions and free space."
            );
        }

        if (!settings.Quiet && next.Length > 0)
            Console.Out.WriteLine(next);
        return ExitCodes.Success;
    }
}
