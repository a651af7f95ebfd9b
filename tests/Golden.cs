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
        AssertSame(name, File.ReadAllText(path), actual, "UPDATE_GOLDEN=1 writes the actual text.");
    }

    /// <summary>Fails with a diff if two texts differ.</summary>
    /// <param name="name">The subject of the message.</param>
    /// <param name="fix">A sentence that says how to accept the actual text.</param>
    public static void AssertSame(string name, string expected, string actual, string fix = "")
    {
        if (expected != actual)
            Assert.Fail($"{name} differs (- expected, + actual). {fix}\n{LineDiff.Between(expected, actual)}");
    }
}
