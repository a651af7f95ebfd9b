using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Rules;

/// <summary>Checks topologies against the rules with the shipped catalogues.</summary>
internal static class RuleTesting
{
    public const string WindowsBelow = "- kernel: Windows kernel\n- hypervisor: Hyper-V\n- hardware: Hardware\n";
    public const string LinuxBelow = "- kernel: Linux kernel\n- hardware: Hardware\n";

    public static RuleInputs Inputs { get; } =
        new(
            BaseImageReader.Read(Reading.TextOf("data/base-images.yml"), Report("base-images.yml")),
            Directory
                .GetFiles(Path.Combine(Reading.Root, "data/compatibility"))
                .Select(path =>
                    CompatibilityReader.Read(
                        Path.GetFileNameWithoutExtension(path),
                        File.ReadAllText(path),
                        Report(path)
                    )!
                )
                .ToDictionary(table => table.Name),
            GlossaryReader.Read(Reading.TextOf("data/glossary.yml"), Report("glossary.yml")),
            AsOf: null
        );

    public static CompatibilityTable Windows => Inputs.Tables["windows"];

    /// <summary>The diagnostics of the rules for a topology, which must have no other error.</summary>
    public static string Check(string topology, RuleInputs? inputs = null) =>
        Check(Reading.Valid(topology), out _, inputs);

    public static string Check(
        Topology topology,
        out IReadOnlyList<ExpectedFinding> expected,
        RuleInputs? inputs = null
    )
    {
        var bag = new DiagnosticBag();
        expected = RuleRunner.Run(topology, inputs ?? Inputs, new FileReport(topology.Path, bag));
        return Reading.Lines(bag.Sorted());
    }

    /// <summary>A topology of one host with the given nodes, which are not indented and begin in line 7.</summary>
    public static string HostWith(string name, string os, int? build, string nodes) =>
        $"title: Test\nstack:\n  - host: {name}\n    os: "
        + $"{os}\n{(build is null ? "" : $"    build: {build}\n")}    holds:\n{Indented(nodes, 6)}";

    /// <summary>The diagnostics for nodes on Windows Server 2022, with kernel, hypervisor and hardware.</summary>
    public static string OnServer(string nodes) =>
        Check(HostWith("Windows Server 2022", "windows", 20348, nodes + "\n" + WindowsBelow));

    public static string Indented(string text, int by) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => new string(' ', by) + line + "\n"));

    private static FileReport Report(string path) => new(path, new DiagnosticBag());
}
