using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Stacks;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>The supports between the boxes of a frame, and those that no arrangement shows.</summary>
internal sealed class FrameSupports
{
    /// <summary>The most parts of a zigzag, and lines so far, for which several choices are tried.</summary>
    private const int MaxTried = 12;

    /// <summary>The most supports that become lines one by one.</summary>
    private const int MaxDropped = 40;

    /// <summary>The most passages beside boxes.</summary>
    private const int MaxPassages = 12;

    private readonly Dictionary<DiagramBox, int> numbers = [];
    private readonly List<DiagramBox> parts;
    private readonly List<List<int>> supports;
    private readonly List<FrameSupport> all = [];
    private readonly List<DroppedSupport> dropped = [];
    private readonly List<List<FrameSupport>> passages = [];

    private sealed record BoxSupport(int Box, int Support);

    /// <summary>Collects the supports of a frame; the one that closes a cycle is dropped.</summary>
    /// <param name="frame">The frame; null for the whole picture.</param>
    /// <param name="boxes">The boxes of the frame.</param>
    /// <param name="supports">The supports between them, in reading order.</param>
    public FrameSupports(DiagramBox? frame, IReadOnlyList<DiagramBox> boxes, IEnumerable<FrameSupport> supports)
    {
        Frame = frame;
        Boxes = boxes;
        for (int i = 0; i < boxes.Count; i++)
            numbers[boxes[i]] = i;
        parts = [.. boxes];
        this.supports = boxes.Select(_ => new List<int>()).ToList();
        List<FrameSupport> passing = [];
        foreach (FrameSupport support in supports)
        {
            if (support.IsPassing)
                passing.Add(support);
            else
                Add(support);
        }

        AddPassages(passing);
        Order = new SiblingOrder(this.supports);
    }

    /// <summary>The frame; null for the whole picture.</summary>
    public DiagramBox? Frame { get; }

    /// <summary>The boxes of the frame, in reading order.</summary>
    public IReadOnlyList<DiagramBox> Boxes { get; }

    /// <summary>The boxes, and then the passages between them.</summary>
    public IReadOnlyList<DiagramBox> Parts => parts;

    /// <summary>The order of the parts by the supports that are not dropped.</summary>
    public SiblingOrder Order { get; private set; }

    /// <summary>All supports that are not dropped.</summary>
    public IReadOnlyList<FrameSupport> All => all;

    /// <summary>The supports that no arrangement shows.</summary>
    public IReadOnlyList<DroppedSupport> Dropped => dropped;

    /// <summary>The supports that the arrangement shows, without those reached through another one.</summary>
    public IEnumerable<FrameSupport> Shown =>
        all.Where(support => IsDirectlyOn(support.Box, support.Support)).DistinctBy(Pair);

    /// <summary>The supports that lines through passages show.</summary>
    public IEnumerable<FrameSupport> Passing => passages.SelectMany(passage => passage);

    /// <summary>Whether a box stands on another one, and on none that is between them.</summary>
    public bool IsDirectlyOn(DiagramBox box, DiagramBox support) =>
        Order.Supports[numbers[box]].Contains(numbers[support]);

    /// <summary>
    /// Drops a support of a zigzag that no order shows: the last one of the last box with several supports, or the last
    /// one without which all orders exist.
    /// </summary>
    public void DropImpossible(ZigzagTree zigzag)
    {
        List<BoxSupport> candidates = Candidates(zigzag).ToList();
        if (RemovePassage(candidates, isTooWide: false))
            return;
        if (zigzag.Parts.Count <= ZigzagOrders.MaxParts && dropped.Count <= MaxDropped)
        {
            bool isTried = zigzag.Parts.Count <= MaxTried && dropped.Count <= MaxTried;
            BoxSupport? choice = isTried ? candidates.Find(candidate => Without([candidate]).IsPossible) : null;
            Drop([choice ?? candidates[0]], isTooWide: false);
            return;
        }

        // Nobody can read that many: each box stands on the first of its supports.
        Drop([.. candidates.Where(pair => supports[pair.Box][0] != pair.Support)], isTooWide: false);
    }

    /// <summary>
    /// Drops the supports between two parts of a zigzag that is too wide for the picture: those without which the
    /// content is narrow enough, or else the narrowest.
    /// </summary>
    /// <param name="zigzag">The zigzag.</param>
    /// <param name="excessOf">Computes by how much the arrangement of an order is too wide.</param>
    public void DropTooWide(ZigzagTree zigzag, Func<SiblingOrder, int> excessOf)
    {
        List<BoxSupport> candidates = Candidates(zigzag).ToList();
        if (RemovePassage(candidates, isTooWide: true))
            return;
        List<List<BoxSupport>> choices = candidates
            .GroupBy(pair => (PartOf(zigzag, pair.Box), PartOf(zigzag, pair.Support)))
            .Select(group => group.ToList())
            .ToList();
        Drop(
            choices.MinBy(choice =>
                Without(choice) is { IsPossible: true, Order: var order } ? excessOf(order) : int.MaxValue
            )!,
            isTooWide: true
        );
    }

