using System.Diagnostics;
using System.Text.Json;
using Strata.Tests.Host;

namespace Strata.Tests.Schemas;

/// <summary>A JSON Schema validator that is not ours: ajv, installed once from <c>tests/Schemas/package-lock.json</c>.</summary>
internal static class Validator
{
    private const string Lock = "package-lock.json";
    private const string Cure = "These tests need Node.js with npm: 'sudo apt-get install nodejs npm'.";

    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>Where it is installed; schemas made for one test may lie there too.</summary>
    public static string Folder => Installed.Value;

    private static string Source => Path.Combine(Folders.Tests, "Schemas");

    /// <summary>Judges files by one schema, or each by the schema that its first line names.</summary>
    public static ProgramRun Judge(IEnumerable<string> files, string? schema = null) =>
        ProgramRun.Of("node", [Path.Combine(Folder, "validate.mjs"), .. schema is null ? Array.Empty<string>() : ["--schema", schema], .. files], Folders.Repository);

    /// <summary>Whether each YAML text is valid by its schema.</summary>
    public static IReadOnlyList<bool> Judge(IEnumerable<(string Schema, string Yaml)> cases)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "validate.mjs"), "--cases"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.Write(JsonSerializer.Serialize(cases.Select(one => new { schema = one.Schema, yaml = one.Yaml })));
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return JsonSerializer.Deserialize<bool[]>(output)!;
    }

    private static string Install()
    {
        string folder = Path.Combine(Folders.Repository, "artifacts", "schema-check");
        string done = Path.Combine(folder, "installed");
        string wanted = File.ReadAllText(Path.Combine(Source, Lock));
        Directory.CreateDirectory(folder);
        foreach (string file in new[] { "package.json", Lock, ".npmrc", "validate.mjs" })
            File.Copy(Path.Combine(Source, file), Path.Combine(folder, file), overwrite: true);
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
