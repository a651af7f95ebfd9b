using CsCheck;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The relations between nodes in pictures and texts.</summary>
public class RelationTests
{
    private const string Stack =
        "title: Test\nstack:\n  - host: Server\n    holds:\n"
        + "      - { container: A, image: 'debian:13', count: 2 }\n      - { container: B, image: 'debian:13' }\n"
        + "      - { vm: V, holds: [{ container: C, image: 'debian:13' }, { app: D }, { kernel: K }] }\n"
        + "      - { engine: E, holds: [{ client: F }, { daemon: G }] }\n      - { container: H, image: 'debian:13' }\n"
        + "      - { hypervisor: KVM }\n      - { kernel: L }\n      - { hardware: M }\nrelations:\n";

    private static readonly string[] Names = ["A", "B", "C", "D", "E", "H", "L", "V"];

    private static readonly string[] Members = ["A", "B", "E", "H", "V"];

    private static readonly Gen<(string From, string To, int Label)> Pairs = Gen.Select(
            Gen.Shuffle(Names, 2, 2),
            Gen.Int[0, 2]
        )
        .Select(pair => (pair.Item1[0], pair.Item1[1], pair.Item2));

    [Theory]
    [InlineData("wide")]
    [InlineData("narrow")]
    public void Each_relation_is_a_line_or_a_text_on_its_box_and_a_sentence(string variant) =>
        Pairs
            .Array[1, 16]
            .Sample(pairs => Check([.. pairs.DistinctBy(pair => (pair.From, pair.To))], variant), iter: 150);

    [Fact]
    public void No_line_runs_over_the_label_of_a_boundary_or_of_another_line() =>
        Gen.Select(Pairs.Array[1, 10], Gen.Shuffle(Members, 1, 3), Gen.Int[1, 40])
            .Sample(
                (pairs, members, length) =>
                {
                    string relations = string.Concat(
                        pairs
                            .DistinctBy(pair => (pair.From, pair.To))
                            .Select(pair =>
                                $"  - {{ from: {pair.From}, to: {pair.To}, kind: network, "
                                + $"label: Port {pair.Label} of a service }}\n"
                            )
                    );
                    Topology topology = Reading.Valid(
                        Stack
                            + relations
                            + "boundaries:\n"
                            + string.Concat(
                                members.Select(
                                    (member, i) =>
                                        $"  - {{ label: Network {new string('n', length)} {i}, kind: network, "
                                        + $"members: [{member}] }}\n"
                                )
                            )
                    );
                    SceneCheck.AssertLabelsAreFree(
                        StackLayout.ComputeRelations(
                            topology,
                            DiagramFixtures.VariantOf("wide"),
                            DiagramFixtures.Messages,
                            new FileReport(topology.Path, new DiagnosticBag())
                        )
                    );
                },
                iter: 150
            );

    [Fact]
    public void A_line_enters_beside_the_label_of_a_boundary()
    {
        Topology topology = Reading.Valid(
            Stack
                + "  - { from: A, to: V, kind: network }\n"
                + "boundaries:\n  - { label: Network of V, kind: network, members: [V] }\n"
        );
        Scene scene = SceneOf(topology, "wide");
        Assert.Single(scene.Arrows, arrow => arrow.Kind is ArrowKind.Relation);
        SceneCheck.AssertLabelsAreFree(scene);
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("narrow")]
    public void The_relations_of_a_shipped_topology_match_their_golden_file(string variant)
    {
        Topology topology = DiagramFixtures.Read("data/topologies/compose-app.yml");
        Golden.Match($"scenes-relations/compose-app-{variant}.txt", DiagramFixtures.Dump(SceneOf(topology, variant)));
    }

    private static Scene SceneOf(Topology topology, string variant)
    {
        var bag = new DiagnosticBag();
        Scene scene = StackLayout.ComputeRelations(
            topology,
            DiagramFixtures.VariantOf(variant),
            DiagramFixtures.Messages,
            new FileReport(topology.Path, bag)
        );
        Assert.Empty(bag.Sorted());
        return scene;
    }

    private static void Check(IReadOnlyList<(string From, string To, int Label)> pairs, string variant)
    {
        Topology topology = Reading.Valid(
            Stack
                + string.Concat(
                    pairs.Select(pair =>
                        $"  - {{ from: {pair.From}, to: {pair.To}, kind: network, label: Port {pair.Label} }}\n"
                    )
                )
        );
        Scene scene = SceneOf(topology, variant);
        SceneCheck.AssertBoxes(topology, scene);
        SceneCheck.AssertLabelsAreFree(scene);
        var text = new NodeText(topology, DiagramFixtures.Messages);
        string prose = string.Join(' ', StackProse.Describe(topology, DiagramFixtures.Messages).Paragraphs);
        foreach (Relation relation in topology.Relations)
        {
            SceneBox from = scene.AllBoxes.Single(box => box.Node == relation.From),
                to = scene.AllBoxes.Single(box => box.Node == relation.To);
            Assert.Contains(text.TextOf(relation), from.AccessibleDescription, StringComparison.Ordinal);
            Assert.Contains($": {relation.Label}.", prose, StringComparison.Ordinal);
            SceneArrow? arrow = scene.Arrows.FirstOrDefault(arrow =>
                arrow.Kind is ArrowKind.Relation && arrow.From == from.Id && arrow.To == to.Id
            );
            if (arrow is null)
            {
                string onBox = string.Join(' ', from.Lines.Select(line => line.Text));
                Assert.Contains(text.TextOf(relation), onBox, StringComparison.Ordinal);
                continue;
            }

            Assert.Equal(relation.Label, arrow.Label?.Text);
            Assert.Equal((from.Bounds.Y, to.Bounds.Y), (arrow.Points[0].Y, arrow.Points[^1].Y));
            foreach (SceneBox box in scene.AllBoxes.Where(box => box.Children.Count == 0 || box.Node == relation.From))
                Assert.All(
                    arrow.Points.Zip(arrow.Points.Skip(1)),
                    line => Assert.False(box.Bounds.IsCrossedBy(line.First, line.Second), $"{box.Id} is crossed.")
                );
        }
    }
}
