using Strata.Engine.Schemas;
using Strata.Engine.Sources;
using Strata.Engine.Topologies.Reading;
using Strata.Tests.Host;
using Strata.Tests.Topologies;

namespace Strata.Tests.Schemas;

/// <summary>The schemas in <c>data/schemas/</c>, and files that they validate.</summary>
public class SchemaFilesTests
{
    private static readonly string Schemas = Path.Combine(Folders.Repository, "data", "schemas");

    [Fact]
    public void The_checked_in_schemas_are_up_to_date()
    {
        SchemaSet made = SchemaWriter.For(
            SiteFiles.FromFolder(Folders.Repository, Path.Combine(Folders.Repository, "output"))
        );
        Assert.Empty(made.Diagnostics);
        foreach (SchemaFile file in made.Files)
            Golden.MatchFile(Path.Combine(Schemas, file.FileName), file.Json);
        Assert.Equal(
            made.Files.Select(file => file.FileName),
            Directory.GetFiles(Schemas).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_shipped_file_is_valid_against_its_schema() =>
        AssertValid(
            Validator.Validate(
                Directory
                    .GetFiles(Path.Combine(Folders.Repository, "data"), "*.yml", SearchOption.AllDirectories)
                    .Where(path => !path.Contains("/data/rules/"))
            )
        );

    [Fact]
    public void Both_examples_of_every_rule_are_valid()
    {
        // They are shown on pages, so they name no schema.
        foreach (
            IGrouping<string, string> examples in Directory
                .GetFiles(Path.Combine(Folders.Repository, "data", "rules"), "*.yml", SearchOption.AllDirectories)
                .Where(path =>
                    !path.Contains("/with/")
                    && !File.Exists(
                        Path.Combine(
                            Path.GetDirectoryName(path)!,
                            "with",
                            "data",
                            "vocabularies",
                            VocabularyOf(path) + ".yml"
                        )
                    )
                )
                .GroupBy(VocabularyOf)
        )
        {
            SchemaFile schema = SchemaWriter.Topology(Reading.Vocabularies[examples.Key]);
            string path = Path.Combine(Validator.Folder, schema.FileName);
            File.WriteAllText(path, schema.Json);
            AssertValid(Validator.Validate(examples, path));
        }
    }

    [Fact]
    public void Every_page_has_valid_front_matter() =>
        AssertValid(
            Validator.Validate(
                Directory.GetFiles(Path.Combine(Folders.Repository, "input"), "*.md", SearchOption.AllDirectories),
                Path.Combine(Schemas, "front-matter.json")
            )
        );

    [Fact]
    public void Every_fixture_is_valid_against_the_schema_of_its_vocabulary()
    {
        foreach (
            IGrouping<string, string> fixtures in Directory
                .GetFiles(Path.Combine(Folders.Tests, "Topologies", "fixtures"), "*.yml")
                .GroupBy(VocabularyOf)
        )
        {
            SchemaFile schema = SchemaWriter.Topology(Reading.Vocabularies[fixtures.Key]);
            string path = Path.Combine(Validator.Folder, schema.FileName);
            File.WriteAllText(path, schema.Json);
            AssertValid(Validator.Validate(fixtures, path));
        }
    }

    [Fact]
    public void A_vocabulary_of_a_site_has_its_own_schema()
    {
        SchemaSet made = SchemaWriter.For(
            SiteFiles.FromText(
                new Dictionary<string, string>
                {
                    ["data/vocabularies/gpu.yml"] = "kinds:\n  gpu: { label: GPU, shape: slab }\n",
                }
            )
        );
        Assert.Contains("\"kind-gpu\"", made.Files.Single(file => file.FileName == "topology-gpu.json").Json);
        Assert.DoesNotContain("gpu", made.Files.Single(file => file.FileName == "topology.json").Json);
    }

    private static string VocabularyOf(string path) =>
        File.ReadLines(path)
            .FirstOrDefault(line => line.StartsWith("vocabulary: ", StringComparison.Ordinal))
            ?["vocabulary: ".Length..].Trim()
        ?? TopologyKeys.DefaultVocabulary;

    private static void AssertValid(ProgramRun run) => Assert.True(run.Code == 0, run.Out + run.Error);
}
