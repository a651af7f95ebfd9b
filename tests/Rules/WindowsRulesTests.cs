using static Strata.Tests.Rules.RuleTesting;

namespace Strata.Tests.Rules;

/// <summary>
/// Rules on the images and hosts of Windows containers, in cases that the examples do not cover.
/// The first line of the nodes inside the host is line 7.
/// </summary>
public class WindowsRulesTests
{
    [Fact]
    public void A_HostProcess_container_needs_no_image_and_no_version() =>
        Assert.Empty(
            OnServer(
                """
                - container: Agent
                  isolation: none
                - container: Collector
                  image: nanoserver:ltsc2025
                  isolation: none
                """
            )
        );

    [Fact]
    public void A_Windows_container_without_an_image_is_one_without_a_base_image() =>
        Assert.Equal(
            "test.yml(7,20): error WIN001: 'API' is a Windows container without an image, but Windows "
                + "containers need a base image. Add 'image:' with one such as 'nanoserver:ltsc2022', or write "
                + "'isolation: none' for a HostProcess container.",
            OnServer("- container: API\n  app: api.exe")
        );

    [Fact]
    public void The_version_of_an_unknown_image_comes_from_its_tag() =>
        Assert.Equal(
            "test.yml(8,16): error WIN002: "
                + "'mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2025' (ltsc2025) does not "
                + "run on 'Windows Server 2022' (build 20348) under process isolation, its default. An image "
                + "cannot run on a host that is older than itself. Use an image of 'ltsc2022'.\n"
                + "test.yml(10,16): error WIN002: 'mcr.microsoft.com/windows/server:10.0.26100.1742' "
                + "(ltsc2025) does not run on 'Windows Server 2022' (build 20348) under process isolation, its "
                + "default. An image cannot run on a host that is older than itself. Use an image of "
                + "'ltsc2022'.\ntest.yml(12,16): error WIN002: 'golang:1.25-windowsservercore-ltsc2025' "
                + "(ltsc2025) does not run on 'Windows Server 2022' (build 20348) under process isolation, its "
                + "default. An image cannot run on a host that is older than itself. Use an image of "
                + "'ltsc2022'.",
            OnServer(
                """
                - container: IIS
                  image: mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2025
                - container: Server
                  image: mcr.microsoft.com/windows/server:10.0.26100.1742
                - container: Go
                  image: golang:1.25-windowsservercore-ltsc2025
                """
            )
        );

    [Fact]
    public void The_build_of_an_image_in_the_catalogue_needs_no_version_in_its_name() =>
        Assert.StartsWith(
            "test.yml(8,16): error WIN002: 'microsoft/nanoserver' (build 14393) does not run on 'Windows Server 2022' ",
            OnServer("- container: API\n  image: microsoft/nanoserver")
        );

    [Fact]
    public void Unknown_images_and_hosts_are_not_reported()
    {
        Assert.Empty(OnServer("- container: Own\n  image: registry.example.org/shop/api:7"));
        Assert.Empty(
            Check(
                HostWith(
                    "Windows of next year",
                    "windows",
                    29999,
                    "- container: API\n  image: nanoserver:ltsc2016\n  isolation: process\n" + WindowsBelow
                )
            )
        );
    }

    [Fact]
    public void A_host_without_a_build_is_found_by_its_name() =>
        Assert.StartsWith(
            "test.yml(7,16): error WIN002: 'nanoserver:ltsc2022' (build 20348) does not run on 'Windows Server "
                + "2019' (build 17763) under process isolation,",
            Check(
                HostWith(
                    "Windows Server 2019",
                    "windows",
                    null,
                    "- container: API\n  image: nanoserver:ltsc2022\n" + WindowsBelow
                )
            )
        );

    [Fact]
    public void The_build_of_a_virtual_machine_that_is_the_container_host_counts() =>
        Assert.Equal(
            "test.yml(13,20): error WIN002: 'servercore:ltsc2025' (build 26100) does not run on 'Cloud VM' "
                + "(build 20348) under process isolation, its default. An image cannot run on a host that is "
                + "older than itself. Use an image of 'ltsc2022'.",
            Check(
                HostWith(
                    "Bare-metal server",
                    "windows",
                    26100,
                    """
                    - vm: Cloud VM
                      purpose: host
                      build: 20348
                      holds:
                        - daemon: dockerd
                        - container: IIS
                          image: servercore:ltsc2025
                        - kernel: Windows kernel
                    """
                        + "\n"
                        + WindowsBelow
                )
            )
        );

    [Fact]
    public void A_machine_with_another_operating_system_does_not_inherit_the_build() =>
        Assert.Empty(
            Check(
                HostWith(
                    "Linux server",
                    "linux",
                    20348,
                    """
                    - vm: Cloud VM
                      purpose: host
                      os: windows
                      holds:
                        - container: IIS
                          image: servercore:ltsc2025
                        - kernel: Windows kernel
                    - hypervisor: KVM
                      on: linux-kernel
                    """
                        + "\n"
                        + LinuxBelow
                )
            )
        );
}
