using System.Diagnostics;
using Strata.Engine.Diagrams.Stacks;
using Strata.Tests.Trust;

namespace Strata.Tests.Diagrams;

/// <summary>The arrangement of boxes by what they stand on.</summary>
[Collection(nameof(TimedTests))]
public class DecompositionTests(ITestOutputHelper output)
{
    /// <summary>Seven boxes in a zigzag, in an order that no sweep begins with.</summary>
    private const string Seven = "A on W X; B on Y Z; C on X Y";

    [Theory]
    [InlineData("A on X", "series(X, A)")]
    [InlineData("A on X; B on X; X on Y", "series(Y, X, parallel(A, B))")]
    [InlineData("A on X; B on Y", "parallel(series(X, A), series(Y, B))")]
    [InlineData("A on X Y", "series(parallel(X, Y), A)")]
    [InlineData("A on X Y; B on X Y", "series(parallel(X, Y), parallel(A, B))")]
    [InlineData("A on X; B on X Y", "zigzag(A, X, B, Y)")]
    [InlineData("A on X; B on X; C on X Y; Y on Z", "zigzag(parallel(A, B), X, C, series(Z, Y))")]
    [InlineData("A on X Y; B on X; Y on X", "series(X, parallel(series(Y, A), B))")]
    [InlineData("A on X Y; B on Y Z", "zigzag(A, X, Y, B, Z)")]
    [InlineData(Seven, "zigzag(A, W, X, B, Y, Z, C)")]
    public void Boxes_are_side_by_side_on_top_of_each_other_or_a_zigzag(string supports, string expected)
    {
        (SiblingOrder order, List<string> names) = Read(supports);
        Assert.Equal(expected, Text(Decomposition.Of(order), names));
    }

    [Theory]
    [InlineData("A on X; B on X Y", "A X B Y", 40)]
    [InlineData("A on X Y; B on Y Z", "A X Y B Z", 40)]
    [InlineData("A on X Z; B on Y Z", "A X Z B Y", 40)]
    [InlineData(Seven, "A W X Y C B Z", 40)]
    [InlineData("A on X Y; B on Y Z; C on X Z", null, 40)]
    public void A_zigzag_has_the_narrowest_order(string supports, string? expected, int width)
    {
        (SiblingOrder order, List<string> names) = Read(supports);
        ZigzagTree tree = Assert.Single(Decomposition.Of(order).Zigzags());
        IReadOnlyList<int>? best = ZigzagOrders.Best(
            new Zigzag(order, tree),
            tree.Parts.Select(_ => width).ToList(),
            (_, _) => 8
        );
        Assert.Equal(
            expected,
            best is null ? null : string.Join(' ', best.Select(part => names[tree.Parts[part].Boxes[0]]))
        );
    }

    [Theory]
    [InlineData(Seven)]
    [InlineData("A on W X Y; B on X Y Z; C on W Z")]
    public void The_best_order_of_seven_is_found_in_five_milliseconds(string supports)
    {
        (SiblingOrder order, _) = Read(supports);
        var zigzag = new Zigzag(order, Assert.Single(Decomposition.Of(order).Zigzags()));
        TimeSpan least = TimeSpan.MaxValue;
        for (int run = 0; run < 50; run++)
        {
            long start = Stopwatch.GetTimestamp();
            ZigzagOrders.Best(zigzag, [40, 50, 60, 70, 80, 90, 100], (_, _) => 8);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            least = elapsed < least ? elapsed : least;
        }

        output.WriteLine(least.ToString());
        Assert.InRange(least, TimeSpan.Zero, TimeSpan.FromMilliseconds(5));
    }

    private static (SiblingOrder Order, List<string> Names) Read(string supports)
    {
        List<string> names = [];
        List<List<int>> below = [];
        int Number(string name)
        {
            if (!names.Contains(name))
            {
                names.Add(name);
                below.Add([]);
            }

            return names.IndexOf(name);
        }

        foreach (string[] parts in supports.Split("; ").Select(line => line.Split(" on ")))
            below[Number(parts[0])].AddRange(parts[1].Split(' ').Select(Number));
        return (new SiblingOrder(below), names);
    }

    private static string Text(StackTree tree, List<string> names) =>
        tree is SingleTree single
            ? names[single.Box]
            : tree.GetType().Name.Replace("Tree", "", StringComparison.Ordinal).ToLowerInvariant()
                + $"({string.Join(", ", tree.Parts.Select(part => Text(part, names)))})";
}
