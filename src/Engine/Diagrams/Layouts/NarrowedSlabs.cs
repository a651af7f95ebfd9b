using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// Slabs that carry only contents of frames, such as a hypervisor below a pod with a virtual machine in it. They are
/// below the frame, but only as wide as those contents: the frame itself stands on what is below the slab, and a line
/// through the place that becomes free shows it.
/// </summary>
internal static class NarrowedSlabs
{
    /// <summary>The least width of the free place for a line.</summary>
    private const int MinPlace = 16;

    /// <summary>Narrows the slabs of a frame, and returns the supports that the free places are for.</summary>
    public static IReadOnlyList<FrameSupport> Narrow(FrameSupports frame, Placement placement)
    {
        List<FrameSupport> passing = [];
        foreach (DiagramBox slab in frame.Boxes.Where(box => box.Shape is BoxShape.Slab))
        {
            List<FrameSupport> carried = frame.All.Where(support => support.Support == slab).ToList();
            List<FrameSupport> below = frame
                .All.Where(support => carried.Exists(other => other.Box == support.Box))
                .Where(support => frame.IsDirectlyOn(slab, support.Support))
                .DistinctBy(support => (support.Box, support.Support))
                .ToList();
            if (
                below.Count > 0
                && placement.RailTopOf(slab) is null
                && carried.TrueForAll(support => support.Inner != support.Box)
            )
                passing.AddRange(Narrow(slab, carried, below, placement));
        }

        return passing;
    }

    private static List<FrameSupport> Narrow(
        DiagramBox slab,
        List<FrameSupport> carried,
        List<FrameSupport> below,
        Placement placement
    )
    {
        List<Rectangle> contents = carried.ConvertAll(support => placement.BoundsOf(support.Inner));
        Rectangle bounds = placement.BoundsOf(slab);
        int left = Math.Max(bounds.X, contents.Min(box => box.X)),
            right = Math.Min(bounds.Right, Math.Max(contents.Max(box => box.Right), left + placement.MinWidthOf(slab)));
        bool HasPlace(FrameSupport support)
        {
            Rectangle box = placement.BoundsOf(support.Box);
            return left - Math.Max(box.X, bounds.X) >= MinPlace
                || Math.Min(box.Right, bounds.Right) - right >= MinPlace;
        }

        if (right - left < placement.MinWidthOf(slab) || !below.TrueForAll(HasPlace))
            return [];
        placement.Narrow(slab, left, right - left);
        return below;
    }
}
