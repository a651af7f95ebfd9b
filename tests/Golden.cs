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
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(
            File.Exists(path),
            $"{Path.GetRelativePath(Folders.Repository, path)} is missing: run the tests with UPDATE_GOLDEN=1 "
                + "and look at what they write."
        );
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
