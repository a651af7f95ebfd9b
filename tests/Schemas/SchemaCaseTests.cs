using System.Text.RegularExpressions;
using Strata.Tests.Diagnostics;
using Strata.Tests.Host;

namespace Strata.Tests.Schemas;

/// <summary>The cases with a section <c>schema</c>: values that the schemas reject in an editor.</summary>
public sealed class SchemaCaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("strata-schemas-").FullName;

    private static List<SchemaCase> All { get; } =
    [
        .. Cases.Names.SelectMany(name =>
        {
            CaseFile file = CaseFile.Parse(Cases.Read(name));
            return file
                .SchemaErrors.Select(line => line.Split(' '))
                .Select(words => new SchemaCase(name, file, words[0], words[1], words[2]));
        }),
    ];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_schema_rejects_exactly_the_values_that_a_case_lists()
    {
        Assert.NotEmpty(All);
        foreach (IGrouping<string, SchemaCase> cases in All.GroupBy(one => one.Schema))
        {
            List<string> expected = cases.Select(one => $"{Write(one)}: {one.Pointer}").ToList();
            ProgramRun run = Validator.Validate(
                expected.Select(line => line.Split(": ")[0]).Distinct(),
                Path.Combine(Folders.Repository, "data/schemas", cases.Key)
            );
            Assert.True(run.Code == 1, run.Out + run.Error);
            Assert.Equal(expected, Places(run.Out));
        }
    }

    /// <summary>The messages of the case are those of the program; another test compares them.</summary>
    [Fact]
    public void The_program_rejects_each_of_these_files_too() =>
        Assert.All(All, one => Assert.Matches($@"(?m)^{Regex.Escape(one.Path)}\([0-9,]+\): error ", one.File.Expected));

    /// <summary>Writes the file of a case under a unique name.</summary>
    private string Write(SchemaCase one)
    {
        string path = Path.Combine(folder, one.Name + Path.GetExtension(one.Path));
        File.WriteAllBytes(path, one.File.Entries.Single(entry => entry.Path == one.Path).Content);
        return path;
    }

    /// <summary>The positions in the output of the validator, lines of <c>FILE: POINTER message</c>.</summary>
    private static IEnumerable<string> Places(string output) =>
        output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .Select(parts => $"{parts[0]}: {parts[1].Split(' ')[0]}")
            .Distinct();

    private sealed record SchemaCase(string Name, CaseFile File, string Schema, string Path, string Pointer);
}
