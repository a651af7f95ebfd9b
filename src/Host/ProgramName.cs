namespace Strata.Host;

/// <summary>The command that started the program, so that printed commands can be typed as they are.</summary>
internal static class ProgramName
{
    /// <summary>
    /// <c>strata</c> on the path, <c>dotnet strata</c> as a local tool, <c>dotnet run --</c> in this repository, and
    /// otherwise the path of the program.
    /// </summary>
    public static string Typed { get; } = Of(Environment.ProcessPath, AppContext.BaseDirectory, OnPath);

    /// <param name="process">The path of the process; null if it is unknown.</param>
    /// <param name="folder">The folder of the program.</param>
    /// <param name="findOnPath">Finds a program in the folders of <c>PATH</c>.</param>
    internal static string Of(string? process, string folder, Func<string, string?> findOnPath)
    {
        if (folder.Replace('\\', '/').Contains("/artifacts/bin/", StringComparison.Ordinal))
            return "dotnet run --";
        if (process is null || Path.GetFileNameWithoutExtension(process) == "dotnet")
            return "dotnet strata";
        string file = Path.GetFileName(process);
        return findOnPath(file) == process ? Path.GetFileNameWithoutExtension(file) : ShellWord.Quote(process);
    }

    private static string? OnPath(string file) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
}
