using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Reading;

namespace Strata.Tests.Topologies;

public class VocabularyReaderTests
{
    [Fact]
    public void The_default_vocabulary_has_the_kinds_of_container_stacks() =>
        Assert.Equal(
            [
                "hardware",
                "hypervisor",
                "kernel",
                "host",
                "vm",
                "sandbox",
                "engine",
                "client",
                "daemon",
                "runtime",
                "group",
                "container",
                "app",
                "image",
            ],
            Reading.Vocabularies["containers"].Kinds.Keys
        );

    [Fact]
    public void The_default_vocabulary_is_embedded()
    {
        using Stream? resource = typeof(Vocabulary).Assembly.GetManifestResourceStream(
            "data/vocabularies/containers.yml"
        );
        Assert.NotNull(resource);
        Assert.Equal(Reading.TextOf("data/vocabularies/containers.yml"), new StreamReader(resource).ReadToEnd());
    }

    [Fact]
    public void All_declarations_of_a_kind_are_kept()
    {
        Vocabulary vocabulary = Read(
            """
            kinds:
              rack: { label: Rack, shape: frame, flow: column, machine: yes, holds: [disk, rack],
                detail: [place, build], properties: { place: text, use: [own, rented] } }
              disk: { label: Disk, shape: box, token: basalt, on: rack, controls: [rack], empty: none }
            """,
            ""
        );
        Kind rack = vocabulary.Kinds["rack"];
        Assert.Equal((Shape.Frame, Flow.Column, true), (rack.Shape, rack.Flow, rack.Machine));
        Assert.Equal(["disk", "rack"], rack.Holds);
        Assert.Equal(["place", "build"], rack.Detail);
        Assert.Equal(PropertyType.Text, rack.Properties["place"]);
        Assert.Equal(["own", "rented"], rack.Properties["use"].Words);
        Kind disk = vocabulary.Kinds["disk"];
        Assert.Equal(("Disk", Shape.Box, "basalt", "none"), (disk.Label, disk.Shape, disk.Token, disk.Empty));
        Assert.Equal(["rack"], disk.On);
        Assert.Equal(["rack"], disk.Controls);
    }

    [Fact]
    public void Kinds_name_kinds_that_exist() =>
        Read(
            """
            kinds:
              rack: { label: Rack, shape: frame, holds: [disc], parts: [plate], on: [floor] }
              disk: { label: Disk, shape: box, on: [rak], controls: [x] }
            """,
            "test.yml(2,46): error VOC001: 'holds' names the kind 'disc', which does not exist. Did you mean "
                + "'disk'?\n"
                + "test.yml(2,61): error VOC001: 'parts' names the kind 'plate', which does not exist. The kinds "
                + "are 'rack' and 'disk'.\n"
                + "test.yml(2,74): error VOC001: 'on' names the kind 'floor', which does not exist. The kinds are "
                + "'rack' and 'disk'.\n"
                + "test.yml(3,41): error VOC001: 'on' names the kind 'rak', which does not exist. Did you mean "
                + "'rack'?\n"
                + "test.yml(3,58): error VOC001: 'controls' names the kind 'x', which does not exist. The kinds "
                + "are 'rack' and 'disk'."
        );

    [Fact]
    public void Details_are_properties() =>
        Read(
            "kinds:\n  rack: { label: Rack, shape: frame, properties: { place: text }, detail: [plaec, os] }",
            "test.yml(2,76): error VOC002: 'detail' names the property 'plaec', which does not exist. Did "
                + "you mean 'place'?\n"
                + "test.yml(2,83): error VOC002: 'detail' names the property 'os', which does not exist. The "
                + "properties are 'place'."
        );

    [Fact]
    public void No_two_keys_of_a_node_have_the_same_name() =>
        Read(
            "kinds:\n"
                + "  note: { label: Note, shape: box }\n"
                + "  rack: { label: Rack, shape: frame, machine: true, parts: [disk], properties: { os: text, "
                + "disk: text, rack: text, id: text } }\n"
                + "  disk: { label: Disk, shape: box }",
            """
            test.yml(2,3): error VOC003: A node of the kind 'note' has the key 'note' already. Choose another name.
            test.yml(3,82): error VOC003: A node of the kind 'rack' has the key 'os' already. Choose another name.
            test.yml(3,92): error VOC003: A node of the kind 'rack' has the key 'disk' already. Choose another name.
            test.yml(3,104): error VOC003: A node of the kind 'rack' has the key 'rack' already. Choose another name.
            test.yml(3,116): error VOC003: A node of the kind 'rack' has the key 'id' already. Choose another name.
            """
        );

    [Fact]
    public void Only_frames_hold_others() =>
        Read(
            "kinds:\n  rack: { label: Rack, shape: slab, holds: [disk] }\n  disk: { label: Disk, shape: box, "
                + "parts: [rack] }",
            "test.yml(2,44): error VOC004: The kind 'rack' is a slab and has 'holds'. Only a frame holds "
                + "others: write 'shape: frame'.\n"
                + "test.yml(3,43): error VOC004: The kind 'disk' is a box and has 'parts'. Only a frame holds "
                + "others: write 'shape: frame'."
        );

