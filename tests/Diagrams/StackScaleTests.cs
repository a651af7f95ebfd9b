using System.Diagnostics;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Scenes;
using Strata.Tests.Trust;

namespace Strata.Tests.Diagrams;

/// <summary>The time to lay out stacks that no arrangement shows.</summary>
[Collection(nameof(TimedTests))]
public class StackScaleTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(200)]
    [InlineData(1000)]
    public void Boxes_on_any_three_others_take_seconds_at_most(int count)
    {
        BoxStack stack = OnAnyThree(count);
        long start = Stopwatch.GetTimestamp();
        Scene scene = SeveralSupportsTests.Compute(stack, "narrow").Scene;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        SceneCheck.AssertBoxes(scene);
        output.WriteLine(elapsed.ToString());
        Assert.InRange(elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static BoxStack OnAnyThree(int count)
    {
        var random = new Random(count);
        DiagramBox[] boxes = Enumerable
            .Range(0, count)
            .Select(i => SeveralSupportsTests.BoxOf($"Box {i}", [], isOutermost: false))
            .ToArray();
        Dictionary<DiagramBox, IReadOnlyList<DiagramBox>> supports = [];
        for (int i = 3; i < count; i++)
        {
            int above = i;
            supports[boxes[i]] = Enumerable.Range(0, 3).Select(_ => boxes[random.Next(above)]).Distinct().ToList();
        }

        return new BoxStack([SeveralSupportsTests.BoxOf("frame", boxes, isOutermost: true)], supports);
    }
}
