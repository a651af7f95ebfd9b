using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Import;
using Strata.Engine.Pipeline;
using Strata.Engine.Schemas;
using Strata.Engine.Sources;
using Strata.Tests.Host;
using Strata.Tests.Schemas;
using Strata.Tests.Topologies;

namespace Strata.Tests.Import;

/// <summary>Topologies from the output of tools on each kind of host.</summary>
public class TopologyImportTests
{
    public static TheoryData<string> Fixtures => Importing.Fixtures;

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_output_of_a_tool_becomes_a_topology_that_lists_missing_facts(string fixture)
    {
        ImportedTopology topology = Importing.Fixture(fixture).Write("topology.yml");
        Assert.NotNull(topology.Text);
        Reading.Valid(topology.Text);
        string name = Path.ChangeExtension(fixture, null).Replace('/', '-');
        Golden.Match($"import/{name}.yml", topology.Text);
        string[] lines = topology.Text.Split('\n');
        Assert.Equal(
            lines.Count(line => line.TrimStart().StartsWith("# TODO: ", StringComparison.Ordinal)),
            topology.Diagnostics.Count
        );
        Assert.All(
            topology.Diagnostics,
            warning =>
                Assert.Contains($"# TODO: {warning.Message} {warning.Fix}", CommentsAbove(lines, warning.Span.Line))
        );
    }

    [Fact]
    public void Every_imported_topology_satisfies_the_schema()
    {
        SchemaFile schema = SchemaWriter.Topology(Reading.Vocabularies["containers"]);
        string path = Path.Combine(Validator.Folder, schema.FileName);
        File.WriteAllText(path, schema.Json);
        ProgramRun run = Validator.Validate(
            Directory.GetFiles(Path.Combine(Folders.Tests, "golden", "import"), "*.yml"),
            path
        );
        Assert.True(run.Code == 0, run.Out + run.Error);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void An_imported_topology_does_not_differ_from_its_input(string fixture)
    {
        TopologyImport import = Importing.Fixture(fixture);
        ImportFile topology = Importing.Text("topology.yml", import.Write("topology.yml").Text!);
        Assert.Empty(import.Verify(topology, Importing.NoSite).Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_site_with_an_imported_topology_builds(string fixture)
    {
        string text = Importing.Fixture(fixture).Write("topology.yml").Text!;
        Site site = SiteBuilder.Plan(
            SiteFiles.FromText(
                new Dictionary<string, string>
                {
                    ["data/topologies/imported.yml"] = text,
                    ["input/index.md"] = "![What runs there](diagram:imported)\n",
                }
            ),
            new BuildOptions()
        );
        // Kernels without a build and unknown images are not checked; services without an image are.
        Assert.Empty(
            site.Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error)
                .Select(diagnostic => diagnostic.ToString())
        );
    }

    [Fact]
    public void Missing_facts_are_errors_in_strict_mode() =>
        Assert.All(
            Importing.Fixture("linux").Write("topology.yml", strict: true).Diagnostics,
            warning => Assert.Equal(Severity.Error, warning.Severity)
        );

    private static IEnumerable<string> CommentsAbove(string[] lines, int line) =>
        lines
            .Take(line - 1)
            .Reverse()
            .TakeWhile(above => above.TrimStart().StartsWith('#'))
            .Select(above => above.Trim());
}