    /// <summary>The supports between parts of a zigzag that may be dropped, from the last box on.</summary>
    private IEnumerable<BoxSupport> Candidates(ZigzagTree zigzag) =>
        zigzag
            .Boxes.Reverse()
            .Where(box => Order.Supports[box].Count > 1)
            .SelectMany(box => Order.Supports[box].Reverse().Select(support => new BoxSupport(box, support)))
            .Where(pair =>
                zigzag.Boxes.Contains(pair.Support) && PartOf(zigzag, pair.Box) != PartOf(zigzag, pair.Support)
            );

    private void Add(FrameSupport support)
    {
        int box = numbers[support.Box],
            below = numbers[support.Support];
        bool isKnown = supports[box].Contains(below);
        if (!isKnown && Reaches(below, box, []))
        {
            dropped.Add(new DroppedSupport(support, IsTooWide: false));
            return;
        }

        if (!isKnown)
            supports[box].Add(below);
        all.Add(support);
    }

    /// <summary>
    /// Adds a passage to what boxes stand on beside others that stand on it too. Boxes on the same ones share it.
    /// </summary>
    private void AddPassages(List<FrameSupport> passing)
    {
        List<FrameSupport> between = [];
        foreach (FrameSupport support in passing.DistinctBy(support => (support.Box, support.Support)))
        {
            int below = numbers[support.Support];
            if (supports[numbers[support.Box]].Exists(other => other != below && Reaches(other, below, [])))
                between.Add(support);
            else
                Add(support);
        }

        string KeyOf(FrameSupport support) =>
            string.Join(' ', supports[numbers[support.Box]].Order().Prepend(numbers[support.Support]));
        foreach (List<FrameSupport> passage in between.GroupBy(KeyOf).Select(group => group.ToList()).ToList())
        {
            if (passages.Count == MaxPassages)
            {
                dropped.AddRange(passage.Select(support => new DroppedSupport(support, IsTooWide: true)));
                continue;
            }

            foreach (FrameSupport support in passage)
                supports[numbers[support.Box]].Add(parts.Count);
            supports.Add([numbers[passage[0].Support]]);
            parts.Add(DiagramBox.Passage(passage[0].Support));
            passages.Add(passage);
        }
    }

    /// <summary>Removes the last passage, for which there is no width; false if there is none.</summary>
    public bool RemovePassage()
    {
        if (passages.Count == 0)
            return false;
        RemovePassage(parts.Count - 1, isTooWide: true);
        return true;
    }

    /// <summary>Removes the first passage among some supports, before any box has to stand elsewhere.</summary>
    private bool RemovePassage(List<BoxSupport> candidates, bool isTooWide)
    {
        if (candidates.Find(pair => pair.Support >= Boxes.Count) is not { Support: var number })
            return false;
        RemovePassage(number, isTooWide);
        return true;
    }

    private void RemovePassage(int number, bool isTooWide)
    {
        List<FrameSupport> passage = passages[number - Boxes.Count];
        dropped.AddRange(passage.Select(support => new DroppedSupport(support, isTooWide)));
        passages.Remove(passage);
        parts.RemoveAt(number);
        supports.RemoveAt(number);
        foreach (List<int> below in supports)
        {
            below.Remove(number);
            for (int i = 0; i < below.Count; i++)
                below[i] -= below[i] > number ? 1 : 0;
        }

        Order = new SiblingOrder(supports);
    }

    private static StackTree PartOf(ZigzagTree zigzag, int box) => zigzag.Parts.First(part => part.Boxes.Contains(box));

    private void Drop(IReadOnlyList<BoxSupport> pairs, bool isTooWide)
    {
        foreach (BoxSupport pair in pairs)
        {
            supports[pair.Box].Remove(pair.Support);
            dropped.Add(new DroppedSupport(all.Find(support => Pair(support) == pair), isTooWide));
            all.RemoveAll(support => Pair(support) == pair);
        }

        Order = new SiblingOrder(supports);
    }

    /// <summary>The order without some supports, and whether all its zigzags have an order.</summary>
    private (SiblingOrder Order, bool IsPossible) Without(IReadOnlyList<BoxSupport> pairs)
    {
        var order = new SiblingOrder(
            supports
                .Select(
                    (below, box) =>
                        (IReadOnlyList<int>)below.Where(one => !pairs.Contains(new BoxSupport(box, one))).ToList()
                )
                .ToList()
        );
        return (order, Decomposition.Of(order).Zigzags().All(zigzag => ZigzagOrders.Exists(new Zigzag(order, zigzag))));
    }

    private BoxSupport Pair(FrameSupport support) => new(numbers[support.Box], numbers[support.Support]);

    private bool Reaches(int from, int to, HashSet<int> seen) =>
        from == to || (seen.Add(from) && supports[from].Exists(below => Reaches(below, to, seen)));
}

/// <summary>A support that no arrangement shows.</summary>
/// <param name="Support">The support.</param>
/// <param name="IsTooWide">Whether an arrangement shows it that is too wide for the picture.</param>
internal readonly record struct DroppedSupport(FrameSupport Support, bool IsTooWide);
