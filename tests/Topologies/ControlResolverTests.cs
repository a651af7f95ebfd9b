using Strata.Engine.Topologies;

namespace Strata.Tests.Topologies;

public class ControlResolverTests
{
    [Fact]
    public void A_daemon_controls_the_containers_of_its_machine_and_of_the_VMs_in_it() =>
        Expect(
            "client docker ~> dockerd; daemon dockerd ~> web, api",
            """
              - host: Server
                holds:
                  - engine: Docker Engine
                    holds: [{ client: docker }, { daemon: dockerd }]
                  - container: Web
                  - vm: Utility VM
                    holds: [{ container: API }, { kernel: Guest kernel }]
                  - kernel: Windows kernel
                  - hypervisor: Hyper-V
                  - hardware: Hardware
            """
        );

    [Fact]
    public void A_daemon_does_not_control_the_containers_of_a_VM_that_has_a_daemon() =>
        Expect(
            "client docker ~> dockerd; daemon dockerd ~> web; daemon vm-dockerd ~> api",
            """
              - host: Server
                holds:
                  - client: docker
                  - daemon: dockerd
                  - container: Web
                  - vm: VM
                    holds: [{ daemon: dockerd }, { container: API }, { kernel: Guest kernel }]
                  - kernel: Windows kernel
                  - hypervisor: Hyper-V
                  - hardware: Hardware
            """
        );

    [Fact]
    public void A_client_controls_the_daemon_in_the_VM_if_the_machine_has_none() =>
        Expect(
            "client docker ~> dockerd; daemon dockerd ~> web",
            """
              - host: Desktop
                holds:
                  - client: docker
                  - vm: VM
                    holds: [{ daemon: dockerd }, { container: Web }, { kernel: Guest kernel }]
                  - kernel: Windows kernel
                  - hypervisor: Hyper-V
                  - hardware: Hardware
            """
        );

    [Fact]
    public void A_daemon_controls_containers_through_the_runtime() =>
        Expect(
            "client docker ~> dockerd; daemon dockerd ~> containerd; runtime containerd ~> web",
            """
              - engine: Docker Engine
                holds: [{ client: docker }, { daemon: dockerd }]
              - runtime: containerd
              - container: Web
              - kernel: Linux kernel
              - hardware: Hardware
            """
        );

    [Fact]
    public void A_node_may_name_the_nodes_that_it_controls() =>
        Expect(
            "daemon dockerd ~> web; daemon podman ~> shop",
            """
              - daemon: dockerd
                controls: web
              - daemon: podman
                controls: [shop]
              - daemon: idle
                controls: []
              - container: Web
              - container: Shop
              - kernel: Linux kernel
              - hardware: Hardware
            """
        );

    private static void Expect(string expected, string nodes)
    {
        Topology topology = Reading.Valid($"title: Test\nstack:\n{nodes}\n");
        IEnumerable<string> arrows = topology
            .Controls.GroupBy(control => control.From)
            .Select(group => $"{group.Key} ~> {string.Join(", ", group.Select(control => control.To.Id))}");
        Assert.Equal(expected, string.Join("; ", arrows));
    }
}
