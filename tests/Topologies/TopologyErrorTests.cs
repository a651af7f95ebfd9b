using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Tests.Topologies;

/// <summary>Each error with its position and fix. The first line of the nodes is line 3 of the file.</summary>
public class TopologyErrorTests
{
    private const string Ground = "  - kernel: Linux kernel\n  - hardware: Hardware\n";

    [Fact]
    public void An_unknown_kind_suggests_the_closest() =>
        Expect(
            "  - kernal: Linux kernel\n  - hardware: Hardware",
            "test.yml(3,5): error TOP001: The vocabulary 'containers' has no kind 'kernal'. Did you mean 'kernel'?"
        );

    [Fact]
    public void An_unknown_kind_without_a_close_one_lists_all() =>
        Expect(
            "  - zeppelin: LZ 127",
            "test.yml(3,5): error TOP001: The vocabulary 'containers' has no kind 'zeppelin'. Its kinds are "
                + "'app', 'client', 'container', 'daemon', 'engine', 'group', 'hardware', 'host', 'hypervisor', "
                + "'image', 'kernel', 'library', 'runtime', 'sandbox' and 'vm'."
        );

    [Fact]
    public void Errors_inside_a_node_of_an_unknown_kind_are_reported_without_consequential_errors() =>
        Expect(
            "  - hots: Ubuntu\n    holds:\n      - daemon: dockerd\n        colour: red\n      - kernel: Linux "
                + "kernel\n  - container: Web\n    on: linux-kernel",
            "test.yml(3,5): error TOP001: The vocabulary 'containers' has no kind 'hots'. Did you mean "
                + "'host'?\ntest.yml(6,9): error KEY001: Unknown key 'colour' in the daemon. Its keys are "
                + "'daemon', 'version', 'id', 'on', 'controls', 'count', 'short', 'description', 'link', 'note', "
                + "'flags' and 'expect'."
        );

    [Fact]
    public void The_kind_comes_first() =>
        Expect(
            "  - note: ours\n    kernel: Linux kernel\n  - hardware: Hardware",
            "test.yml(3,5): error TOP002: The first key of a node must be its kind, found 'note'. Move "
                + "'kernel' to the front."
        );

    [Fact]
    public void A_node_is_a_mapping() =>
        Expect(
            "  - kernel\n  - [hardware]\n  - {}\n  -\n",
            "test.yml(3,5): error TOP003: Expected a mapping whose first key is a kind, found 'kernel'. "
                + "Write '- kernel: NAME'.\ntest.yml(4,5): error TOP003: Expected a mapping whose first key is "
                + "a kind, found a list. Write '- hardware: NAME'.\ntest.yml(5,5): error TOP003: Expected a "
                + "mapping whose first key is a kind, found an empty one. Write '- hardware: NAME'.\n"
                + "test.yml(6,4): error TOP003: Expected a mapping whose first key is a kind, found nothing. "
                + "Write '- hardware: NAME'."
        );

    [Fact]
    public void A_node_contains_only_kinds_that_its_kind_may_hold() =>
        Expect(
            "  - engine: Docker Engine\n    holds:\n      - container: Web\n" + Ground,
            "test.yml(5,9): error TOP004: 'engine' cannot contain 'container'. It can contain 'client', "
                + "'daemon' and 'runtime'."
        );

    [Fact]
    public void A_kind_that_holds_nothing_has_no_key_holds() =>
        Expect(
            "  - client: docker\n    holds: [{ daemon: dockerd }]\n" + Ground,
            "test.yml(4,5): error KEY001: Unknown key 'holds' in the client. Its keys are 'client', 'id', "
                + "'on', 'controls', 'count', 'short', 'description', 'link', 'note', 'flags' and 'expect'."
        );

    [Fact]
    public void An_explicit_id_is_unique() =>
        Expect(
            "  - container: Web\n    id: web\n  - container: Shop\n    id: web\n" + Ground,
            "test.yml(6,9): error TOP005: Duplicate id 'web'; the first one is on line 4. Set another 'id:' "
                + "for one of them."
        );

    [Fact]
    public void Siblings_of_the_same_name_need_an_id() =>
        Expect(
            "  - container: Web\n  - container: web\n" + Ground,
            "test.yml(4,16): error TOP005: Duplicate id 'web', derived from 'web'; the first one is on line 3. "
                + "Set another 'id:' for one of them."
        );

    [Fact]
    public void The_first_of_two_equal_ids_is_related()
    {
        IReadOnlyList<Diagnostic> diagnostics = Reading
            .Any("title: Test\nstack:\n  - container: Web\n  - container: web\n" + Ground)
            .Diagnostics;
        Assert.Equal(new SourceLocation("test.yml", new(3, 16, 3)), Assert.Single(diagnostics).Related);
    }

