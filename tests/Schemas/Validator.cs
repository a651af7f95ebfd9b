using System.Diagnostics;
using System.Text.Json;
using Strata.Tests.Host;

namespace Strata.Tests.Schemas;

/// <summary>
/// An independent JSON Schema validator: ajv, installed once from <c>tests/Schemas/package-lock.json</c>.
/// </summary>
internal static class Validator
{
    private static readonly Lazy<string> Installed = new(() => NodePackage.Install("Schemas", "validate.mjs"));

    /// <summary>The folder of the installation, which may also contain the schemas of a test.</summary>
    public static string Folder => Installed.Value;

    /// <summary>Validates files against one schema, or each against the schema in its first line.</summary>
    public static ProgramRun Validate(IEnumerable<string> files, string? schema = null) =>
        ProgramRun.Of(
            "node",
            [
                Path.Combine(Folder, "validate.mjs"),
                .. schema is null ? Array.Empty<string>() : ["--schema", schema],
                .. files,
            ],
            Folders.Repository
        );

    /// <summary>Validates each YAML text against its schema.</summary>
    public static IReadOnlyList<bool> Validate(IEnumerable<(string Schema, string Yaml)> cases)
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
