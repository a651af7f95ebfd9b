using NodaTime;
using static Strata.Tests.Rules.RuleTesting;

namespace Strata.Tests.Rules;

/// <summary>
/// What the rules say of stacks that their examples do not show: the first line of what a host holds is line 7.
/// </summary>
public class ContainerRulesTests
{
    private const string WindowsBelow = "- kernel: Windows kernel\n- hypervisor: Hyper-V\n- hardware: Hardware\n";
    private const string LinuxBelow = "- kernel: Linux kernel\n- hardware: Hardware\n";

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
            "test.yml(7,20): error WIN001: 'API' is a Windows container without an image, and Windows containers "
                + "need a base image. Add 'image:' with one such as 'nanoserver:ltsc2022', or write 'isolation: "
                + "none' for a HostProcess container.",
            OnServer("- container: API\n  app: api.exe")
        );

    [Fact]
    public void The_tag_tells_the_version_of_an_image_that_the_catalogue_does_not_know() =>
        Assert.Equal(
            """
            test.yml(8,16): error WIN002: 'mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2025' (ltsc2025) does not run on 'Windows Server 2022' (build 20348) under process isolation, the default there. An image cannot run on a host that is older than itself. Take an image of 'ltsc2022'.
            test.yml(10,16): error WIN002: 'mcr.microsoft.com/windows/server:10.0.26100.1742' (ltsc2025) does not run on 'Windows Server 2022' (build 20348) under process isolation, the default there. An image cannot run on a host that is older than itself. Take an image of 'ltsc2022'.
            test.yml(12,16): error WIN002: 'golang:1.25-windowsservercore-ltsc2025' (ltsc2025) does not run on 'Windows Server 2022' (build 20348) under process isolation, the default there. An image cannot run on a host that is older than itself. Take an image of 'ltsc2022'.
            """,
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
    public void Nothing_is_said_of_images_and_hosts_that_nobody_knows()
    {
        Assert.Empty(OnServer("- container: Own\n  image: registry.example.org/shop/api:7"));
        Assert.Empty(
            Judge(
                Around(
                    "Windows of next year",
                    "windows",
                    29999,
                    "- container: API\n  image: nanoserver:ltsc2016\n  isolation: process\n" + WindowsBelow
                )
            )
        );
    }

    [Theory]
    [InlineData("docker.io/library/centos:7")]
    [InlineData("centos:7@sha256:0123456789abcdef")]
    public void An_image_is_known_with_its_registry_or_digest_too(string image) =>
        Assert.StartsWith(
            "test.yml(7,16): warning IMG001: ",
            Judge(
                Around("Ubuntu", "linux", null, $"- container: Shop\n  image: {image}\n" + LinuxBelow),
                Inputs with
                {
                    AsOf = new LocalDate(2026, 1, 1),
                }
            )
        );

    [Fact]
    public void A_host_without_a_build_is_known_by_its_name() =>
        Assert.StartsWith(
            "test.yml(7,16): error WIN002: 'nanoserver:ltsc2022' (build 20348) does not run on 'Windows Server "
                + "2019' (Windows Server 2019) under process isolation,",
            Judge(
                Around(
                    "Windows Server 2019",
                    "windows",
                    null,
                    "- container: API\n  image: nanoserver:ltsc2022\n" + WindowsBelow
                )
            )
        );

    [Fact]
    public void In_a_virtual_machine_that_is_a_container_host_its_build_counts() =>
        Assert.Equal(
            "test.yml(13,20): error WIN002: 'servercore:ltsc2025' (build 26100) does not run on 'Cloud VM' (build "
                + "20348) under process isolation, the default there. An image cannot run on a host that is older "
                + "than itself. Take an image of 'ltsc2022'.",
            Judge(
                Around(
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
    public void A_build_is_not_inherited_by_a_machine_with_another_system() =>
        Assert.Empty(
            Judge(
                Around(
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

    [Fact]
    public void The_image_of_a_utility_machine_may_be_older_than_its_host() =>
        Assert.Empty(
            OnServer(
                """
                - vm: Utility VM
                  purpose: utility
                  holds:
                    - container: API
                      image: nanoserver:ltsc2019
                      isolation: hyperv
                    - kernel: Windows kernel
                """
            )
        );

    [Fact]
    public void The_containers_of_one_pod_may_share_a_utility_machine_and_two_pods_may_not()
    {
        const string Machine = """
            - vm: Utility VM
              purpose: utility
              holds:
                - group: Shop
                  holds: [{ container: web, image: nanoserver:ltsc2022 }, { container: sidecar, image: nanoserver:ltsc2022 }]
                - kernel: Windows kernel
            """;
        Assert.Empty(OnServer(Machine));
        Assert.Equal(
            "test.yml(7,13): error UVM001: The utility VM 'Utility VM' holds 'Shop' and 'Blog', and each "
                + "container has one of its own. Give each its own '- vm:', or put the containers of a pod into "
                + "one '- group:'.",
            OnServer(Machine + "\n    - group: Blog\n      holds: [{ container: blog, image: nanoserver:ltsc2022 }]")
        );
    }

    [Fact]
    public void A_container_that_asks_for_the_default_in_a_utility_machine_gets_the_one_of_the_host() =>
        Assert.StartsWith(
            "test.yml(12,24): error UVM002: 'API' is in the utility VM 'Utility VM', and its isolation is "
                + "'process', the default of its host.",
            OnServer(
                """
                - vm: Utility VM
                  purpose: utility
                  holds:
                    - container: API
                      image: nanoserver:ltsc2022
                      isolation: default
                    - kernel: Windows kernel
                """
            )
        );

    [Fact]
    public void A_utility_machine_that_does_not_stand_on_a_hypervisor_is_none() =>
        Assert.Equal(
            "test.yml(7,13): error ISO003: 'Utility VM' is a machine for Hyper-V isolation and stands on 'Windows "
                + "kernel', which is no hypervisor. Add '- hypervisor: Hyper-V' to 'Windows Server 2022' and let "
                + "it stand there.",
            OnServer(
                """
                - vm: Utility VM
                  purpose: utility
                  on: windows-kernel
                  holds:
                    - container: API
                      image: nanoserver:ltsc2022
                      isolation: hyperv
                    - kernel: Guest kernel
                """
            )
        );

    [Fact]
    public void A_Linux_container_on_the_kernel_of_a_Mac_has_a_mistake() =>
        Assert.Equal(
            "test.yml(7,16): error KRN001: 'debian:13' is an image for Linux, and 'Web' uses 'XNU' of 'Mac', a "
                + "kernel of macOS. Put the container into '- vm: NAME' with 'os: linux' and a kernel of its own.",
            Judge(
                Around(
                    "Mac",
                    "macos",
                    null,
                    "- container: Web\n  image: debian:13\n- kernel: XNU\n- hardware: Apple silicon\n"
                )
            )
        );

    [Fact]
    public void A_Linux_image_on_Windows_is_one_mistake_and_not_two() =>
        Assert.Equal(
            "test.yml(8,16): error KRN001: 'docker.io/library/debian:12' is an image for Linux, and 'Web' uses "
                + "'Windows kernel' of 'Windows 11', a kernel of Windows. Take an image for Windows, or put the "
                + "container into '- vm: NAME' with 'os: linux' and a kernel of its own.",
            Judge(
                Around(
                    "Windows 11",
                    "windows",
                    26100,
                    "- container: Web\n  image: docker.io/library/debian:12\n" + WindowsBelow
                )
            )
        );

    [Fact]
    public void Support_ends_are_judged_at_the_day_of_the_topology_then_of_the_site_and_else_not()
    {
        string old = Around("Ubuntu", "linux", null, "- container: Shop\n  image: centos:7\n" + LinuxBelow);
        Assert.Empty(Judge(old));
        Assert.Empty(Judge(old, Inputs with { AsOf = new LocalDate(2024, 6, 30) }));
        Assert.Equal(
            "test.yml(7,16): warning IMG001: The support of 'centos:7' ended on 2024-06-30, before 2024-07-01. "
                + "Take an image that is supported, or date the topology with 'as_of:'.",
            Judge(old, Inputs with { AsOf = new LocalDate(2024, 7, 1) })
        );
        Assert.Empty(Judge("as_of: 2017-03-31\n" + old, Inputs with { AsOf = new LocalDate(2026, 1, 1) }));
    }

    [Fact]
    public void A_supported_image_of_the_same_family_is_offered() =>
        Assert.Equal(
            "test.yml(8,16): warning IMG001: The support of 'servercore:ltsc2016' ended on 2027-01-11, before "
                + "2027-02-01. Take 'servercore:ltsc2019', 'servercore:ltsc2022' or 'servercore:ltsc2025', or "
                + "date the topology with 'as_of:'.",
            Judge(
                Around(
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
    public void No_tag_means_latest_and_in_2017_there_was_one()
    {
        string untagged = Around(
            "Windows Server 2022",
            "windows",
            20348,
            "- container: API\n  image: mcr.microsoft.com/windows/servercore\n" + WindowsBelow
        );
        Assert.Equal(
            "test.yml(8,16): warning IMG002: 'mcr.microsoft.com/windows/servercore' has no tag, which means "
                + "'latest', and Windows images have none since 2019-04-16. Write the version of Windows as the "
                + "tag, such as ':ltsc2022'.",
            Judge(untagged)
        );
        Assert.Empty(Judge("as_of: 2017-03-31\n" + untagged));
    }

    [Theory]
    [InlineData("debain:13-slim", "debian:13-slim")]
    [InlineData("debian:13-slmi", "debian:13-slim")]
    [InlineData("nanosrever:ltsc2022", "nanoserver:ltsc2022")]
    [InlineData("nanoserver:ltsc2202", "nanoserver:ltsc2022")]
    [InlineData("scrach", "scratch")]
    public void A_misspelt_image_is_pointed_out(string written, string meant) =>
        Assert.Equal(
            $"test.yml(7,16): warning DEC003: '{written}' is no image that the catalogue knows. Did you mean "
                + $"'{meant}'?",
            Judge(Around("Ubuntu", "linux", null, $"- container: Web\n  image: {written}\n" + LinuxBelow))
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
        Assert.Empty(Judge(Around("Ubuntu", "linux", null, $"- container: Web\n  image: {image}\n" + LinuxBelow)));

    [Fact]
    public void A_processor_runs_programs_of_its_forerunner_and_a_machine_may_be_emulated()
    {
        Assert.Empty(
            Judge(
                Around(
                        "PC",
                        "linux",
                        null,
                        "- container: Old\n  image: debian:13\n  architecture: \"386\"\n" + LinuxBelow
                    )
                    .Replace("os: linux", "os: linux\n    architecture: amd64")
            )
        );
        string guest = Around(
                "PC",
                "linux",
                null,
                "- vm: Board\n  architecture: riscv64\n  holds: [{ kernel: Guest kernel }]\n- hypervisor: QEMU\n"
                    + LinuxBelow
            )
            .Replace("os: linux", "os: linux\n    architecture: amd64");
        Assert.Equal(
            "test.yml(8,23): error ARCH001: 'Board' is made for riscv64, and 'PC' around it has a processor of "
                + "amd64. Write 'amd64', or 'flags: [emulated]' where an emulator is between them.",
            Judge(guest)
        );
        Assert.Empty(Judge(guest.Replace("riscv64", "riscv64\n        flags: emulated")));
    }

    [Fact]
    public void Linux_containers_on_Windows_are_judged_by_the_version_of_Docker_or_else_the_day()
    {
        string topology = Around(
            "Windows Server 2019",
            "windows",
            17763,
            """
            - engine: Docker Engine
              holds: [{ daemon: dockerd }]
            - vm: Utility VM
              os: linux
              purpose: utility
              holds:
                - container: Web
                  image: alpine:3.9
                - kernel: LinuxKit kernel
            """
                + "\n"
                + WindowsBelow
        );
        Assert.Empty(Judge(topology));
        Assert.Empty(Judge("as_of: 2023-01-31\n" + topology));
        Assert.StartsWith(
            "test.yml(14,24): warning LCOW001: 'Web' is a Linux container in a utility VM of Windows, which "
                + "'dockerd' of that day does not run.",
            Judge("as_of: 2023-02-01\n" + topology)
        );
        Assert.Empty(Judge("as_of: 2026-01-01\n" + topology.Replace("dockerd", "containerd")));
        Assert.Empty(
            Judge(
                "as_of: 2026-01-01\n"
                    + topology.Replace("engine: Docker Engine", "engine: Docker Engine\n        version: 20.10.24")
            )
        );
    }

    private static string OnServer(string inside) =>
        Judge(Around("Windows Server 2022", "windows", 20348, inside + "\n" + WindowsBelow));
}