    [Fact]
    public void An_id_is_a_slug() =>
        Expect(
            "  - container: Web\n    id: Web Shop!\n" + Ground,
            "test.yml(4,9): error KEY003: 'id': expected lower-case letters, digits and hyphens, found 'Web "
                + "Shop!'. Write 'web-shop'."
        );

    [Fact]
    public void A_dangling_reference_suggests_the_closest_id() =>
        Expect(
            "  - hypervisor: KVM\n    on: linux-kernle\n" + Ground,
            "test.yml(4,9): error TOP006: Unknown id or name 'linux-kernle' in 'on'. Did you mean 'linux-kernel'?"
        );

    [Fact]
    public void A_dangling_reference_without_a_close_id_lists_suitable_nodes() =>
        Expect(
            "  - container: Web\n    on: moon\n  - daemon: dockerd\n    controls: [everything, web]\n" + Ground,
            "test.yml(4,9): error TOP006: Unknown id or name 'moon' in 'on'. Write the id or name of a node, such as "
                + "'linux-kernel'.\ntest.yml(6,16): error TOP006: Unknown id or name 'everything' in 'controls'. Write "
                + "the id or name of a node, such as 'web'."
        );

    [Fact]
    public void Nothing_stands_on_itself() =>
        Expect(
            "  - kernel: Linux kernel\n    on: linux-kernel\n  - daemon: dockerd\n    on: linux-kernel\n    "
                + "controls: dockerd",
            """
            test.yml(4,9): error TOP007: 'Linux kernel' rests on itself. Name another node, or remove 'on:'.
            test.yml(7,15): error TOP007: 'dockerd' controls itself. Name another node, or remove 'controls:'.
            """
        );

    [Fact]
    public void Nothing_stands_on_itself_through_others() =>
        Expect(
            "  - hypervisor: KVM\n    on: linux-kernel\n  - kernel: Linux kernel\n    on: hardware\n  - hardware: "
                + "Hardware\n    on: kvm",
            "test.yml(8,9): error TOP007: 'Hardware' rests on itself through 'KVM' and 'Linux kernel'. Put "
                + "one of them on another node."
        );

    [Fact]
    public void Nothing_stands_on_its_ancestor() =>
        Expect(
            "  - host: Ubuntu\n    holds:\n      - kernel: Linux kernel\n        on: ubuntu",
            "test.yml(6,13): error TOP007: 'Linux kernel' rests on 'Ubuntu', which contains it. Name another "
                + "node, or remove 'on:'."
        );

    [Fact]
    public void Two_frames_do_not_stand_on_nodes_inside_each_other() =>
        Expect(
            "  - host: A\n    on: b-kernel\n    holds: [{ kernel: A kernel, on: hardware }]\n"
                + "  - host: B\n    on: a-kernel\n    holds: [{ kernel: B kernel, on: hardware }]\n  - hardware: "
                + "Hardware",
            "test.yml(7,9): error TOP007: 'B' rests on itself through 'A kernel', 'A' and 'B kernel'. Put "
                + "one of them on another node."
        );

    [Fact]
    public void At_most_five_ids_are_suggested_each_once() =>
        Assert.EndsWith(
            "error TOP006: Unknown id or name 'everything' in 'controls'. Write the id or name of a node, such as "
                + "'a', 'b', 'c', 'd' or 'e'.",
            Reading
                .ErrorsOf(
                    "  - daemon: dockerd\n    controls: everything\n"
                        + string.Concat("aabcdef".Select(name => $"  - container: {name}\n"))
                        + Ground
                )
                .Split('\n')[0]
        );

    [Fact]
    public void A_reference_that_no_node_can_have_is_to_be_removed() =>
        Expect(
            "  - daemon: dockerd\n    controls: everything\n" + Ground,
            "test.yml(4,15): error TOP006: Unknown id or name 'everything' in 'controls'. Write the id or name of "
                + "a node, or remove the key."
        );

    [Fact]
    public void A_missing_kernel_of_a_machine_is_reported_once() =>
        Expect(
            "  - host: Ubuntu\n    holds:\n      - engine: Docker Engine\n        holds: [{ client: docker }, { "
                + "daemon: dockerd }]\n      - container: Web\n        app: nginx\n      - container: Shop",
            "test.yml(5,17): error TOP008: 'Docker Engine' needs 'image' or 'kernel' below it, but 'Ubuntu' has none "
                + "that can support it. Add '- kernel: NAME' there, or name another node with 'on:'."
        );

    [Fact]
    public void A_container_in_a_VM_does_not_stand_on_the_kernel_of_the_host() =>
        Expect(
            "  - host: Server\n    holds:\n      - vm: Utility VM\n        holds: [{ container: API }]\n      - "
                + "kernel: Windows kernel\n      - hypervisor: Hyper-V\n      - hardware: Hardware",
            "test.yml(6,30): error TOP008: 'API' needs 'kernel' below it, but 'Utility VM' has none that can "
                + "support it. Add '- kernel: NAME' there, or name another node with 'on:'."
        );

