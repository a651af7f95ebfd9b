using static Strata.Tests.Rules.RuleTesting;

namespace Strata.Tests.Rules;

/// <summary>
/// Rules on utility VMs, in cases that the examples do not cover.
/// The first line of the nodes inside the host is line 7.
/// </summary>
public class UtilityMachineRulesTests
{
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
                  holds:
                    - { container: web, image: nanoserver:ltsc2022 }
                    - { container: sidecar, image: nanoserver:ltsc2022 }
                - kernel: Windows kernel
            """;
        Assert.Empty(OnServer(Machine));
        Assert.Equal(
            "test.yml(7,13): error UVM001: The utility VM 'Utility VM' contains 'Shop' and 'Blog', but each "
                + "container needs its own. Give each its own '- vm:', or put the containers of a pod into one "
                + "'- group:'.",
            OnServer(Machine + "\n    - group: Blog\n      holds: [{ container: blog, image: nanoserver:ltsc2022 }]")
        );
    }

    [Fact]
    public void The_default_isolation_in_a_utility_machine_is_that_of_the_host() =>
        Assert.StartsWith(
            "test.yml(12,24): error UVM002: 'API' is in the utility VM 'Utility VM', but its isolation is "
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
    public void A_container_that_needs_no_utility_machine_is_reported_once() =>
        Assert.Equal(
            "test.yml(12,24): error UVM002: 'API' is in the utility VM 'Utility VM', but its isolation is "
                + "'process'. Write 'isolation: hyperv', or move the container into its host.",
            OnServer(
                """
                - vm: Utility VM
                  purpose: utility
                  holds:
                    - container: API
                      image: nanoserver:ltsc2019
                      isolation: process
                    - kernel: Windows kernel
                """
            )
        );

    [Fact]
    public void A_utility_machine_must_stand_on_a_hypervisor() =>
        Assert.Equal(
            "test.yml(7,13): error ISO003: 'Utility VM' is a VM for Hyper-V isolation, but runs on 'Windows "
                + "kernel', which is not a hypervisor. Add '- hypervisor: Hyper-V' to 'Windows Server 2022' "
                + "and put the VM on it.",
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
    public void Linux_containers_on_Windows_are_checked_by_the_version_of_Docker_or_the_date()
    {
        string topology = HostWith(
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
        Assert.Empty(Check(topology));
        Assert.Empty(Check("as_of: 2023-01-31\n" + topology));
        Assert.StartsWith(
            "test.yml(14,24): warning LCOW001: 'Web' is a Linux container in a utility VM of Windows, which "
                + "'dockerd' of that day does not support.",
            Check("as_of: 2023-02-01\n" + topology)
        );
        Assert.Contains(
            "warning LCOW001: 'Web' ",
            Check("as_of: 2026-01-01\n" + topology.Replace("dockerd }]", "dockerd }, { runtime: containerd }]"))
        );
        Assert.Empty(Check("as_of: 2026-01-01\n" + topology.Replace("dockerd", "containerd")));
        Assert.Empty(
            Check(
                "as_of: 2026-01-01\n"
                    + topology.Replace("engine: Docker Engine", "engine: Docker Engine\n        version: 20.10.24")
            )
        );
        Assert.Contains(
            "warning LCOW001: 'Web' ",
            Check(topology.Replace("engine: Docker Engine", "engine: Docker Engine\n        version: v23.0.1"))
        );
        Assert.Empty(
            Check(
                "as_of: 2026-01-01\n"
                    + topology.Replace(
                        "holds: [{ daemon: dockerd }]",
                        "holds: [{ daemon: dockerd, controls: [] }, { daemon: containerd, controls: web }]"
                    )
            )
        );
    }
}
