using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>What is true of every comparison, checked against the topologies.</summary>
internal static class CompareCheck
{
    public static void Assert(IReadOnlyList<Topology> topologies)
    {
        var comparison = Comparison.Of(topologies);
        AssertRows(comparison);
        foreach (string variant in (string[])["wide", "narrow"])
        {
            Scene scene = Compute(topologies, variant);
            SceneCheck.AssertBoxes(scene);
            AssertColumns(comparison, scene);
            Xunit.Assert.Equal(DiagramFixtures.Dump(scene), DiagramFixtures.Dump(Compute(topologies, variant)));
            if (variant == "narrow")
                Xunit.Assert.InRange(scene.Width, 288, 502);
        }

        AssertText(topologies, comparison);
    }

    /// <summary>Each column has the nodes of its stack in their order; the kernels that are called are level.</summary>
    private static void AssertRows(Comparison comparison)
    {
        Xunit.Assert.InRange(comparison.Rows.Count(row => row.IsCalled), 0, 1);
        foreach ((int column, ComparedStack stack) in comparison.Stacks.Index())
        {
            Xunit.Assert.Equal(stack.Steps, comparison.Rows.SelectMany(row => row.Cells[column]));
            Xunit.Assert.Equal(
                stack.Steps.Where(NodeQueries.IsKernel).Take(1),
                comparison.Rows.Where(row => row.IsCalled).SelectMany(row => row.Cells[column])
            );
            foreach ((Node above, Node below) in stack.Steps.Zip(stack.Steps.Skip(1)))
                Xunit.Assert.True(StandsOn(stack.Topology, above, below), $"{above} does not stand on {below}.");
            Xunit.Assert.Empty(Below(stack.Topology, stack.Steps[^1]));
        }
    }

    /// <summary>
    /// Columns are equally wide; each machine is around exactly the nodes in it; lines are between nodes of which one
    /// stands on the other, or there is a fault.
    /// </summary>
    private static void AssertColumns(Comparison comparison, Scene scene)
    {
        Xunit.Assert.Single(scene.Boxes.Select(box => box.Bounds.Width).Distinct());
        foreach ((SceneBox box, ComparedStack stack) in scene.Boxes.Zip(comparison.Stacks))
        {
            List<SceneBox> inside = box.SelfAndDescendants().Skip(1).ToList();
            Xunit.Assert.Equal(stack.Steps, inside.Where(each => each.Children.Count == 0).Select(each => each.Node));
            foreach (SceneBox machine in inside.Where(each => each.Children.Count > 0))
                Xunit.Assert.Equal(
                    stack.Steps.Where(step => step.SelfAndAncestors().Contains(machine.Node!)),
                    machine.SelfAndDescendants().Where(each => each.Children.Count == 0).Select(each => each.Node)
                );
            Xunit.Assert.Equal(
                stack.Steps.Count - 1 - (stack.CannotRun ? 1 : 0),
                scene.Arrows.Count(arrow => inside.Exists(each => each.Id == arrow.From))
            );
        }

        Xunit.Assert.Equal(comparison.Stacks.Count(stack => stack.CannotRun), scene.Faults.Count);
        Xunit.Assert.Equal(comparison.Rows.Count, scene.Rows.Count);
    }

    /// <summary>The table has each row with each node of it, and a sentence says which kernel is called.</summary>
    private static void AssertText(IReadOnlyList<Topology> topologies, Comparison comparison)
    {
        TextAlternative text = CompareProse.Describe(topologies, DiagramFixtures.Messages);
        Xunit.Assert.Equal(topologies.Count, text.Paragraphs.Count);
        foreach ((int column, ComparedStack stack) in comparison.Stacks.Index())
        {
            string cells = string.Join('\n', text.Rows.Select(row => row[column + 1]));
            foreach (Node step in stack.Steps.Where(step => !step.IsEmpty).Concat(stack.Machines))
                Xunit.Assert.Contains(step.Name, cells);
            Xunit.Assert.StartsWith(stack.Topology.Title, text.Paragraphs[column]);
            Xunit.Assert.Contains(stack.Subject.Name, text.Paragraphs[column]);
            Xunit.Assert.Contains((stack.Kernel ?? stack.Subject).Name, text.Paragraphs[column]);
        }
    }

    private static bool StandsOn(Topology topology, Node above, Node below) => Below(topology, above).Contains(below);

    private static IReadOnlyList<Node> Below(Topology topology, Node node)
    {
        for (Node? each = node; each is not null; each = each.Parent)
        {
            if (topology.SupportsOf(each) is [_, ..] supports)
                return supports;
        }

        return [];
    }

    private static Scene Compute(IReadOnlyList<Topology> topologies, string variant) =>
        CompareLayout.Compute(topologies, DiagramFixtures.VariantOf(variant), DiagramFixtures.Messages);
}