    [Fact]
    public void Hardware_is_not_compulsory() => Expect("  - kernel: Linux kernel", "");

    [Fact]
    public void Values_have_their_types() =>
        Expect(
            "  - host: Server\n    os: plan9\n    build: latest\n    holds: { kernel: Linux }\n  - container:\n   "
                + " image: [a, b]\n    isolation: hyper-v\n    note: {}\n"
                + Ground,
            "test.yml(4,9): error KEY003: 'os': expected 'linux', 'windows', 'macos', 'freebsd' or 'illumos', found "
                + "'plan9'. Write 'linux', 'windows', 'macos', 'freebsd' or 'illumos'.\ntest.yml(5,12): error KEY003: "
                + "'build': expected a whole number, found 'latest'. Write a whole number.\n"
                + "test.yml(6,12): error KEY003: 'holds': "
                + "expected a list, found a mapping. Write a list.\ntest.yml(7,15): error KEY003: 'container': "
                + "expected text, found nothing. Write text.\ntest.yml(8,12): error KEY003: 'image': expected "
                + "text, found a list. Write text.\ntest.yml(9,16): error KEY003: 'isolation': expected "
                + "'default', 'process', 'hyperv' or 'none', found 'hyper-v'. Did you mean 'hyperv'?\n"
                + "test.yml(10,11): error KEY003: 'note': expected text, found a mapping. Write text."
        );

    [Fact]
    public void A_topology_has_a_title_an_existing_vocabulary_and_a_valid_date()
    {
        IReadOnlyList<Diagnostic> diagnostics = Reading
            .Any("vocabulary: container\nas_of: 2017-02-30\ntitel: Test\nstack:\n  - anything: goes")
            .Diagnostics;
        Assert.Equal(
            "test.yml(1,1): error KEY002: The topology is missing the key 'title'. Add 'title:' with text.\n"
                + "test.yml(1,13): error TOP009: Unknown vocabulary 'container'. Did you mean 'containers'?\n"
                + "test.yml(2,8): error KEY003: 'as_of': expected a day such as 2017-03-31, found "
                + "'2017-02-30'. Write a day that exists, as YYYY-MM-DD.\ntest.yml(3,1): error KEY001: Unknown "
                + "key 'titel' in the topology. Did you mean 'title'?",
            Reading.Lines(diagnostics)
        );
    }

    [Theory]
    [InlineData(
        "",
        "test.yml(1,1): error TOP010: The topology is empty. Write 'title:' and 'stack:', with the nodes "
            + "below 'stack:'."
    )]
    [InlineData(
        "# nothing yet\n",
        "test.yml(1,1): error TOP010: The topology is empty. Write 'title:' and 'stack:', with the nodes "
            + "below 'stack:'."
    )]
    [InlineData(
        "- host: Ubuntu",
        "test.yml(1,1): error TOP010: Expected a mapping, found a list. Write 'title:' and 'stack:', with "
            + "the nodes below 'stack:'."
    )]
    [InlineData(
        "title: T\nstack: []",
        "test.yml(2,8): error TOP010: The stack has no nodes. Add one below 'stack:', such as '- host: Ubuntu 24.04'."
    )]
    [InlineData(
        "title: T\nstack: Linux",
        "test.yml(2,8): error KEY003: 'stack': expected a list, found 'Linux'. Write a list."
    )]
    [InlineData(
        "title: T\nstack:",
        "test.yml(2,7): error KEY003: 'stack': expected a list, found nothing. Write a list."
    )]
    public void A_topology_has_nodes(string text, string expected) =>
        Assert.Equal(expected, Reading.Lines(Reading.Any(text).Diagnostics));

    [Fact]
    public void A_topology_has_a_maximum_of_nodes()
    {
        string nodes = string.Concat(Enumerable.Range(1, 1200).Select(i => $"  - hardware: Machine {i}\n"));
        Expect(
            nodes,
            "test.yml(1003,5): error TOP011: The topology has more than 1000 nodes. Split it into several topologies."
        );
    }

    [Fact]
    public void Lines_count_from_the_top_of_the_file_that_contains_the_topology()
    {
        var bag = new DiagnosticBag();
        TopologyReader.Read("title: T\nstack: []", Reading.Vocabularies, new("post.md", bag), linesAbove: 10);
        Assert.StartsWith("post.md(12,8): error TOP010", Reading.Lines(bag.Sorted()));
    }

    private static void Expect(string nodes, string expected) => Assert.Equal(expected, Reading.ErrorsOf(nodes));
}
