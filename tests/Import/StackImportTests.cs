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

/// <summary>Topologies from what tools print of each kind of host.</summary>
public class StackImportTests
{
    public static TheoryData<string> Fixtures => Importing.Fixtures;

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void What_a_tool_prints_becomes_a_topology_that_says_what_is_untold(string fixture)
    {
        ImportedTopology topology = Importing.Fixture(fixture).Write("topology.yml");
        Assert.NotNull(topology.Text);
        Reading.Sound(topology.Text);
        string name = Path.ChangeExtension(fixture, null).Replace('/', '-');
        Golden.Match($"import/{name}.yml", topology.Text);
        string[] lines = topology.Text.Split('\n');
        Assert.Equal(
            lines.Count(line => line.TrimStart().StartsWith("# TODO: ", StringComparison.Ordinal)),
            topology.Diagnostics.Count
        );
        Assert.All(
            topology.Diagnostics,
            missingInfo =>
                Assert.Contains(
                    $"# TODO: {missingInfo.Message} {missingInfo.Fix}",
                    CommentsAbove(lines, missingInfo.Span.Line)
                )
        );
    }

    [Fact]
    public void Every_imported_topology_is_valid_by_the_schema()
    {
        SchemaFile schema = SchemaWriter.Topology(Reading.Vocabularies["containers"]);
        string path = Path.Combine(Validator.Folder, schema.FileName);
        File.WriteAllText(path, schema.Json);
        ProgramRun run = Validator.Judge(
            Directory.GetFiles(Path.Combine(Folders.Tests, "golden", "import"), "*.yml"),
            path
        );
        Assert.True(run.Code == 0, run.Out + run.Error);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void An_imported_topology_agrees_with_what_it_was_imported_from(string fixture)
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
        // A kernel without a build or an image that no table knows is not judged; a service of no image is.
        Assert.Empty(
            site.Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error)
                .Select(diagnostic => diagnostic.ToString())
        );
    }

    [Fact]
    public void Strict_makes_errors_of_what_is_untold() =>
        Assert.All(
            Importing.Fixture("linux").Write("topology.yml", strict: true).Diagnostics,
            missingInfo => Assert.Equal(Severity.Error, missingInfo.Severity)
        );

    private static IEnumerable<string> CommentsAbove(string[] lines, int line) =>
        lines
            .Take(line - 1)
            .Reverse()
            .TakeWhile(above => above.TrimStart().StartsWith('#'))
            .Select(above => above.Trim());
}