    [Theory]
    [InlineData(
        "",
        "test.yml(1,1): error VOC005: A vocabulary is a mapping, and this is nothing. Write 'kinds:' and the "
            + "kinds below it."
    )]
    [InlineData(
        "- rack",
        "test.yml(1,1): error VOC005: A vocabulary is a mapping, and this is a list. Write 'kinds:' and the kinds "
            + "below it."
    )]
    [InlineData(
        "kinds: {}",
        "test.yml(1,8): error VOC005: The vocabulary has no kinds. Add one: 'machine: { label: Machine, shape: "
            + "frame }'."
    )]
    [InlineData(
        "kind: {}",
        "test.yml(1,1): error KEY002: The vocabulary lacks the key 'kinds'. Add 'kinds:' with a "
            + "mapping.\ntest.yml(1,1): error KEY001: The vocabulary has no key 'kind'. Did you mean 'kinds'?"
    )]
    public void A_vocabulary_has_kinds(string text, string expected) =>
        Read(text, string.Join('\n', expected.Split('\n').Order(StringComparer.Ordinal)));

    [Fact]
    public void Values_have_their_types() =>
        Read(
            "kinds:\n"
                + "  rack: A rack\n"
                + "  disk: { label: Disk, shape: ball, colour: red, flow: up, machine: maybe, on: {}, properties: "
                + "{ use: [], place: any } }",
            "test.yml(2,9): error KEY003: The kind 'rack' takes a mapping, and this is 'A rack'. Write '{ "
                + "label: …, shape: box }'.\n"
                + "test.yml(3,31): error KEY003: 'shape' takes one of 'frame', 'slab' or 'box', and this is "
                + "'ball'. Write 'frame', 'slab' or 'box'.\n"
                + "test.yml(3,37): error KEY001: The kind has no key 'colour'. Its keys are 'label', 'shape', "
                + "'token', 'flow', 'machine', 'on', 'controls', 'holds', 'parts', 'properties', 'detail', "
                + "'empty', 'required', 'at_most', 'catalogue' and 'compatible'.\n"
                + "test.yml(3,56): error KEY003: 'flow' takes one of 'row' or 'column', and this is 'up'. Write "
                + "'row' or 'column'.\n"
                + "test.yml(3,69): error KEY003: 'machine' takes true or false, and this is 'maybe'. Write true or "
                + "false.\n"
                + "test.yml(3,80): error KEY003: 'on' takes text or a list of texts, and this is a mapping. Write "
                + "text or a list of texts.\n"
                + "test.yml(3,103): error KEY003: 'use' takes a list of words, 'text' or 'list', and this is a "
                + "list. Write '[one, two]', 'text' or 'list'.\n"
                + "test.yml(3,114): error KEY003: 'place' takes a list of words, 'text' or 'list', and this is "
                + "'any'. Write '[one, two]', 'text' or 'list'."
        );

    [Fact]
    public void Constraints_name_what_exists() =>
        Read(
            """
            rules: shipping
            kinds:
              disk:
                label: Disk
                shape: box
                properties: { use: text }
                required: [use, size]
                at_most: 0
                catalogue: images
                compatible: { matrix: disks, row: uses, column: rack }
            """,
            "test.yml(1,8): error KEY003: 'rules' takes one of 'containers', and this is 'shipping'. Write "
                + "'containers'.\n"
                + "test.yml(7,21): error VOC006: 'required' names the property or part 'size', which does not "
                + "exist. It has 'use'.\n"
                + "test.yml(8,14): error KEY003: 'at_most' takes a number from 1 up, and this is '0'. Write '1', "
                + "or leave it out.\n"
                + "test.yml(9,16): error KEY003: 'catalogue' takes one of 'base-images', and this is 'images'. "
                + "Write 'base-images'.\n"
                + "test.yml(10,27): error VOC006: 'matrix' names 'disks', which is not a compatibility table. Did "
                + "you mean 'disk'?\n"
                + "test.yml(10,39): error VOC006: 'row' names 'uses', which is not a property, part or kind. Did "
                + "you mean 'use'?\n"
                + "test.yml(10,53): error VOC006: 'column' names 'rack', which is not a property, part or kind. "
                + "Write 'use' or 'disk'.",
            tables: ["disk"]
        );

    private static Vocabulary Read(string text, string expected, IReadOnlyCollection<string>? tables = null)
    {
        var bag = new DiagnosticBag();
        Vocabulary vocabulary = VocabularyReader.Read("test", text, new FileReport("test.yml", bag), tables);
        Assert.Equal(expected, Reading.Lines(bag.Sorted()));
        return vocabulary;
    }
}
