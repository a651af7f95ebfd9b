using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Tests.Diagnostics;

namespace Strata.Tests.Trust;

/// <summary>
/// Files with every kind of mistake, most of them in a line or two: each has exactly the diagnostics of its row, at
/// their positions, or none, and every route of a site without errors is rendered.
/// </summary>
public class FileRowTests
{
    private static readonly Dictionary<string, IReadOnlyList<FileRow>> Tables = FileRow.Tables.ToDictionary(
        table => table,
        FileRow.Read,
        StringComparer.Ordinal
    );

    public static TheoryData<string, string> Rows
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach ((string table, IReadOnlyList<FileRow> all) in Tables)
            {
                foreach (FileRow row in all)
                    rows.Add(table, row.Name);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_file_has_exactly_the_expected_diagnostics(string table, string name)
    {
        FileRow row = Tables[table].Single(row => row.Name == name);
        Assert.Equal(row.Expected, Describe(row, Diagnostics(row)));
    }

    private static IEnumerable<Diagnostic> Diagnostics(FileRow row)
    {
        if (row.Command != CaseFile.DefaultCommand)
            return CaseCommand.Run(
                new CaseFile
                {
                    Command = $"{row.Command} {row.Path}",
                    Entries = [new CaseEntry(row.Path, row.Content)],
                    SchemaErrors = [],
                    Expected = "",
                }
            );
        var files = CaseFile.DefaultFiles.ToDictionary(
            file => file.Key,
            file => SourceFile.InMemory(System.Text.Encoding.UTF8.GetBytes(file.Value)),
            StringComparer.Ordinal
        );
        files[row.Path] = SourceFile.InMemory(row.Content);
        return CaseCommand.Check(SiteFiles.FromFiles(files, [], []), CaseCommand.CheckOptions([]));
    }

    /// <summary>The codes and positions; the path of a diagnostic that is in another file.</summary>
    private static string Describe(FileRow row, IEnumerable<Diagnostic> diagnostics)
    {
        List<string> all = diagnostics
            .Select(diagnostic =>
                $"{diagnostic.Code.Id} {(diagnostic.Path == row.Path ? "" : diagnostic.Path + " ")}"
                + $"{diagnostic.Span.Line}:{diagnostic.Span.Column}"
            )
            .ToList();
        return all.Count == 0 ? "clean" : string.Join(", ", all);
    }
}
