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
        "test.yml(3,49): warning CAT002: The size has no 'source'. Add 'source:', so that readers can judge "
            + "the size."
    )]
    [InlineData(
        "size: 1 MB, date: , source: a",
        "test.yml(3,49): warning CAT002: The size has no 'date'. Add 'date:', so that readers can judge the " + "size."
    )]
    [InlineData(
        "size: 1 MB, source: a",
        "test.yml(3,49): warning CAT002: The size has no 'date'. Add 'date:', so that readers can judge the " + "size."
    )]
    [InlineData(
        "size: 1MB, date: 2023-02, source: a",
        "test.yml(3,57): error CAT003: '1MB' is not a size. Write a number and a unit (B, kB, MB, GB, TB, KiB, "
            + "MiB, GiB or TiB), such as '124.6 MB'."
    )]
    [InlineData(
        "size: 1 MB, date: 2023-02, source: aa",
        "test.yml(3,86): error CAT001: Unknown source 'aa'. Did you mean 'a'?"
    )]
    [InlineData(
        "size: 1 MB, date: 2023-13, source: a",
        "test.yml(3,69): error KEY003: 'date': expected a year, month or day, or a range of them, found "
            + "'2023-13'. Write '2023', '2023-02', '2023-02-14' or '2026-05 to 2026-09'."
    )]
    public void A_size_has_a_valid_text_date_and_source(string size, string expected) =>
        Assert.Equal(expected, Images($"  x: {{ family: x, os: linux, sizes: {{     pull: {{ {size} }} }} }}"));

    [Fact]
    public void A_name_refers_to_one_image() =>
        Assert.Equal(
            """
            test.yml(5,30): error CAT004: Duplicate name 'x:1'; the image 'x' on line 3 has it. Keep one of them.
            test.yml(5,40): error CAT004: Duplicate name 'z'; the image 'z' on line 4 has it. Keep one of them.
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
    public void A_repository_has_one_entry_in_the_table_of_base_images() =>
        Assert.Equal(
            "test.yml(5,22): error CAT004: Duplicate name 'b/x'; the image 'a/x' on line 4 has it. Keep one of them.",
            Catalogue.ErrorsOf(
                """
                codenames: {}
                distributions: []
                images:
                  a/x: { also: [b/x, a/x], family: alpine }
                  b/y: { also: [b/z, b/x], family: debian }
                sources: {}
                """,
                ImageBaseReader.Read
            )
        );

    [Fact]
    public void An_empty_image_has_no_content() =>
        Assert.Equal(
            """
            test.yml(3,49): error CAT006: The image 'x' is empty but has 'libc'. Remove 'libc' or 'empty'.
            test.yml(3,63): error CAT006: The image 'x' is empty but has 'layers'. Remove 'layers' or 'empty'.
            """,
            Images("  x: { family: x, os: linux, empty: true, libc: musl, layers: 1 }")
        );

    [Theory]
    [InlineData(
        "",
        "test.yml(1,1): error CAT005: Expected a mapping, found nothing. Write the keys 'sources' and " + "'images'."
    )]
    [InlineData(
        "- x",
        "test.yml(1,1): error CAT005: Expected a mapping, found a list. Write the keys 'sources' and " + "'images'."
    )]
    public void A_catalogue_is_a_mapping(string text, string expected) =>
        Assert.Equal(expected, Catalogue.ErrorsOf(text, BaseImageReader.Read));

    [Theory]
    [InlineData(
        "url: 'http://example.org'",
        "test.yml(1,32): error KEY003: 'url': expected an https address, found 'http://example.org'. Write "
            + "an address that begins with 'https://'."
    )]
    [InlineData(
        "url: 'https://example.org', read: 2026-02-30",
        "test.yml(1,61): error KEY003: 'read': expected a day such as 2026-11-23, found '2026-02-30'. Write "
            + "a day that exists, as YYYY-MM-DD."
    )]
    public void A_source_has_a_valid_address_and_date(string source, string expected) =>
        Assert.Equal(
            expected,
            Catalogue.ErrorsOf($"sources: {{ a: {{ title: A, {source} }} }}\nterms: {{}}", GlossaryReader.Read)
        );

    [Fact]
    public void A_term_has_a_definition_and_a_source() =>
        Assert.Equal(
            "test.yml(3,6): error KEY002: The term is missing the key 'definition'. Add 'definition:' with "
                + "text.\ntest.yml(3,6): error KEY002: The term is missing the key 'source'. Add 'source:' "
                + "with text or a list of texts.\ntest.yml(4,27): error CAT004: Duplicate name 'kernel'; the "
                + "term 'k' on line 3 has it. Keep one of them.",
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
        "test.yml(8,23): error CAT007: Unknown verdict 'maybe'. Write 'yes', 'no' or 'disputed'."
    )]
    [InlineData(
        "r: { c: [yes] }",
        "test.yml(8,18): error CAT007: Expected a verdict, found a list. Write 'yes', 'no' or 'disputed', "
            + "optionally followed by a remark."
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
    [InlineData("r: { c: no }, s: { c: no }", "test.yml(8,24): error CAT009: Unknown row 's'. Did you mean 'r'?")]
    [InlineData("r: { c: no, far: no }", "test.yml(8,22): error CAT010: Unknown column 'far'. The columns are 'c'.")]
    [InlineData(
        "r: { c: { m: no, n: no, other: no } }",
        "test.yml(8,34): error CAT011: Unknown mode 'other'. The modes are 'm' and 'n'."
    )]
    [InlineData("r: { c: no whi }", "test.yml(8,18): error CAT012: Unknown remark 'whi'. Did you mean 'why'?")]
    [InlineData(
        "r: { c: disputed }",
        "test.yml(8,18): error CAT013: The disputed cell has no sources. Write 'disputed REMARK', with a "
            + "remark that names at least two sources."
    )]
    [InlineData(
        "r: { c: disputed why }",
        "test.yml(8,18): error CAT013: The disputed cell has no sources. Write 'disputed REMARK', with a "
            + "remark that names at least two sources."
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
