using Strata.Tests.Host;

namespace Strata.Tests;

/// <summary>
/// A program of Node.js that tests use, with the packages that it needs, installed once as its lock file says.
/// </summary>
internal static class NodePackage
{
    private const string Lock = "package-lock.json";
    private const string Cure = "These tests need Node.js with npm: 'sudo apt-get install nodejs npm'.";

    /// <summary>Installs what a folder of the tests declares; the folder where it is installed.</summary>
    /// <param name="name">The folder in <c>tests/</c>.</param>
    /// <param name="program">The program there that uses it; null where a package is the program.</param>
    public static string Install(string name, string? program)
    {
        string source = Path.Combine(Folders.Tests, name);
        string folder = Path.Combine(Folders.Repository, "artifacts", "node", name);
        string done = Path.Combine(folder, "installed");
        string wanted = File.ReadAllText(Path.Combine(source, Lock));
        Directory.CreateDirectory(folder);
        foreach (string file in new[] { "package.json", Lock, ".npmrc", program }.OfType<string>())
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);
        if (File.Exists(done) && File.ReadAllText(done) == wanted)
            return folder;
        try
        {
            ProgramRun run = ProgramRun.Of("npm", ["ci", "--ignore-scripts"], folder);
            Assert.True(run.Code == 0, $"'npm ci' in {folder} ends with {run.Code}:\n{run.Out}\n{run.Error}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail(Cure);
        }

        File.WriteAllText(done, wanted);
        return folder;
    }
}
