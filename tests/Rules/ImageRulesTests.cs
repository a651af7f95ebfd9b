using NodaTime;
using static Strata.Tests.Rules.RuleTesting;

namespace Strata.Tests.Rules;

/// <summary>
/// Rules on images, in cases that the examples do not cover.
/// The first line of the nodes inside the host is line 7.
/// </summary>
public class ImageRulesTests
{
    [Theory]
    [InlineData("docker.io/library/centos:7")]
    [InlineData("centos:7@sha256:0123456789abcdef")]
    public void An_image_is_found_with_its_registry_or_digest(string image) =>
        Assert.StartsWith(
            "test.yml(7,16): warning IMG001: ",
            Check(
                HostWith("Ubuntu", "linux", null, $"- container: Shop\n  image: {image}\n" + LinuxBelow),
                Inputs with
                {
                    AsOf = new LocalDate(2026, 1, 1),
                }
            )
        );

    [Fact]
    public void The_end_of_support_is_checked_for_the_date_of_the_topology_or_of_the_site()
    {
        string old = HostWith("Ubuntu", "linux", null, "- container: Shop\n  image: centos:7\n" + LinuxBelow);
        Assert.Empty(Check(old));
        Assert.Empty(Check(old, Inputs with { AsOf = new LocalDate(2024, 6, 30) }));
        Assert.Equal(
            "test.yml(7,16): warning IMG001: The support of 'centos:7' ended on 2024-06-30, before "
                + "2024-07-01. Use a supported image, or date the topology with 'as_of:'.",
            Check(old, Inputs with { AsOf = new LocalDate(2024, 7, 1) })
        );
        Assert.Empty(Check("as_of: 2017-03-31\n" + old, Inputs with { AsOf = new LocalDate(2026, 1, 1) }));
    }

    [Fact]
    public void A_supported_image_of_the_same_family_is_suggested() =>
        Assert.Equal(
            "test.yml(8,16): warning IMG001: The support of 'servercore:ltsc2016' ended on 2027-01-11, "
                + "before 2027-02-01. Use 'servercore:ltsc2019', 'servercore:ltsc2022' or "
                + "'servercore:ltsc2025', or date the topology with 'as_of:'.",
            Check(
                HostWith(
                    "Windows Server 2016",
                    "windows",
                    14393,
                    "- container: API\n  image: servercore:ltsc2016\n" + WindowsBelow
                ),
                Inputs with
                {
                    AsOf = new LocalDate(2027, 2, 1),
                }
            )
        );

    [Fact]
    public void The_only_supported_image_of_the_family_is_suggested() =>
        Assert.Contains(
            "IMG001: The support of 'servercore:ltsc2022' ended on 2031-10-14, before 2032-01-01. "
                + "Use 'servercore:ltsc2025', or date",
            Check(
                HostWith(
                    "Windows Server 2022",
                    "windows",
                    20348,
                    "- container: API\n  image: servercore:ltsc2022\n" + WindowsBelow
                ),
                Inputs with
                {
                    AsOf = new LocalDate(2032, 1, 1),
                }
            )
        );

    [Fact]
    public void A_missing_tag_means_latest_which_existed_in_2017()
    {
        string untagged = HostWith(
            "Windows Server 2022",
            "windows",
            20348,
            "- container: API\n  image: mcr.microsoft.com/windows/servercore\n" + WindowsBelow
        );
        Assert.Equal(
            "test.yml(8,16): warning IMG002: 'mcr.microsoft.com/windows/servercore' has no tag, which means "
                + "'latest'; Windows images have had no such tag since 2019-04-16. Use the Windows version as "
                + "the tag, such as ':ltsc2022'.",
            Check(untagged)
        );
        Assert.Empty(Check("as_of: 2017-03-31\n" + untagged));
        Assert.DoesNotContain("IMG002", Check("as_of: 2019-04-15\n" + untagged));
        Assert.Contains("IMG002", Check("as_of: 2019-04-16\n" + untagged));
    }

    [Theory]
    [InlineData("debain:13-slim", "debian:13-slim")]
    [InlineData("debian:13-slmi", "debian:13-slim")]
    [InlineData("nanosrever:ltsc2022", "nanoserver:ltsc2022")]
    [InlineData("nanoserver:ltsc2202", "nanoserver:ltsc2022")]
    [InlineData("scrach", "scratch")]
    public void A_misspelt_image_is_reported(string written, string meant) =>
        Assert.Equal(
            $"test.yml(7,16): warning DEC003: The catalogue has no image '{written}'. Did you mean " + $"'{meant}'?",
            Check(HostWith("Ubuntu", "linux", null, $"- container: Web\n  image: {written}\n" + LinuxBelow))
                .Split('\n')
                .Single(line => line.Contains("DEC003"))
        );

    [Theory]
    [InlineData("debian:12")]
    [InlineData("alpine:3.23")]
    [InlineData("ubuntu:22.04")]
    [InlineData("redis:8")]
    [InlineData("busybox:1.37-musl")]
    [InlineData("registry.example.org/debian:13")]
    [InlineData("debian:13-slim@sha256:0123456789abcdef")]
    public void Another_version_or_image_is_not_a_misspelling(string image) =>
        Assert.Empty(Check(HostWith("Ubuntu", "linux", null, $"- container: Web\n  image: {image}\n" + LinuxBelow)));
}
