using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Stacks;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>The parts of an arrangement that a boundary can be around.</summary>
/// <param name="boxes">The boxes of the arrangement, by their numbers.</param>
internal readonly struct BoundaryParts(IReadOnlyList<DiagramBox> boxes)
{
    /// <summary>Whether a part consists of members; a passage belongs to the boxes beside it.</summary>
    public bool IsInside(StackTree tree, DiagramBoundary boundary)
    {
        bool hasMember = false;
        foreach (int number in tree.Boxes)
        {
            DiagramBox box = boxes[number];
            if (!box.IsPassage && !boundary.Members.Contains(box))
                return false;
            hasMember |= !box.IsPassage;
        }

        return hasMember;
    }

    /// <summary>The first of the upper parts that are all inside, or the number of parts.</summary>
    public int StartOfUpper(IReadOnlyList<StackTree> parts, DiagramBoundary boundary)
    {
        int start = parts.Count;
        while (start > 0 && IsInside(parts[start - 1], boundary))
            start--;
        return start;
    }

    /// <summary>The number of lower parts that are all inside.</summary>
    public int CountOfLower(IReadOnlyList<StackTree> parts, DiagramBoundary boundary)
    {
        int count = 0;
        while (count < parts.Count && IsInside(parts[count], boundary))
            count++;
        return count;
    }
}
