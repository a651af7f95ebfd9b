namespace Strata.Tests;

/// <summary>Compares with a file in the repository; <c>UPDATE_GOLDEN=1</c> writes it instead.</summary>
internal static class Golden
{
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Compares with a file of <c>tests/golden/</c>.</summary>
    public static void Match(string name, string actual) =>
        MatchFile(Path.Combine(Folders.Tests, "golden", name), actual);

    /// <summary>Compares with any file.</summary>
    public static void MatchFile(string path, string actual)
    {
        if (!IsUpdating)
        {
            Compare(path, actual);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, actual);
    }

    /// <summary>Compares without regard to <c>UPDATE_GOLDEN</c>.</summary>
    internal static void Compare(string path, string actual)
    {
        string name = Path.GetRelativePath(Folders.Repository, path);
        if (!File.Exists(path))
            Assert.Fail($"{name} is missing: run the tests with UPDATE_GOLDEN=1 and review what they write.");
        string expected = File.ReadAllText(path);
        if (expected != actual)
            Assert.Fail(
                $"{name} differs (- expected, + actual); UPDATE_GOLDEN=1 writes the actual text.\n"
                    + LineDiff.Between(expected, actual)
            );
    }
}
