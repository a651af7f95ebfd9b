using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Rules;

/// <summary>Holds topologies to the rules, with the catalogues that ship.</summary>
internal static class RuleTesting
{
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

    /// <summary>What the rules say of a topology that reads without a mistake.</summary>
    public static string Judge(string topology, RuleInputs? inputs = null) =>
        Judge(Reading.Sound(topology), out _, inputs);

    public static string Judge(
        Topology topology,
        out IReadOnlyList<ExpectedFinding> expected,
        RuleInputs? inputs = null
    )
    {
        var bag = new DiagnosticBag();
        expected = RuleRunner.Run(topology, inputs ?? Inputs, new FileReport(topology.Path, bag));
        return Reading.Lines(bag.Sorted());
    }

    /// <summary>A host that holds nodes, which are given from the margin on and begin in line 7.</summary>
    public static string Around(string name, string os, int? build, string inside, string head = "") =>
        $"title: Test\n{head}stack:\n  - host: {name}\n    os: "
        + $"{os}\n{(build is null ? "" : $"    build: {build}\n")}    holds:\n{Indented(inside, 6)}";

    public static string Indented(string text, int by) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => new string(' ', by) + line + "\n"));

    private static FileReport Report(string path) => new(path, new DiagnosticBag());
}
