using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
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

    private static IReadOnlyList<string> Broken =>
        Directory
            .GetFiles(Path.Combine(Folders.Tests, "Schemas", "broken"), "*.yml")
            .Order(StringComparer.Ordinal)
            .ToList();

    [Fact]
    public void Those_checked_in_are_the_programs()
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
    public void Every_shipped_file_is_valid_by_the_schema_it_names() =>
        AssertValid(
            Validator.Judge(
                Directory
                    .GetFiles(Path.Combine(Folders.Repository, "data"), "*.yml", SearchOption.AllDirectories)
                    .Where(path => !path.Contains("/data/rules/"))
            )
        );

    [Fact]
    public void Every_example_of_a_rule_is_valid_right_and_wrong()
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
            AssertValid(Validator.Judge(examples, path));
        }
    }

    [Fact]
    public void Every_page_has_valid_front_matter() =>
        AssertValid(
            Validator.Judge(
                Directory.GetFiles(Path.Combine(Folders.Repository, "input"), "*.md", SearchOption.AllDirectories),
                Path.Combine(Schemas, "front-matter.json")
            )
        );

    [Fact]
    public void Every_fixture_is_valid_by_the_schema_of_its_vocabulary()
    {
        foreach (
            IGrouping<string, string> fixtures in Directory
                .GetFiles(Path.Combine(Folders.Tests, "Topology", "fixtures"), "*.yml")
                .GroupBy(VocabularyOf)
        )
        {
            SchemaFile schema = SchemaWriter.Topology(Reading.Vocabularies[fixtures.Key]);
            string path = Path.Combine(Validator.Folder, schema.FileName);
            File.WriteAllText(path, schema.Json);
            AssertValid(Validator.Judge(fixtures, path));
        }
    }

    [Fact]
    public void Every_broken_file_is_refused_at_its_place_and_nowhere_else()
    {
        ProgramRun run = Validator.Judge(Broken);
        Assert.True(run.Code == 1, run.Out + run.Error);
        ILookup<string, string> places = run
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToLookup(parts => parts[0], parts => parts[1].Split(' ')[0]);
        foreach (string path in Broken)
            Assert.Equal([PlaceIn(path)], places[path].Distinct());
    }

    [Fact]
    public void Every_broken_file_is_refused_by_the_program_too() =>
        Parallel.ForEach(
            Broken,
            path =>
            {
                string text = File.ReadAllText(path);
                string target = Path.GetFileName(path).Split('-')[0] switch
                {
                    "vocabulary" => "data/vocabularies/broken.yml",
                    "base" => "data/base-images.yml",
                    "compatibility" => "data/compatibility/broken.yml",
                    "glossary" => "data/glossary.yml",
                    "site" => "data/site.yml",
                    "front" => "input/index.md",
                    _ => "data/topologies/broken.yml",
                };
                var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["input/index.md"] = "# Home\n" };
                files[target] = target.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{text}---\n# Home\n" : text;
                Assert.Contains(
                    SiteBuilder.Plan(SiteFiles.FromText(files), new BuildOptions()).Diagnostics,
                    diagnostic => diagnostic.Path == target && diagnostic.Severity is Severity.Error
                );
            }
        );

    [Fact]
    public void A_sites_own_vocabulary_has_a_schema_of_its_own()
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

    private static string PlaceIn(string path) => File.ReadLines(path).ElementAt(1)["# at ".Length..];

    private static void AssertValid(ProgramRun run) => Assert.True(run.Code == 0, run.Out + run.Error);
}
