using Strata.Engine.Building;
using Strata.Engine.Diagnostics;

namespace Strata.Host;

/// <summary><c>strata theme</c>: lists, prints and copies the files that a site may replace.</summary>
internal static class ThemeVerb
{
    private const string Folder = "theme/";

    /// <summary>Prints all paths; a path that the site replaces is marked.</summary>
    public static int List(RunSettings settings)
    {
        foreach (string path in DefaultFile.Paths)
            Terminal.Print(Path.Exists(Path.Combine(settings.Root, path)) ? $"{path}  (replaced)" : path);
        return ExitCodes.Success;
    }

    /// <summary>Prints a file.</summary>
    public static int Show(string name)
    {
        if (Find(name) is not { } path)
            return Unknown(name);
        Terminal.WriteFile(DefaultFile.Read(path));
        return ExitCodes.Success;
    }

    /// <summary>Copies files into the site; none if one of them is unknown or exists.</summary>
    public static int Copy(RunSettings settings, IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(name => Find(name) is null) is { } unknown)
            return Unknown(unknown);
        List<NewFile> files = names
            .Select(name => Find(name)!)
            .Distinct(StringComparer.Ordinal)
            .Select(path => new NewFile(path, DefaultFile.Read(path)))
            .ToList();
        return NewFiles.Create(settings, settings.Root, files, "The site already replaces it; edit that file.");
    }

    /// <summary>The path of a file, which may be written without <c>theme/</c>; null if there is none.</summary>
    private static string? Find(string name)
    {
        string path = name.Replace('\\', '/');
        return DefaultFile.Paths.FirstOrDefault(known => known == path || known == Folder + path);
    }

    private static int Unknown(string name)
    {
        IReadOnlyList<string> closest = Suggestions.Closest(
            name.StartsWith(Folder, StringComparison.Ordinal) ? name : Folder + name,
            DefaultFile.Paths,
            maxCount: 1
        );
        return Reporter.Fail(
            $"Unknown file '{name}'.",
            closest is [var file] ? $"Did you mean '{file}'?" : $"'{ProgramName.Typed} theme list' lists all files."
        );
    }
}
