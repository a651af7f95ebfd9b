using System.Runtime.CompilerServices;

namespace Strata.Tests;

/// <summary>The folders of the repository, found from the path of this source file.</summary>
internal static class Folders
{
    public static string Tests { get; } = Here();

    public static string Repository { get; } = Path.GetDirectoryName(Tests)!;

    public static string Sites => Path.Combine(Tests, "fixtures");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
