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
                "library",
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
              rack: { label: Rack, shape: frame, flow: column, role: machine, holds: [disk, rack],
                detail: [place, build], properties: { place: text, use: [own, rented] } }
              disk: { label: Disk, shape: box, token: basalt, on: rack, controls: [rack], empty: none }
            """,
            ""
        );
        Kind rack = vocabulary.Kinds["rack"];
        Assert.Equal((Shape.Frame, Flow.Column, true), (rack.Shape, rack.Flow, rack.IsMachine));
        Assert.Equal(["disk", "rack"], rack.Holds);
        Assert.Equal(["place", "build"], rack.Detail);
        Assert.Equal(PropertyType.Text, rack.Properties["place"]);
        Assert.Equal(["own", "rented"], rack.Properties["use"].Words);
        Kind disk = vocabulary.Kinds["disk"];
        Assert.Equal(("Disk", Shape.Box, "basalt", "none"), (disk.Label, disk.Shape, disk.Token, disk.Empty));
        Assert.Equal(["rack"], disk.OnKinds);
        Assert.Equal(["rack"], disk.Controls);
    }

    [Fact]
    public void Kinds_refer_to_existing_kinds() =>
        Read(
            """
            kinds:
              rack: { label: Rack, shape: frame, holds: [disc], parts: [plate], on: [floor] }
              disk: { label: Disk, shape: box, on: [rak], controls: [x] }
            """,
            "test.yml(2,46): error VOC001: Unknown kind 'disc' in 'holds'. Did you mean 'disk'?\n"
                + "test.yml(2,61): error VOC001: Unknown kind 'plate' in 'parts'. The kinds are 'rack' and "
                + "'disk'.\ntest.yml(2,74): error VOC001: Unknown kind 'floor' in 'on'. The kinds are 'rack' "
                + "and 'disk'.\ntest.yml(3,41): error VOC001: Unknown kind 'rak' in 'on'. Did you mean "
                + "'rack'?\ntest.yml(3,58): error VOC001: Unknown kind 'x' in 'controls'. The kinds are 'rack' "
                + "and 'disk'."
        );

    [Fact]
    public void Details_are_properties() =>
        Read(
            "kinds:\n  rack: { label: Rack, shape: frame, properties: { place: text }, detail: [plaec, os] }",
            "test.yml(2,76): error VOC002: Unknown property 'plaec' in 'detail'. Did you mean 'place'?\n"
                + "test.yml(2,83): error VOC002: Unknown property 'os' in 'detail'. The properties are 'place'."
        );

    [Fact]
    public void No_two_keys_of_a_node_have_the_same_name() =>
        Read(
            "kinds:\n"
                + "  note: { label: Note, shape: box }\n"
                + "  rack: { label: Rack, shape: frame, role: machine, parts: [disk], properties: { os: text, "
                + "disk: text, rack: text, id: text } }\n"
                + "  disk: { label: Disk, shape: box }",
            """
            test.yml(2,3): error VOC003: 'note' is a key of nodes of every kind. Choose another name.
            test.yml(3,82): error VOC003: 'os' is already a key of nodes of the kind 'rack'. Choose another name.
            test.yml(3,92): error VOC003: 'disk' is already a key of nodes of the kind 'rack'. Choose another name.
            test.yml(3,104): error VOC003: 'rack' is already a key of nodes of the kind 'rack'. Choose another name.
            test.yml(3,116): error VOC003: 'id' is already a key of nodes of the kind 'rack'. Choose another name.
            """
        );

    [Fact]
    public void Only_frames_hold_others() =>
        Read(
            "kinds:\n  rack: { label: Rack, shape: slab, holds: [disk] }\n  disk: { label: Disk, shape: box, "
                + "parts: [rack] }",
            "test.yml(2,44): error VOC004: The kind 'rack' is a slab but has 'holds'. Write 'shape: frame': "
                + "only frames contain nodes.\ntest.yml(3,43): error VOC004: The kind 'disk' is a box but has "
                + "'parts'. Write 'shape: frame': only frames contain nodes."
        );

    [Theory]
    [InlineData(
        "",
        "test.yml(1,1): error VOC005: Expected a mapping, found nothing. Write 'kinds:' and the kinds below " + "it."
    )]
    [InlineData(
        "- rack",
        "test.yml(1,1): error VOC005: Expected a mapping, found a list. Write 'kinds:' and the kinds below " + "it."
    )]
    [InlineData(
        "kinds: {}",
        "test.yml(1,8): error VOC005: The vocabulary has no kinds. Add one: 'machine: { label: Machine, shape: "
            + "frame }'."
    )]
    [InlineData(
        "kind: {}",
        "test.yml(1,1): error KEY002: The vocabulary is missing the key 'kinds'. Add 'kinds:' with a "
            + "mapping.\ntest.yml(1,1): error KEY001: Unknown key 'kind' in the vocabulary. Did you mean 'kinds'?"
    )]
    public void A_vocabulary_has_kinds(string text, string expected) =>
        Read(text, string.Join('\n', expected.Split('\n').Order(StringComparer.Ordinal)));

    [Fact]
    public void Values_have_their_types() =>
        Read(
            "kinds:\n"
                + "  rack: A rack\n"
                + "  disk: { label: Disk, shape: ball, colour: red, flow: up, guest: maybe, on: {}, properties: "
                + "{ use: [], place: any } }",
            "test.yml(2,9): error KEY003: Expected a mapping for the kind 'rack', found 'A rack'. Write '{ "
                + "label: …, shape: box }'.\ntest.yml(3,31): error KEY003: 'shape': expected 'frame', 'slab' "
                + "or 'box', found 'ball'. Write 'frame', 'slab' or 'box'.\ntest.yml(3,37): error KEY001: "
                + "Unknown key 'colour' in the kind. Its keys are 'label', 'shape', 'token', 'plural', 'role', "
                + "'guest', 'flow', 'on', 'known', 'requires', 'controls', 'holds', 'parts', 'properties', "
                + "'detail', 'empty', 'required', "
                + "'at_most', 'catalogue' and 'compatible'.\ntest.yml(3,56): error KEY003: 'flow': expected "
                + "'row' or 'column', found 'up'. Write 'row' or 'column'.\ntest.yml(3,67): error KEY003: "
                + "'guest': expected true or false, found 'maybe'. Write true or false.\ntest.yml(3,78): "
                + "error KEY003: 'on': expected text or a list of texts, found a mapping. Write text or a list "
                + "of texts.\ntest.yml(3,101): error KEY003: 'use': expected a list of words, 'text' or "
                + "'list', found a list. Write '[one, two]', 'text' or 'list'.\ntest.yml(3,112): error KEY003: "
                + "'place': expected a list of words, 'text' or 'list', found 'any'. Write '[one, two]', "
                + "'text' or 'list'."
        );

    [Fact]
    public void Constraints_refer_to_existing_names() =>
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
            "test.yml(1,8): error KEY003: 'rules': expected 'containers', found 'shipping'. Write "
                + "'containers'.\ntest.yml(7,21): error VOC006: Unknown property or part 'size' in 'required'. "
                + "Its properties and parts are 'use'.\ntest.yml(8,14): error KEY003: 'at_most': expected a "
                + "whole number of at least 1, found '0'. Write '1', or remove the key.\ntest.yml(9,16): error "
                + "KEY003: 'catalogue': expected 'base-images', found 'images'. Write 'base-images'.\n"
                + "test.yml(10,27): error VOC006: 'disks' in 'matrix' is not a compatibility table. Did you "
                + "mean 'disk'?\ntest.yml(10,39): error VOC006: 'uses' in 'row' is not a property, part or "
                + "kind. Did you mean 'use'?\ntest.yml(10,53): error VOC006: 'rack' in 'column' is not a "
                + "property, part or kind. Write 'use' or 'disk'.",
            tables: ["disk"]
        );

    private static Vocabulary Read(string text, string expected, IReadOnlyCollection<string>? tables = null)
    {
        var bag = new DiagnosticBag();
        Vocabulary vocabulary = new VocabularyReader((_, _) => null, tables).Read(
            "test",
            text,
            new FileReport("test.yml", bag)
        );
        Assert.Equal(expected, Reading.Lines(bag.Sorted()));
        return vocabulary;
    }
}
