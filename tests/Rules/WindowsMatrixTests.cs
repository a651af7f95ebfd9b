using static Strata.Tests.Rules.RuleTesting;

namespace Strata.Tests.Rules;

/// <summary>
/// The verdict on every Windows image, host and isolation, each as a topology, with the expected verdicts written by
/// hand.
/// </summary>
public class WindowsMatrixTests
{
    private static readonly string[] Images = ["ltsc2016", "ltsc2019", "ltsc2022", "ltsc2025"];

    /// <summary>
    /// The expected verdicts by image, process isolation before Hyper-V isolation: y for yes, n for no, d for disputed.
    /// </summary>
    private static readonly (string Host, int Build, string Cells, string Default)[] Hosts =
    [
        ("Windows Server 2016", 14393, "yy nn nn nn", "process"),
        ("Windows Server 2019", 17763, "ny yy nn nn", "process"),
        ("Windows Server 2022", 20348, "ny ny yy nn", "process"),
        ("Windows Server, version 23H2", 25398, "nd nd yd nn", "process"),
        ("Windows Server 2025", 26100, "ny ny yy yy", "process"),
        ("Windows 10", 14393, "ny nn nn nn", "hyperv"),
        ("Windows 10", 17763, "ny dy nn nn", "hyperv"),
        ("Windows 10", 19045, "ny ny nn nn", "hyperv"),
        ("Windows 11", 22631, "ny ny yy nn", "hyperv"),
        ("Windows 11", 26100, "ny ny yy yy", "hyperv"),
        ("Windows 11", 26200, "ny ny dy yy", "hyperv"),
    ];

    public static TheoryData<string, int, string, string, char> Cells()
    {
        var data = new TheoryData<string, int, string, string, char>();
        foreach ((string host, int build, string cells, _) in Hosts)
        {
            foreach ((int index, string cell) in cells.Split(' ').Index())
            {
                data.Add(host, build, Images[index], "process", cell[0]);
                data.Add(host, build, Images[index], "hyperv", cell[1]);
            }
        }

        return data;
    }

    public static TheoryData<string, int, string> Defaults =>
        new(Hosts.Select(host => (host.Host, host.Build, host.Default)));

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_topology_gets_the_expected_verdict(
        string host,
        int build,
        string image,
        string isolation,
        char verdict
    )
    {
        string diagnostics = Check(Topology(host, build, image, isolation));
        string isolationName = isolation == "hyperv" ? "Hyper-V isolation" : "process isolation";
        string format =
            $"'servercore:{image}' (build {BuildOf(image)}){{0}}on '{host}' (build {build}) under {isolationName}.";
        switch (verdict)
        {
            case 'y':
                Assert.Empty(diagnostics);
                break;
            case 'n':
                Assert.StartsWith(
                    $"test.yml({Line(isolation)}): error WIN002: " + string.Format(format, " does not run "),
                    diagnostics
                );
                Assert.DoesNotContain('\n', diagnostics);
                break;
            default:
                Assert.StartsWith(
                    $"test.yml({Line(isolation)}): warning WIN003: The sources disagree on whether "
                        + string.Format(format, " runs "),
                    diagnostics
                );
                Assert.DoesNotContain('\n', diagnostics);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public void A_container_without_isolation_has_the_default_of_its_host(string host, int build, string isolation)
    {
        string diagnostics = Check(
            HostWith(
                host,
                "windows",
                build,
                "- container: API\n  image: servercore:ltsc2016\n- kernel: Windows kernel\n- hardware: Hardware\n"
            )
        );
        if (isolation == "hyperv")
            Assert.Contains(
                "error ISO002: 'API' has no isolation mode and gets Hyper-V isolation, the default "
                    + $"of its host, but uses the kernel of its host '{host}'.",
                diagnostics
            );
        else
            Assert.DoesNotContain("ISO002", diagnostics);
    }

    [Fact]
    public void The_table_has_no_row_or_column_that_is_not_tested()
    {
        Assert.Equal(
            RuleTesting.Windows.Rows.Select(row => row.Id),
            RuleTesting
                .Windows.Rows.Where(row =>
                    Hosts.Any(host => RuleTesting.Windows.RowFor($"{host.Build}", host.Host) == row)
                )
                .Select(row => row.Id)
        );
        Assert.Equal(RuleTesting.Windows.Columns.Select(column => column.Id), Images);
    }

    private static string BuildOf(string image) => Inputs.Images.Find($"servercore:{image}")?.Build ?? "";

    private static string Line(string isolation) => isolation == "hyperv" ? "12,20" : "8,16";

    private static string Topology(string host, int build, string image, string isolation)
    {
        string container =
            $"- container: API\n  image: servercore:{image}\n  isolation: {isolation}\n- kernel: Windows kernel\n";
        return HostWith(
            host,
            "windows",
            build,
            isolation == "process"
                ? container + "- hardware: Hardware\n"
                : "- kernel: Host kernel\n- vm: Utility VM\n  purpose: utility\n  "
                    + $"holds:\n{Indented(container, 4)}- hypervisor: Hyper-V\n- hardware: Hardware\n"
        );
    }
}
