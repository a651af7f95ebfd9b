using System.Globalization;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Diagrams.Stacks;

namespace Strata.Tests.Diagrams;

/// <summary>Boxes that stand on several others, in stacks made from a seed.</summary>
public class SeveralSupportsTests(ITestOutputHelper output)
{
    private const int Stacks = 600;

    [Theory]
    [InlineData("wide")]
    [InlineData("narrow")]
    public void Each_box_of_any_stack_is_on_all_that_it_needs(string variant)
    {
        int supports = 0,
            lines = 0;
        for (int seed = 0; seed < Stacks; seed++)
        {
            BoxStack stack = Generated(seed);
            (Scene scene, int reported) = Compute(stack, variant);
            SceneCheck.AssertBoxes(scene);
            AssertSupports(stack, scene);
            Assert.Equal(DiagramFixtures.Dump(scene), DiagramFixtures.Dump(Compute(Generated(seed), variant).Scene));
            supports += stack.Supports.Values.Sum(below => below.Count);
            lines += reported;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines} of {supports} supports are lines."));
        Assert.InRange(lines, 1, supports / 50);
    }

    public static TheoryData<string, string> Named { get; } = DiagramFixtures.InBothVariants(NamedStacks.All.Keys);

    [Theory]
    [MemberData(nameof(Named))]
    public void A_stack_matches_its_golden_file(string name, string variant)
    {
        BoxStack stack = NamedStacks.Read(name);
        (Scene scene, _) = Compute(stack, variant);
        SceneCheck.AssertBoxes(scene);
        AssertSupports(stack, scene);
        Golden.Match($"scenes-several/{name}-{variant}.txt", DiagramFixtures.Dump(scene));
    }

    [Theory]
    [InlineData("A on X; B on X", "", 0)]
    [InlineData("A on X Y; B on Y Z", "", 0)]
    [InlineData("A on X Y; B on X Y", "ledge", 0)]
    [InlineData("A on X Y; Y on Z", "line A → X", 0)]
    [InlineData("A on X Y; B on Y Z; C on X Z", "line C → Z", 1)]
    [InlineData("A on X; B on A; X on B", "line B → A", 1)]
    public void A_ledge_or_a_line_shows_what_touching_cannot(string supports, string shown, int reported)
    {
        BoxStack stack = Of(supports);
        (Scene scene, int lines) = Compute(stack, "wide");
        AssertSupports(stack, scene);
        IEnumerable<string> all = scene
            .Ledges.Select(_ => "ledge")
            .Concat(scene.Arrows.Select(line => $"line {line.From} → {line.To}"));
        Assert.Equal((shown, reported), (string.Join(", ", all), lines));
    }

    [Theory]
    [InlineData("A on X; X on Y", "A on Y", "line A → Y")]
    [InlineData("A on X; X on Y; Y on Z", "A on Y Z", "line A → Y, line A → Z")]
    [InlineData("A on X; B on X; X on Y", "A on Y; B on Y", "ledge, line A → Y, line B → Y")]
    [InlineData("A on X; B on X; C on Y; X on Y", "A on Y", "line A → Y")]
    [InlineData("A on X; X on Y", "X on Y", "")]
    public void A_support_below_another_one_is_beside_it(string supports, string passing, string shown)
    {
        BoxStack stack = Of(supports, passing);
        foreach (string variant in (string[])["wide", "narrow"])
        {
            (Scene scene, int reported) = Compute(stack, variant);
            SceneCheck.AssertBoxes(scene);
            AssertSupports(stack, scene);
            IEnumerable<string> all = scene
                .Ledges.Select(_ => "ledge")
                .Concat(scene.Arrows.Select(line => $"line {line.From} → {line.To}"));
            Assert.Equal((shown, 0), (string.Join(", ", all), reported));
            Assert.All(scene.Arrows, line => Assert.Equal(2, line.Points.Count));
        }
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("narrow")]
    public void No_support_of_any_stack_is_lost(string variant)
    {
        int passing = 0,
            reported = 0;
        for (int seed = 0; seed < Stacks; seed++)
        {
            BoxStack stack = WithPassing(Generated(seed));
            var bag = new DiagnosticBag();
            (Scene scene, _) = Compute(stack, variant, bag);
            SceneCheck.AssertBoxes(scene);
            AssertSupports(stack, scene);
            reported += AssertPassing(stack, scene, bag.Sorted());
            passing += stack.Passing.Values.Sum(below => below.Count);
            Assert.Equal(
                DiagramFixtures.Dump(scene),
                DiagramFixtures.Dump(Compute(WithPassing(Generated(seed)), variant).Scene)
            );
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reported} of {passing} are only reported."));
        Assert.InRange(reported, 0, passing / 50);
    }

