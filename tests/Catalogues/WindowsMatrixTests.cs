using Strata.Engine.Catalogues;

namespace Strata.Tests.Catalogues;

/// <summary>
/// The whole table of Windows images and hosts, written by hand and not derived from the data: P for process, H for
/// Hyper-V, ? for disputed.
/// </summary>
public class WindowsMatrixTests
{
    private static readonly string[] Images = ["ltsc2016", "ltsc2019", "ltsc2022", "ltsc2025"];

    private static readonly CompatibilityTable Windows = Catalogue.Table("windows");

    [Theory]
    [InlineData("server-2016", "P H", "-", "-", "-", "process")]
    [InlineData("server-2019", "H", "P H", "-", "-", "process")]
    [InlineData("server-2022", "H", "H", "P H", "-", "process")]
    [InlineData("server-23h2", "H?", "H?", "P H?", "-", "process")]
    [InlineData("server-2025", "H", "H", "P H", "P H", "process")]
    [InlineData("windows-10-1607", "H", "-", "-", "-", "hyperv")]
    [InlineData("windows-10-1809", "H", "P? H", "-", "-", "hyperv")]
    [InlineData("windows-10", "H", "H", "-", "-", "hyperv")]
    [InlineData("windows-11", "H", "H", "P H", "-", "hyperv")]
    [InlineData("windows-11-24h2", "H", "H", "P H", "P H", "hyperv")]
    [InlineData("windows-11-25h2", "H", "H", "P? H", "P H", "hyperv")]
    // One parameter for each column of the table.
    public void A_host_has_the_expected_verdicts(
        string host,
        string ltsc2016,
        string ltsc2019,
        string ltsc2022,
        string ltsc2025,
        string isolation
    )
    {
        Assert.Equal([ltsc2016, ltsc2019, ltsc2022, ltsc2025], Images.Select(image => Summary(host, image)));
        Assert.Equal(isolation, Windows.RowFor(host)!.DefaultMode);
    }

    [Fact]
    public void Every_combination_has_a_cell_with_a_source()
    {
        Assert.Equal(11 * 4 * 2, Windows.Cells.Count);
        Assert.All(Windows.Cells, cell => Assert.NotEmpty(cell.Sources));
    }

    [Fact]
    public void A_disputed_cell_names_several_sources() =>
        Assert.All(
            Windows.Cells.Where(cell => cell.Verdict is Verdict.Disputed),
            cell => Assert.True(cell.Sources.Count > 1)
        );

    [Theory]
    [InlineData("server-2016", true)]
    [InlineData("windows-10-1809", true)]
    [InlineData("windows-11", false)]
    public void A_verdict_that_no_source_states_is_marked_as_inferred(string host, bool inferred) =>
        Assert.Equal(inferred, Windows.CellOf(host, "ltsc2025", "hyperv")!.Remark!.IsInferred);

    [Theory]
    [InlineData("14393", "", "server-2016")]
    [InlineData("17763", "Windows Server 2019", "server-2019")]
    [InlineData("20348", "web-01", "server-2022")]
    [InlineData("20348.2340", "", "server-2022")]
    [InlineData("25398", "", "server-23h2")]
    [InlineData("26100", "Windows Server 2025", "server-2025")]
    [InlineData("26100", "Windows 11 Pro", "windows-11-24h2")]
    [InlineData("26200", "Windows 11", "windows-11-25h2")]
    [InlineData("22631", "laptop", "windows-11")]
    [InlineData("17763", "Windows 10", "windows-10-1809")]
    [InlineData("19045", "Windows 10", "windows-10")]
    [InlineData("14393", "Windows 10", "windows-10-1607")]
    [InlineData("9600", "Windows Server 2012 R2", null)]
    [InlineData("ten", "", null)]
    public void A_host_is_found_by_its_build(string build, string name, string? host) =>
        Assert.Equal(host, Windows.RowFor(build, name)?.Id);

    [Theory]
    [InlineData("20348", "ltsc2022")]
    [InlineData("ltsc2019", "ltsc2019")]
    [InlineData("1809", "ltsc2019")]
    [InlineData("sac2016", "ltsc2016")]
    [InlineData("20H2", null)]
    public void An_image_is_found_by_its_build_or_tag(string written, string? image) =>
        Assert.Equal(image, Windows.ColumnFor(written)?.Id);

    private static string Summary(string host, string image)
    {
        string[] verdicts = new[] { ("P", "process"), ("H", "hyperv") }
            .Select(mode =>
                Windows.VerdictOf(host, image, mode.Item2) switch
                {
                    Verdict.Yes => mode.Item1,
                    Verdict.Disputed => mode.Item1 + "?",
                    _ => "",
                }
            )
            .Where(word => word.Length > 0)
            .ToArray();
        return verdicts.Length == 0 ? "-" : string.Join(' ', verdicts);
    }
}
