using System.Diagnostics;
using System.Text.Json;
using Strata.Tests.Host;

namespace Strata.Tests.Schemas;

/// <summary>
/// A JSON Schema validator that is not ours: ajv, installed once from <c>tests/Schemas/package-lock.json</c>.
/// </summary>
internal static class Validator
{
    private static readonly Lazy<string> Installed = new(() => NodePackage.Install("Schemas", "validate.mjs"));

    /// <summary>Where it is installed; schemas made for one test may lie there too.</summary>
    public static string Folder => Installed.Value;

    /// <summary>Judges files by one schema, or each by the schema that its first line names.</summary>
    public static ProgramRun Judge(IEnumerable<string> files, string? schema = null) =>
        ProgramRun.Of(
            "node",
            [
                Path.Combine(Folder, "validate.mjs"),
                .. schema is null ? Array.Empty<string>() : ["--schema", schema],
                .. files,
            ],
            Folders.Repository
        );

    /// <summary>Whether each YAML text is valid by its schema.</summary>
    public static IReadOnlyList<bool> Judge(IEnumerable<(string Schema, string Yaml)> cases)
    {
        using var process = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(Folder, "validate.mjs"), "--cases"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        process.StandardInput.Write(
            JsonSerializer.Serialize(cases.Select(one => new { schema = one.Schema, yaml = one.Yaml }))
        );
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return JsonSerializer.Deserialize<bool[]>(output)!;
    }
}
