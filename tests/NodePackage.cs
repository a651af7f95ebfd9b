using Strata.Tests.Host;

namespace Strata.Tests;

/// <summary>
/// A Node.js program that tests run, with its packages, installed once from its lock file.
/// </summary>
internal static class NodePackage
{
    private const string Lock = "package-lock.json";
    private const string Fix = "These tests need Node.js with npm: 'sudo apt-get install nodejs npm'.";

    /// <summary>Installs the packages of a folder of the tests; returns the path they are installed to.</summary>
    /// <param name="name">The folder in <c>tests/</c>.</param>
    /// <param name="program">The file in it that Node.js runs; null if a package is the program.</param>
    public static string Install(string name, string? program)
    {
        string source = Path.Combine(Folders.Tests, name);
        string folder = Path.Combine(Folders.Repository, "artifacts", "node", name);
        string done = Path.Combine(folder, "installed");
        string lockFile = File.ReadAllText(Path.Combine(source, Lock));
        Directory.CreateDirectory(folder);
        foreach (string file in new[] { "package.json", Lock, ".npmrc", program }.OfType<string>())
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);
        if (File.Exists(done) && File.ReadAllText(done) == lockFile)
            return folder;
        try
        {
            ProgramRun run = ProgramRun.Of("npm", ["ci", "--ignore-scripts"], folder);
            Assert.True(run.Code == 0, $"'npm ci' in {folder} ends with {run.Code}:\n{run.Out}\n{run.Error}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail(Fix);
        }

        File.WriteAllText(done, lockFile);
        return folder;
    }
}
