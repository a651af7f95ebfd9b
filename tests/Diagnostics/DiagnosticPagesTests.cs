using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;

namespace Strata.Tests.Diagnostics;

/// <summary>
/// The pages of the codes, one for each, in a folder for each family. <c>UPDATE_GOLDEN=1</c> writes the lists of codes,
/// which are between two comments.
/// </summary>
public sealed partial class DiagnosticPagesTests
{
    private const string End = "<!-- end -->";

    private static readonly string Folder = Path.Combine(Folders.Repository, "input/docs/reference/diagnostics");

    [Fact]
    public void Every_code_has_a_page_whose_title_begins_with_it()
    {
        Assert.Equal(
            Codes.All.Select(code => code.Id.ToLowerInvariant()).Order(StringComparer.Ordinal),
            Families().SelectMany(PagesOf).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
        );
        Assert.All(
            Families().SelectMany(PagesOf),
            page => Assert.StartsWith($"{CodeOf(page).Id} ", TitleOf(page), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_page_has_a_reason_and_a_fix() =>
        Assert.All(
            Families().SelectMany(PagesOf),
            page =>
            {
                string text = File.ReadAllText(page);
                Assert.Contains("\n**Why:** ", text);
                Assert.Contains("\n**Fix:** ", text);
            }
        );

    [Fact]
    public void A_family_lists_its_codes() =>
        Assert.All(Families(), family => MatchList(Path.Combine(family, "index.md"), ListOf(family, "")));

    [Fact]
    public void The_index_lists_all_codes() =>
        MatchList(
            Path.Combine(Folder, "index.md"),
            string.Join(
                '\n',
                Families().OrderBy(OrderOf).Select(family => Heading(family) + ListOf(family, NameOf(family) + "/"))
            )
        );

    private static void MatchList(string page, string list) =>
        Golden.MatchFile(page, List().Replace(File.ReadAllText(page), $"${{start}}\n{list}{End}"));

    private static string Heading(string family) =>
        $"## [{TitleOf(Path.Combine(family, "index.md"))}]({NameOf(family)}/index.md)\n\n";

    private static string ListOf(string family, string path)
    {
        var table = new StringBuilder("| Code | Severity | Problem |\n|---|---|---|\n");
        foreach (string page in PagesOf(family))
        {
            DiagnosticCode code = CodeOf(page);
            table.Append(
                $"| [{code.Id}]({path}{Path.GetFileName(page)}) | {code.Severity.ToString().ToLowerInvariant()} | "
                    + $"{TitleOf(page)[(code.Id.Length + 1)..].Replace("|", "\\|", StringComparison.Ordinal)} |\n"
            );
        }

        return table.ToString();
    }

    private static IEnumerable<string> Families() => Directory.EnumerateDirectories(Folder);

    private static IEnumerable<string> PagesOf(string family) =>
        Directory
            .EnumerateFiles(family, "*.md")
            .Where(page => Path.GetFileName(page) != "index.md")
            .Order(StringComparer.Ordinal);

    private static DiagnosticCode CodeOf(string page) =>
        Codes.All.Single(code =>
            code.Id.Equals(Path.GetFileNameWithoutExtension(page), StringComparison.OrdinalIgnoreCase)
        );

    private static string NameOf(string family) => Path.GetFileName(family);

    private static string TitleOf(string page) => KeyOf(page, "title").Trim('"').Replace("\\\"", "\"");

    private static int OrderOf(string family) =>
        int.Parse(KeyOf(Path.Combine(family, "index.md"), "order"), System.Globalization.CultureInfo.InvariantCulture);

    private static string KeyOf(string page, string key) =>
        File.ReadLines(page).First(line => line.StartsWith($"{key}: ", StringComparison.Ordinal))[(key.Length + 2)..];

    [GeneratedRegex(@"(?<start><!-- (codes|families) -->)\n[\s\S]*?<!-- end -->")]
    private static partial Regex List();
}
