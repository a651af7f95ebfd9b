namespace Strata.Tests.Topologies;

public class NodeIdsTests
{
    private const string Host =
        "  - kernel: Linux kernel\n  - hypervisor: KVM\n    on: linux-kernel\n  - hardware: Hardware\n";

    [Fact]
    public void The_outermost_node_of_a_name_keeps_the_slug_in_any_order()
    {
        const string guest = "  - vm: Guest\n    holds: [{ kernel: Linux kernel }]\n";
        Assert.Equal(Ids(guest + Host).Order(), Ids(Host + guest).Order());
        Assert.Equal(["guest", "guest-linux-kernel", "linux-kernel", "kvm", "hardware"], Ids(guest + Host));
    }

    [Fact]
    public void If_none_is_outermost_all_ids_are_qualified() =>
        Assert.Equal(
            ["shop", "shop-web", "blog", "blog-web"],
            Ids(
                    "  - group: shop\n    holds: [{ container: web }]\n  - group: blog\n    holds: [{ container: "
                        + "web }]\n"
                        + Host
                )
                .Take(4)
        );

    [Fact]
    public void An_explicit_id_takes_precedence_over_derived_ones() =>
        Assert.Equal(
            ["guest", "linux-kernel", "host", "host-linux-kernel"],
            Ids(
                    "  - vm: Guest\n    on: kvm\n    holds: [{ kernel: Kernel, id: linux-kernel }]\n  - host: "
                        + "Host\n    holds:\n      - kernel: Linux kernel\n  - hypervisor: KVM\n    on: "
                        + "hardware\n  - hardware: Hardware\n"
                )
                .Take(4)
        );

    [Fact]
    public void The_id_of_a_part_begins_with_that_of_its_node() =>
        Assert.Equal(
            ["web", "web-app", "web-image", "shop", "shop-app"],
            Ids(
                    "  - container: A\n    id: web\n    app: nginx\n    image: scratch\n  - container: Shop\n    "
                        + "app: nginx\n"
                        + Host
                )
                .Take(5)
        );

    [Fact]
    public void The_id_of_a_name_without_letters_is_the_kind() =>
        Assert.Equal("container", Ids("  - container: '???'\n" + Host)[0]);

    private static List<string> Ids(string nodes) =>
        Reading.Valid($"title: Test\nstack:\n{nodes}").Nodes.Select(node => node.Id).ToList();
}