    /// <summary>A stack whose supports that are reached through others have to be shown too.</summary>
    private static BoxStack WithPassing(BoxStack stack)
    {
        ILookup<bool, (DiagramBox Box, DiagramBox Below)> pairs = stack
            .Supports.SelectMany(pair => pair.Value.Select(below => (Box: pair.Key, Below: below)))
            .ToLookup(pair =>
                stack.Supports[pair.Box].Any(other => other != pair.Below && Rests(stack, other, pair.Below))
            );
        return new BoxStack(stack.Roots, Grouped(pairs[false])) { Passing = Grouped(pairs[true]) };

        static Dictionary<DiagramBox, IReadOnlyList<DiagramBox>> Grouped(
            IEnumerable<(DiagramBox Box, DiagramBox Below)> pairs
        ) =>
            pairs
                .GroupBy(pair => pair.Box, pair => pair.Below)
                .ToDictionary(group => group.Key, IReadOnlyList<DiagramBox> (group) => group.ToList());
    }

    private static bool Rests(BoxStack stack, DiagramBox from, DiagramBox on) =>
        stack.Supports.GetValueOrDefault(from, []).Any(below => below == on || Rests(stack, below, on));

    /// <summary>Each passing support touches, has a line or is reported; returns how many are only reported.</summary>
    private static int AssertPassing(BoxStack stack, Scene scene, IReadOnlyList<Diagnostic> diagnostics)
    {
        Dictionary<string, SceneBox> boxes = scene.AllBoxes.ToDictionary(box => box.Id, StringComparer.Ordinal);
        int reported = 0;
        foreach (FrameSupport support in stack.ByFrame().SelectMany(frame => frame).Where(one => one.IsPassing))
        {
            bool isShown =
                Touches(boxes[support.Box.Id], boxes[support.Support.Id], scene)
                || scene.Arrows.Any(line =>
                    boxes[support.Box.Id].SelfAndDescendants().Any(box => box.Id == line.From)
                    && boxes[support.Support.Id].SelfAndDescendants().Any(box => box.Id == line.To)
                );
            bool isReported = diagnostics.Any(diagnostic =>
                diagnostic.Message.Contains($"'{support.InnerSupport.Name}'", StringComparison.Ordinal)
            );
            Assert.True(isShown || isReported, $"{support.Inner.Id} on {support.InnerSupport.Id} is lost.");
            reported += isShown ? 0 : 1;
        }

        return reported;
    }

    [Fact]
    public void A_zigzag_that_is_too_wide_for_a_variant_has_lines_there()
    {
        BoxStack stack = Of("Presentation on Transport Datagrams; Session on Datagrams Signalling Observability");
        Assert.Empty(Compute(stack, "wide").Scene.Arrows);
        (Scene narrow, int reported) = Compute(stack, "narrow");
        AssertSupports(stack, narrow);
        Assert.Equal(288, narrow.Width);
        Assert.NotEmpty(narrow.Arrows);
        Assert.Equal(0, reported);
    }

