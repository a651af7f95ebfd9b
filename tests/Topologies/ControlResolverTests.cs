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

    [Fact]
    public void A_runtime_beside_one_with_controls_of_its_own_is_an_alternative() =>
        Expect(
            "daemon containerd ~> runc, runwasi; runtime runc ~> web; runtime runwasi ~> module",
            """
              - host: Node
                holds:
                  - engine: Engine
                    holds: [{ daemon: containerd }, { runtime: runc, controls: Web }, { runtime: runwasi }]
                  - container: Web
                  - container: Module
                  - kernel: Linux kernel
            """
        );

    [Fact]
    public void A_chain_that_is_written_stays_a_chain() =>
        Expect(
            "daemon podman ~> conmon; runtime conmon ~> crun; runtime crun ~> web",
            """
              - host: Node
                holds:
                  - engine: Engine
                    holds: [{ daemon: podman }, { runtime: conmon, controls: crun }, { runtime: crun }]
                  - container: Web
                  - kernel: Linux kernel
            """
        );

    [Fact]
    public void A_daemon_in_a_VM_does_not_control_the_containers_outside_it() =>
        Expect(
            "",
            """
              - host: Server
                holds:
                  - container: Web
                  - vm: VM
                    holds: [{ daemon: dockerd }, { kernel: Guest kernel }]
                  - kernel: Windows kernel
                  - hypervisor: Hyper-V
                  - hardware: Hardware
            """
        );

    [Fact]
    public void A_node_that_names_another_with_its_own_name_does_not_mean_itself() =>
        Expect(
            "client cli ~> service; daemon service ~> web",
            """
              - client: Docker
                id: cli
                controls: Docker
              - daemon: Docker
                id: service
              - container: Web
              - kernel: Linux kernel
              - hardware: Hardware
            """
        );

    [Fact]
    public void Of_several_nodes_with_a_name_the_one_in_the_nearest_surrounding_frame_is_meant() =>
        Expect(
            "client docker ~> one-dockerd",
            """
              - host: One
                holds:
                  - engine: Docker Engine
                    holds: [{ client: docker, controls: dockerd }]
                  - daemon: dockerd
                  - kernel: Linux kernel
                  - hardware: Hardware
              - host: Two
                holds:
                  - daemon: dockerd
                  - kernel: Linux kernel
                  - hardware: Hardware
            """
        );

    [Theory]
    [InlineData("")]
    [InlineData("  - engine: CRI-O\n    holds: [{ daemon: crio }]\n")]
    public void Several_controllers_of_several_nodes_are_reported_once(string third) =>
        Assert.StartsWith(
            "test.yml(6,23): warning TOP014: Both 'dockerd' and 'podman' control 'Web'.",
            Assert.Single(
                Reading
                    .ErrorsOf(
                        "  - engine: Docker Engine\n    holds: [{ daemon: dockerd }]\n"
                            + "  - engine: Podman\n    holds: [{ daemon: podman }]\n"
                            + third
                            + "  - container: Web\n  - container: Shop\n  - kernel: Linux kernel\n"
                    )
                    .Split('\n')
            )
        );

    [Theory]
    [InlineData("- { worker: A }\n  - { worker: B }", "")]
    [InlineData("- { worker: A, controls: [B] }\n  - { worker: B }", "worker a ~> b")]
    [InlineData("- { worker: A, holds: [{ worker: B }] }", "worker a ~> b")]
    [InlineData("- { chief: C }\n  - { worker: A }\n  - { worker: B }", "chief c ~> a, b")]
    [InlineData("- { boss: C }\n  - { boss: D, controls: [A] }\n  - { tool: A }", "boss d ~> a")]
    public void Kinds_that_are_no_engines_form_no_chain(string nodes, string expected) =>
        Assert.Equal(
            expected,
            Arrows(
                Reading.WithVocabulary(
                    """
                    kinds:
                      chief: { label: Chief, shape: box, controls: [worker] }
                      boss: { label: Boss, shape: box, controls: [tool] }
                      worker: { label: Worker, shape: frame, controls: [worker], holds: [worker] }
                      tool: { label: Tool, shape: box }
                    """,
                    $"stack:\n  {nodes}\n"
                )
            )
        );

    private static void Expect(string expected, string nodes) =>
        Assert.Equal(expected, Arrows(Reading.Valid($"title: Test\nstack:\n{nodes}\n")));

    private static string Arrows(Topology topology) =>
        string.Join(
            "; ",
            topology
                .Controls.GroupBy(control => control.From)
                .Select(group => $"{group.Key} ~> {string.Join(", ", group.Select(control => control.To.Id))}")
        );
}
