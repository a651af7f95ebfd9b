using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The names of rows in the left margin: each kind is named once, and only beside its own boxes.</summary>
public class RowNameTests
{
    public static TheoryData<string> All { get; } = [.. DiagramFixtures.All];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_box_says_its_kind_or_is_beside_its_name(string path)
    {
        AssertKinds(DiagramFixtures.Read(path));
    }

    /// <summary>Each box of a topology says its kind, or the name of its row does.</summary>
    internal static void AssertKinds(Topology topology)
    {
        Scene scene = DiagramFixtures.ComputeStack(topology, "wide").Scene;
        var text = new NodeText(topology, DiagramFixtures.Messages);
        foreach (SceneBox box in scene.AllBoxes.Where(box => StackRows.IsEligible(box.Node!)))
        {
            string kind = text.KindOf(box.Node!);
            bool saysKind = string.Join(' ', box.Lines.Select(line => line.Text)).Contains(kind, Ignored);
            bool isBeside = scene.Rows.Any(row => NameOf(row) == kind && IsBeside(box, row));
            bool needsNone = box.Node!.IsEmpty || (NodeQueries.IsKernel(box.Node) && kind == box.Node.Kind.Label);
            Assert.True(saysKind || isBeside || needsNone, $"{box.Id} does not say that it is '{kind}'.");
            Assert.False(
                saysKind && isBeside && !box.Node.IsEmpty && !text.NameContainsKind(box.Node),
                $"{box.Id} repeats the name of its row."
            );
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_name_is_beside_a_silent_box_of_another_kind(string path)
    {
        Topology topology = DiagramFixtures.Read(path);
        Scene scene = DiagramFixtures.ComputeStack(topology, "wide").Scene;
        var text = new NodeText(topology, DiagramFixtures.Messages);
        foreach (SceneRow row in scene.Rows)
        {
            IEnumerable<SceneBox> others = scene.AllBoxes.Where(box =>
                StackRows.IsEligible(box.Node!) && text.KindOf(box.Node!) != NameOf(row) && IsBeside(box, row)
            );
            Assert.All(others, box => Assert.True(text.ShowsKind(box.Node!), $"{box.Id} is beside {NameOf(row)}."));
            Assert.All(
                others,
                box => Assert.Contains(text.KindOf(box.Node!), string.Join(' ', box.Lines.Select(line => line.Text)))
            );
        }

        List<Rectangle> names = scene.Rows.SelectMany(row => row.Lines).Select(TextMeasure.BoundsOf).ToList();
        Assert.All(names, name => Assert.InRange(name.X, 0, scene.AllBoxes.Min(box => box.Bounds.X) - name.Width));
        Assert.All(names.Zip(names.Skip(1)), pair => Assert.True(pair.First.Bottom <= pair.Second.Y));
    }

    private const StringComparison Ignored = StringComparison.OrdinalIgnoreCase;

    private static string NameOf(SceneRow row) => string.Join(' ', row.Lines.Select(line => line.Text));

    /// <summary>Whether the middle of a name is at the height of a box.</summary>
    private static bool IsBeside(SceneBox box, SceneRow row)
    {
        Rectangle first = TextMeasure.BoundsOf(row.Lines[0]),
            last = TextMeasure.BoundsOf(row.Lines[^1]);
        int middle = (first.Y + last.Bottom) / 2;
        return middle > box.Bounds.Y && middle < box.Bounds.Bottom;
    }
}