    [Fact]
    public void A_slab_that_carries_only_contents_of_a_frame_is_as_wide_as_these()
    {
        DiagramBox guest = BoxOf("Guest", [], isOutermost: false),
            other = BoxOf("Other guest", [], isOutermost: false),
            compute = BoxOf("Compute", [], isOutermost: false),
            pod = BoxOf("Pod", [guest, other, compute], isOutermost: false),
            hypervisor = BoxOf("Hypervisor", [], isOutermost: false),
            kernel = BoxOf("Kernel", [], isOutermost: false);
        var stack = new BoxStack(
            [BoxOf("frame", [pod, hypervisor, kernel], isOutermost: true)],
            new Dictionary<DiagramBox, IReadOnlyList<DiagramBox>>
            {
                [pod] = [kernel],
                [guest] = [hypervisor],
                [other] = [hypervisor],
                [compute] = [kernel],
                [hypervisor] = [kernel],
            }
        );
        (Scene scene, int reported) = Compute(stack, "wide");
        SceneCheck.AssertBoxes(scene);
        Dictionary<string, Rectangle> boxes = scene.AllBoxes.ToDictionary(
            box => box.Id,
            box => box.Bounds,
            StringComparer.Ordinal
        );
        Assert.Equal(
            (boxes["Guest"].X, boxes["Other guest"].Right),
            (boxes["Hypervisor"].X, boxes["Hypervisor"].Right)
        );
        SceneArrow line = Assert.Single(scene.Arrows);
        Assert.Equal(("Pod", "Kernel", 0), (line.From, line.To, reported));
        Assert.InRange(line.Points[0].X, boxes["Hypervisor"].Right + 1, boxes["Pod"].Right);
    }

    internal static (Scene Scene, int Reported) Compute(BoxStack stack, string variant) =>
        Compute(stack, variant, new DiagnosticBag());

    private static (Scene Scene, int Reported) Compute(BoxStack stack, string variant, DiagnosticBag bag)
    {
        var report = new FileReport("data/topologies/test.yml", bag);
        Variant size = DiagramFixtures.VariantOf(variant);
        var builder = new TowerBuilder(stack, [], size);
        Placement placement = Placement.Compute(builder.Build(), size, report);
        IReadOnlyList<SceneArrow> lines = SupportLines.Of(builder.Frames, placement, report);
        int reported = builder.Frames.Sum(frame => frame.Dropped.Count(dropped => !dropped.IsTooWide));
        Assert.DoesNotContain(bag.Sorted(), diagnostic => diagnostic.Code == Codes.LabelTooWide);
        return (placement.ToScene("stack", stack.Roots, lines), reported);
    }

