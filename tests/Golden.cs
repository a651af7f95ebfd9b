using System.Runtime.CompilerServices;
using Xunit;

namespace Strata.Tests;

/// <summary>Compares with a file of <c>tests/golden/</c>; <c>UPDATE_GOLDEN=1</c> writes it instead.</summary>
internal static class Golden
{
    public static void Match(string name, string actual, [CallerFilePath] string caller = "")
    {
        string path = Path.Combine(Folder(caller), name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"tests/golden/{name} is missing: run the tests with UPDATE_GOLDEN=1 and look at what they write.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    /// <summary>The tests' folder, found from the source of whoever calls.</summary>
    private static string Folder(string caller)
    {
        string? folder = Path.GetDirectoryName(caller);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Tests.csproj")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? "", "golden");
    }
}
