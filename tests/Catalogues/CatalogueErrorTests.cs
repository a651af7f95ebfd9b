using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;

namespace Strata.Tests.Catalogues;

public class CatalogueErrorTests
{
    private const string Sources =
        "sources: { a: { title: A, url: 'https://example.org/a' }, b: { title: B, url: 'https://example.org/b' } }\n";

    private const string Table =
        Sources
        + """
            title: Test
            source: a
            rows: { r: { label: R } }
            columns: { c: { label: C } }
            modes: { m: { label: M }, n: { label: N } }
            remarks: { why: { text: Because., source: a } }

            """;

    [Theory]
    [InlineData("size: 1 MB, date: 2023-02, source: a", "")]
    [InlineData("size: 1 MB, date: 2023, source: [a, b]", "")]
    [InlineData("size: 1 MB, date: 2026-05 to 2026-09, source: a", "")]
    [InlineData(
        "size: 1 MB, date: 2023-02",
        "test.yml(3,49): warning CAT002: The size has no 'source'. Add 'source:', so that readers can judge the figure."
    )]
    [InlineData(
        "size: 1 MB, date: , source: a",
        "test.yml(3,49): warning CAT002: The size has no 'date'. Add 'date:', so that readers can judge the figure."
    )]
    [InlineData(
        "size: 1 MB, source: a",
        "test.yml(3,49): warning CAT002: The size has no 'date'. Add 'date:', so that readers can judge the figure."
    )]
    [InlineData(
        "size: 1MB, date: 2023-02, source: a",
        "test.yml(3,57): error CAT003: '1MB' is not a size. Write a number and a unit (B, kB, MB, GB, TB, KiB, "
            + "MiB, GiB or TiB), such as '124.6 MB'."
    )]
    [InlineData(
        "size: 1 MB, date: 2023-02, source: aa",
        "test.yml(3,86): error CAT001: The source 'aa' does not exist. Did you mean 'a'?"
    )]
    [InlineData(
        "size: 1 MB, date: 2023-13, source: a",
        "test.yml(3,69): error KEY003: 'date' takes a year, month or day, or two with 'to' between, and this is "
            + "'2023-13'. Write '2023', '2023-02', '2023-02-14' or '2026-05 to 2026-09'."
    )]
    public void A_size_has_a_valid_text_date_and_source(string size, string expected) =>
        Assert.Equal(expected, Images($"  x: {{ family: x, os: linux, sizes: {{     pull: {{ {size} }} }} }}"));

    [Fact]
    public void A_name_refers_to_one_image() =>
        Assert.Equal(
            """
            test.yml(5,30): error CAT004: The name 'x:1' means the image 'x' already; first on line 3. Keep one of them.
            test.yml(5,40): error CAT004: The name 'z' means the image 'z' already; first on line 4. Keep one of them.
            """,
            Images(
                """
                  x: { family: x, tag: '1', os: linux }
                  z: { family: z, os: linux }
                  y: { family: y, also: [y1, 'x:1', y, z], os: linux }
                """
            )
        );

    [Fact]
    public void An_empty_image_has_no_content() =>
        Assert.Equal(
            """
            test.yml(3,49): error CAT006: The image 'x' is empty and has 'libc'. Remove 'libc', or 'empty'.
            test.yml(3,63): error CAT006: The image 'x' is empty and has 'layers'. Remove 'layers', or 'empty'.
            """,
            Images("  x: { family: x, os: linux, empty: true, libc: musl, layers: 1 }")
        );

    [Theory]
    [InlineData(
        "",
        "test.yml(1,1): error CAT005: A catalogue of base images is a mapping, and this is nothing. Write its "
            + "keys: 'sources' and 'images'."
    )]
    [InlineData(
        "- x",
        "test.yml(1,1): error CAT005: A catalogue of base images is a mapping, and this is a list. Write its "
            + "keys: 'sources' and 'images'."
    )]
    public void A_catalogue_is_a_mapping(string text, string expected) =>
        Assert.Equal(expected, Catalogue.ErrorsOf(text, BaseImageReader.Read));