    /// <summary>A stack of plain boxes, from lines such as "A on X Y".</summary>
    private static BoxStack Of(string supports, string passing = "")
    {
        Dictionary<string, DiagramBox> boxes = new(StringComparer.Ordinal);
        Dictionary<DiagramBox, IReadOnlyList<DiagramBox>> below = Read(supports);
        var stack = new BoxStack([], below) { Passing = Read(passing) };
        return stack with { Roots = [BoxOf("frame", [.. boxes.Values], isOutermost: true)] };

        DiagramBox Named(string name) =>
            boxes.TryGetValue(name, out DiagramBox? box) ? box : boxes[name] = BoxOf(name, [], isOutermost: false);
        Dictionary<DiagramBox, IReadOnlyList<DiagramBox>> Read(string lines)
        {
            Dictionary<DiagramBox, IReadOnlyList<DiagramBox>> read = [];
            foreach (string line in lines.Split("; ", StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = line.Split(" on ");
                read[Named(parts[0])] = parts[1].Split(' ').Select(Named).ToList();
            }

            return read;
        }
    }

    /// <summary>
    /// A stack of 3 to 14 boxes, some of them frames, of which each stands on up to three others: neighbours in most
    /// cases, as in the stacks that people draw.
    /// </summary>
    private static BoxStack Generated(int seed)
    {
        var random = new Random(seed);
        Dictionary<DiagramBox, IReadOnlyList<DiagramBox>> supports = [];
        int count = 3 + random.Next(12);
        var parents = new int[count];
        for (int i = 0; i < count; i++)
            parents[i] = i > 2 && random.Next(4) == 0 ? random.Next(i) : -1;
        DiagramBox[] boxes = new DiagramBox[count];
        for (int i = count - 1; i >= 0; i--)
        {
            int parent = i;
            boxes[i] = BoxOf(
                $"Box {i}" + (random.Next(3) == 0 ? " with a longer name" : ""),
                Enumerable
                    .Range(0, count)
                    .Where(child => parents[child] == parent)
                    .Select(child => boxes[child])
                    .ToList(),
                isOutermost: false
            );
        }

        for (int i = 0; i < count; i++)
        {
            int box = i;
            List<int> candidates = Enumerable
                .Range(0, i)
                .Where(other => parents[other] == parents[box] || random.Next(8) == 0)
                .Where(other => IsAfter(parents, box, other))
                .ToList();
            int wanted = Math.Min(
                candidates.Count,
                random.Next(10) switch
                {
                    < 2 => 0,
                    < 6 => 1,
                    < 9 => 2,
                    _ => 3,
                }
            );
            if (wanted == 0)
                continue;
            int first = random.Next(candidates.Count - wanted + 1);
            supports[boxes[i]] = candidates.GetRange(first, wanted).ConvertAll(other => boxes[other]);
        }

        List<DiagramBox> outer = Enumerable.Range(0, count).Where(i => parents[i] < 0).Select(i => boxes[i]).ToList();
        return new BoxStack([BoxOf("frame", outer, isOutermost: true)], supports);
    }

    /// <summary>Whether neither of two boxes contains the other, and the first comes later in their frame.</summary>
    private static bool IsAfter(int[] parents, int box, int other)
    {
        List<int> around = [.. SelfAndAround(parents, box).Reverse()],
            aroundOther = [.. SelfAndAround(parents, other).Reverse()];
        int common = around.Zip(aroundOther).TakeWhile(pair => pair.First == pair.Second).Count();
        return common < around.Count && common < aroundOther.Count && around[common] > aroundOther[common];
    }

    private static IEnumerable<int> SelfAndAround(int[] parents, int box)
    {
        for (; box >= 0; box = parents[box])
            yield return box;
    }

    internal static DiagramBox BoxOf(string name, IReadOnlyList<DiagramBox> children, bool isOutermost) =>
        new()
        {
            Id = name,
            Name = name,
            Label = new Label([new LabelText(TextStyle.Name, name)]),
            AccessibleDescription = "",
            Shape =
                children.Count > 0 ? BoxShape.Frame
                : name.Length % 2 == 0 ? BoxShape.Slab
                : BoxShape.Box,
            IsOutermost = isOutermost,
            Children = children,
        };

    /// <summary>Each support is directly below its box, or a ledge, a rail or a line connects them.</summary>
    private static void AssertSupports(BoxStack stack, Scene scene)
    {
        Dictionary<string, SceneBox> boxes = scene.AllBoxes.ToDictionary(box => box.Id, StringComparer.Ordinal);
        foreach (IGrouping<DiagramBox?, FrameSupport> frame in stack.ByFrame())
        {
            foreach (FrameSupport support in frame)
            {
                IEnumerable<FrameSupport> same = frame.Where(other =>
                    other.Box == support.Box && other.Support == support.Support
                );
                Assert.True(
                    IsReachedThroughAnother(frame, support)
                        || Touches(boxes[support.Box.Id], boxes[support.Support.Id], scene)
                        || same.Any(other =>
                            scene.Arrows.Any(line => line.From == other.Inner.Id && line.To == other.InnerSupport.Id)
                        ),
                    $"{support.Inner.Id} is not on {support.InnerSupport.Id}:\n{DiagramFixtures.Dump(scene)}"
                );
            }
        }
    }

    private static bool IsReachedThroughAnother(IEnumerable<FrameSupport> frame, FrameSupport support) =>
        frame.Any(other =>
            other.Box == support.Box
            && other.Support != support.Support
            && Rests(frame, other.Support, support.Support, [support.Box])
        );

    private static bool Rests(
        IEnumerable<FrameSupport> frame,
        DiagramBox from,
        DiagramBox to,
        HashSet<DiagramBox> seen
    ) =>
        from == to
        || (seen.Add(from) && frame.Any(support => support.Box == from && Rests(frame, support.Support, to, seen)));

    private static bool Touches(SceneBox box, SceneBox below, Scene scene) =>
        below.RailTop <= box.Bounds.Y
        || IsOn(box.Bounds, below.Bounds)
        || scene.Ledges.Any(ledge => IsOn(box.Bounds, ledge) && IsOn(ledge, below.Bounds));

    private static bool IsOn(Rectangle box, Rectangle below) =>
        below.Y - box.Bottom is >= 0 and <= TowerBlock.Gap
        && Math.Min(box.Right, below.Right) - Math.Max(box.X, below.X) >= ZigzagSpans.MinOverlap;
}
