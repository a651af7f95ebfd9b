namespace Strata.Tests.Topologies;

public class NodeIdsTests
{
    private const string Host =
        "  - kernel: Linux kernel\n  - hypervisor: KVM\n    on: linux-kernel\n  - hardware: Hardware\n";

    [Fact]
    public void The_outermost_of_a_name_keeps_the_slug_wherever_it_stands()
    {
        const string guest = "  - vm: Guest\n    holds: [{ kernel: Linux kernel }]\n";
        Assert.Equal(Ids(guest + Host).Order(), Ids(Host + guest).Order());
        Assert.Equal(["guest", "guest-linux-kernel", "linux-kernel", "kvm", "hardware"], Ids(guest + Host));
    }

    [Fact]
    public void Where_none_is_outermost_all_are_qualified() =>
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
    public void A_given_id_is_kept_and_others_make_way_for_it() =>
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
    public void A_part_is_named_after_its_holder() =>
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
    public void A_name_without_a_letter_is_named_after_its_kind() =>
        Assert.Equal("container", Ids("  - container: '???'\n" + Host)[0]);

    private static List<string> Ids(string nodes) =>
        Reading.Sound($"title: Test\nstack:\n{nodes}").Nodes.Select(node => node.Id).ToList();
}
