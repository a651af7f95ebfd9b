using Strata.Engine.Topologies;

namespace Strata.Tests.Topologies;

public class SupportResolverTests
{
    [Fact]
    public void Within_a_frame_the_preference_of_the_kind_decides() =>
        Expect(
            """
              - hardware: Hardware
              - hypervisor: Hyper-V
              - kernel: Windows kernel
            """,
            """
            hardware hardware
            hypervisor hyper-v -> hardware
            kernel windows-kernel -> hyper-v
            """
        );

    [Fact]
    public void The_search_leaves_a_machine_that_stands_on_nothing() =>
        Expect(
            """
              - host: Server
                on: none
                holds: [{ container: Web }]
              - kernel: Linux kernel
              - hardware: Hardware
            """,
            """
            host server
              container web -> linux-kernel
            kernel linux-kernel -> hardware
            hardware hardware
            """
        );

    [Fact]
    public void A_node_does_not_stand_on_a_node_that_stands_on_it() =>
        Expect(
            """
              - kernel: Linux kernel
              - hypervisor: KVM
                on: linux-kernel
              - hardware: Hardware
            """,
            """
            kernel linux-kernel -> hardware
            hypervisor kvm -> linux-kernel
            hardware hardware
            """
        );

    [Fact]
    public void Siblings_of_a_kind_stand_side_by_side() =>
        Expect(
            """
              - hypervisor: Xen
              - hypervisor: KVM
              - hardware: Hardware
            """,
            """
            hypervisor xen -> hardware
            hypervisor kvm -> hardware
            hardware hardware
            """
        );

    [Fact]
    public void Monitors_of_one_name_stand_side_by_side_on_another_hypervisor() =>
        Expect(
            """
              - hypervisor: Firecracker
                id: first
              - hypervisor: Firecracker
                id: second
              - hypervisor: KVM
              - kernel: Linux kernel
              - hardware: Hardware
            """,
            """
            hypervisor first -> kvm
            hypervisor second -> kvm
            hypervisor kvm -> linux-kernel
            kernel linux-kernel -> hardware
            hardware hardware
            """
        );

    [Fact]
    public void A_guest_kernel_stands_on_the_hypervisor_of_its_machine_and_not_on_the_nearest() =>
        Expect(
            """
              - vm: Guest
                on: kvm
                holds: [{ kernel: Linux kernel }]
              - hypervisor: Xen
              - hypervisor: KVM
              - hardware: Hardware
            """,
            """
            vm guest -> kvm
              kernel linux-kernel -> kvm
            hypervisor xen -> hardware
            hypervisor kvm -> hardware
            hardware hardware
            """
        );

    [Fact]
    public void Containers_of_a_pod_stand_on_the_same_node_as_the_pod() =>
        Expect(
            """
              - group: Pod
                on: b
                holds: [{ container: Web }]
              - kernel: A
              - kernel: B
              - hardware: Hardware
            """,
            """
            group pod -> b
              container web -> b
            kernel a -> hardware
            kernel b -> hardware
            hardware hardware
            """
        );

    [Fact]
    public void An_application_without_a_base_image_stands_on_the_kernel() =>
        Expect(
            """
              - container: Web
                app: nginx
              - kernel: Linux kernel
              - hardware: Hardware
            """,
            """
            container web -> linux-kernel
              app web-app -> linux-kernel
            kernel linux-kernel -> hardware
            hardware hardware
            """
        );

    [Fact]
    public void A_support_that_is_reached_through_another_one_is_not_drawn()
    {
        Topology topology = Reading.Valid(
            """
            title: Test
            stack:
              - container: Web
                on: [Libraries, Linux kernel]
              - library: Libraries
              - kernel: Linux kernel
            """
        );
        Node web = topology.Nodes.First();
        Assert.Equal(["libraries", "linux-kernel"], topology.SupportsOf(web).Select(node => node.Id));
        Assert.Equal(["libraries"], topology.DrawnSupports(web).Select(node => node.Id));
    }

    [Fact]
    public void All_nodes_of_a_kind_carry_a_node_but_one_kernel_does() =>
        Expect(
            """
              - container: Web
              - kernel: Linux kernel
              - kernel: Other kernel
                on: none
              - hardware: CPU
              - hardware: Memory
            """,
            """
            container web -> linux-kernel
            kernel linux-kernel -> cpu, memory
            kernel other-kernel
            hardware cpu
            hardware memory
            """
        );

    [Fact]
    public void Hosted_hypervisors_stand_on_the_kernel_of_their_machine() =>
        Expect(
            """
              - host: Server
                holds:
                  - vm: Guest
                    holds: [{ app: Shop }, { kernel: Linux kernel }]
                  - hypervisor: QEMU
                  - hypervisor: KVM
                  - kernel: Linux kernel
            """,
            """
            host server
              vm guest -> qemu
                app shop -> guest-linux-kernel
                kernel guest-linux-kernel -> qemu
              hypervisor qemu -> kvm
              hypervisor kvm -> linux-kernel
              kernel linux-kernel
            """
        );

    [Fact]
    public void A_name_finds_the_nearest_node() =>
        Expect(
            """
              - host: One
                holds: [{ container: Web, on: Linux kernel }, { kernel: Linux kernel }]
              - host: Two
                holds: [{ container: Shop, on: linux KERNEL }, { kernel: Linux kernel }]
            """,
            """
            host one
              container web -> one-linux-kernel
              kernel one-linux-kernel
            host two
              container shop -> two-linux-kernel
              kernel two-linux-kernel
            """
        );

    private static void Expect(string nodes, string expected) =>
        Assert.Equal(expected + "\n", Reading.Show(Reading.Valid($"title: Test\nstack:\n{nodes}\n")));
}
