using Strata.Engine.Sources;

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
    private static string Of(string? process, string folder, Func<string, string?> findOnPath)
    {
        string path = folder.Replace('\\', '/');
        if (path.Contains("/artifacts/bin/", StringComparison.Ordinal))
            return "dotnet run --";
        string file = Path.GetFileName(process ?? "");
        if (process is not null && findOnPath(file) == process)
            return Path.GetFileNameWithoutExtension(file);
        // The package of a tool has its program in 'tools'.
        bool isTool = path.Contains("/tools/net", StringComparison.Ordinal);
        return process is null || isTool || Path.GetFileNameWithoutExtension(file) == "dotnet"
            ? "dotnet strata"
            : ShellWord.Quote(process);
    }

    /// <summary>The program that a name on the path starts; a global tool is a link.</summary>
    private static string? OnPath(string file) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .Where(File.Exists)
            .Select(RealPath.Of)
            .FirstOrDefault();
}
