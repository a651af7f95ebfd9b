using Strata.Engine.Building;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary><c>strata new</c>: creates new files.</summary>
internal static class NewVerb
{
    /// <summary>The files that a new repository often has; the site does not depend on them.</summary>
    private static readonly IReadOnlySet<string> Optional = new HashSet<string>(StringComparer.Ordinal)
    {
        ".gitignore",
        "README.md",
    };

    /// <summary>Creates one file of a site.</summary>
    public static int Run(RunSettings settings, Func<SiteFiles, RunSettings, StarterResult> create)
    {
        if (SiteOnDisk.Try(settings, site => create(site, settings)) is not { } result)
            return ExitCodes.Usage;
        return result.File is { } file
            ? NewFiles.Create(settings, settings.Root, [file], "Choose another title.")
            : Reporter.Fail(result.Problem, result.Fix);
    }

    /// <summary>Creates a whole site in a folder, which may be a new repository with a README and a licence.</summary>
    public static int RunSite(RunSettings settings, string folder)
    {
        if (File.Exists(folder))
            return Reporter.Fail($"'{folder}' is a file.", "Choose a folder.");
        IReadOnlyList<NewFile> all = SiteStarter.Site(settings.Build.AsOf, settings.Build.Clock);
        List<NewFile> files = all.Where(file => !IsKept(folder, file)).ToList();
        int code = NewFiles.Create(settings, folder, files, "Move that file, or choose another folder.");
        if (code != ExitCodes.Success || settings.Quiet)
            return code;
        foreach (NewFile kept in all.Where(file => !files.Contains(file)))
            Terminal.Print(
                kept.Path == ".gitignore"
                    ? $"{kept.Path} exists and was kept. Add a line 'output/' to it."
                    : $"{kept.Path} exists and was kept."
            );
        Terminal.Print($"Show the site while you write: {PreviewOf(folder)}");
        return code;
    }

    /// <summary>The command that shows a site, as it can be typed in the current folder.</summary>
    public static string PreviewOf(string folder) =>
        $"{ProgramName.Typed} preview" + (folder is "." or "./" ? "" : $" --root {ShellWord.Quote(folder)}");

    private static bool IsKept(string folder, NewFile file) =>
        Optional.Contains(file.Path) && Path.Exists(Path.Combine(folder, file.Path));
}
