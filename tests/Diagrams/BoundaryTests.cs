using CsCheck;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The outlines of boundaries in pictures of stacks.</summary>
public class BoundaryTests
{
    private const string Stack =
        "title: Test\nstack:\n  - host: Server\n    holds:\n"
        + "      - { container: A, image: 'debian:13', count: 2 }\n      - { container: B, image: 'debian:13' }\n"
        + "      - { vm: V, holds: [{ container: C, image: 'debian:13' }, { app: D }, { kernel: K }] }\n"
        + "      - { engine: E, holds: [{ client: F }, { daemon: G }] }\n"
        + "      - { container: H, image: 'debian:13' }\n"
        + "      - { hypervisor: KVM }\n      - { kernel: L }\n      - { hardware: M }\nboundaries:\n";

    private static readonly string[] Names = ["A", "B", "C", "D", "E", "H", "K", "V", "KVM", "L", "M", "Server"];

    private static readonly Gen<string[]> Members = Gen.Shuffle(Names, 1, 6).Select(names => names.ToArray());

    /// <summary>
    /// With any members, nothing stands elsewhere: each member is in an outline or reported, and each box is inside an
    /// outline, around it or apart from it.
    /// </summary>
    [Theory]
    [InlineData("wide")]
    [InlineData("narrow")]
    public void Outlines_are_around_members_only(string variant) =>
        Members.Array[1, 4].Sample(boundaries => Check(boundaries, variant), iter: 150);

    /// <summary>Members on top of each other have one outline, if nothing is between its label and them.</summary>
    [Theory]
    [InlineData("A, L", "A L", "")]
    [InlineData("L, M", "L M", "")]
    [InlineData("A, L, M", "A L M", "")]
    [InlineData("A, M", "A / M", "")]
    [InlineData("A | L, M", "A / L M", "")]
    [InlineData("A, L | L, M", "A L", "cannot be drawn around 'L' and 'M': 'A' stands there and is not a member.")]
    [InlineData("A, L | A, L | A, L", "A L / A L / A L", "")]
    [InlineData("L", "", "cannot be drawn around 'L': 'A' stands there and is not a member.")]
    [InlineData("A | A | A | A", "A / A / A", "cannot be drawn around 'A': it has 3 outlines already.")]
    public void A_column_of_members_has_one_outline(string members, string shown, string reason)
    {
        string boundaries = string.Concat(
            members.Split(" | ").Select(each => $"  - {{ label: Part, kind: trust, members: [{each}] }}\n")
        );
        Topology topology = Reading.Valid(
            "title: Test\nstack:\n  - host: Server\n    holds: [{ app: A }, { kernel: L }, { hardware: M }]\n"
                + $"boundaries:\n{boundaries}"
        );
        foreach (string variant in (string[])["wide", "narrow"])
        {
            (Scene scene, IReadOnlyList<Diagnostic> diagnostics) = DiagramFixtures.ComputeStack(topology, variant);
            SceneCheck.Assert(topology, scene);
            IEnumerable<string> inside = scene.Boundaries.Select(outline =>
                string.Join(
                    ' ',
                    scene.AllBoxes.Where(box => SceneCheck.IsInside(box.Bounds, outline.Bounds)).Select(box => box.Name)
                )
            );
            Assert.Equal(shown, string.Join(" / ", inside));
            Assert.Equal(scene.Boundaries.Count, scene.Boundaries.Select(outline => outline.Bounds).Distinct().Count());
            Assert.Contains(reason, string.Concat(diagnostics.Select(diagnostic => diagnostic.Message)));
            Assert.Equal(reason.Length > 0, diagnostics.Count > 0);
        }
    }

    private static void Check(string[][] boundaries, string variant)
    {
        Topology topology = Reading.Valid(
            Stack
                + string.Concat(
                    boundaries.Select(
                        (members, i) =>
                            $"  - {{ label: Boundary {i}, kind: trust, members: [{string.Join(", ", members)}] }}\n"
                    )
                )
        );
        (Scene scene, IReadOnlyList<Diagnostic> diagnostics) = DiagramFixtures.ComputeStack(topology, variant);
        Assert.All(diagnostics, diagnostic => Assert.Equal("DIA005", diagnostic.Code.Id));
        SceneCheck.Assert(topology, scene);
        foreach (Boundary boundary in topology.Boundaries)
        {
            List<SceneBoundary> outlines = scene
                .Boundaries.Where(outline =>
                    string.Join(' ', outline.Lines.Select(line => line.Text)) == boundary.Label
                )
                .ToList();
            Assert.All(
                scene.AllBoxes.Where(box => boundary.Members.Contains(box.Node!)),
                box =>
                    Assert.True(
                        outlines.Exists(outline => SceneCheck.IsInside(box.Bounds, outline.Bounds))
                            || diagnostics.Any(diagnostic =>
                                diagnostic.Message.Contains($"'{boundary.Label}'", StringComparison.Ordinal)
                                && diagnostic.Message.Contains($"'{box.Node!.Name}'", StringComparison.Ordinal)
                            ),
                        $"{box.Id} is in no outline of {boundary.Label}."
                    )
            );
            foreach (SceneBoundary outline in outlines)
                Assert.All(
                    scene.AllBoxes.Where(box => SceneCheck.IsInside(box.Bounds, outline.Bounds)),
                    box => Assert.True(boundary.Encloses(box.Node!), $"{box.Id} is in {boundary.Label}.")
                );
        }
    }
}