    [Theory]
    [InlineData(
        "url: 'http://example.org'",
        "test.yml(1,32): error KEY003: 'url' takes an https address, and this is 'http://example.org'. Write "
            + "'https://…'."
    )]
    [InlineData(
        "url: 'https://example.org', read: 2026-02-30",
        "test.yml(1,61): error KEY003: 'read' takes a day such as 2026-11-23, and this is '2026-02-30'. Write a "
            + "day that exists: year, month, day."
    )]
    public void A_source_has_a_valid_address_and_day(string source, string expected) =>
        Assert.Equal(
            expected,
            Catalogue.ErrorsOf($"sources: {{ a: {{ title: A, {source} }} }}\nterms: {{}}", GlossaryReader.Read)
        );

    [Fact]
    public void A_term_has_a_definition_and_a_source() =>
        Assert.Equal(
            "test.yml(3,6): error KEY002: The term lacks the key 'definition'. Add 'definition:' with text.\n"
                + "test.yml(3,6): error KEY002: The term lacks the key 'source'. Add 'source:' with text or a list "
                + "of texts.\n"
                + "test.yml(4,27): error CAT004: The name 'kernel' means the term 'k' already; first on line 3. "
                + "Keep one of them.",
            Catalogue.ErrorsOf(
                Sources
                    + "terms:\n  k: { name: Kernel }\n  l: { name: Lamp, also: [kernel], definition: Light., "
                    + "source: a }",
                GlossaryReader.Read
            )
        );

    [Theory]
    [InlineData("r: { c: yes }", "")]
    [InlineData("r: { c: { m: yes why, n: no } }", "")]
    [InlineData(
        "r: { c: { m: maybe, n: no } }",
        "test.yml(8,23): error CAT007: 'maybe' is not a verdict. Write 'yes', 'no' or 'disputed'."
    )]
    [InlineData(
        "r: { c: [yes] }",
        "test.yml(8,18): error CAT007: A verdict is a word, and this is a list. Write 'yes', 'no' or 'disputed', "
            + "then perhaps a remark."
    )]
    [InlineData(
        "r: { c: { m: yes } }",
        "test.yml(8,18): error CAT008: The row 'r' has no verdict for the column 'c' in the mode 'n'. Add 'n:' "
            + "with a verdict."
    )]
    [InlineData(
        "r: {}",
        "test.yml(8,13): error CAT008: The row 'r' has no cell for the column 'c'. Add 'c:' with a verdict."
    )]
    [InlineData(
        "r: { c: no }, s: { c: no }",
        "test.yml(8,24): error CAT009: The row 's' does not exist. Did you mean 'r'?"
    )]
    [InlineData(
        "r: { c: no, far: no }",
        "test.yml(8,22): error CAT010: The column 'far' does not exist. The columns are 'c'."
    )]
    [InlineData(
        "r: { c: { m: no, n: no, other: no } }",
        "test.yml(8,34): error CAT011: The mode 'other' does not exist. The modes are 'm' and 'n'."
    )]
    [InlineData(
        "r: { c: no whi }",
        "test.yml(8,18): error CAT012: The remark 'whi' does not exist. Did you mean 'why'?"
    )]
    [InlineData(
        "r: { c: disputed }",
        "test.yml(8,18): error CAT013: The sources disagree, and the cell does not name them. Write 'disputed "
            + "REMARK', with a remark that names two sources or more."
    )]
    [InlineData(
        "r: { c: disputed why }",
        "test.yml(8,18): error CAT013: The sources disagree, and the cell does not name them. Write 'disputed "
            + "REMARK', with a remark that names two sources or more."
    )]
    public void A_table_has_a_verdict_for_every_combination(string cells, string expected) =>
        Assert.Equal(expected, Catalogue.ErrorsOf($"{Table}cells: {{ {cells} }}", ReadTable));

    [Fact]
    public void A_row_without_cells_is_reported() =>
        Assert.Equal(
            "test.yml(8,8): error CAT008: The row 'r' has no cells. Add 'r:' and its columns.",
            Catalogue.ErrorsOf($"{Table}cells: {{}}", ReadTable)
        );

    private static string Images(string images) =>
        Catalogue.ErrorsOf($"{Sources}images:\n{images}", BaseImageReader.Read);

    private static CompatibilityTable? ReadTable(string text, FileReport report) =>
        CompatibilityReader.Read("test", text, report);
}
