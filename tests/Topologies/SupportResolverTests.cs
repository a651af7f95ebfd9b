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
    public void The_support_of_a_node_is_the_sibling_frame_that_it_stands_on()
    {
        Topology topology = Reading.Valid(Reading.TextOf("data/topologies/windows-hyperv-isolation.yml"));
        Assert.Equal("hyper-v", Support("vm-1"));
        Assert.Equal("hyper-v", Support("windows-kernel"));
        Assert.Equal("vm-1-windows-kernel", Support("api"));
        Assert.Equal("api-image", Support("api-app"));
        Assert.Null(Support("vm-1-windows-kernel"));
        Assert.Null(Support("client docker"));
        Assert.Null(Support("hardware"));

        string? Support(string id) =>
            topology.Nodes.Where(node => node.Id == id).SelectMany(topology.SiblingSupports).SingleOrDefault()?.Id;
    }

    private static void Expect(string nodes, string expected) =>
        Assert.Equal(expected + "\n", Reading.Show(Reading.Valid($"title: Test\nstack:\n{nodes}\n")));
}
