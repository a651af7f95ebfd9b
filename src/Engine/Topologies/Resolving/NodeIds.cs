using Strata.Engine.Diagnostics;
using Strata.Engine.Text;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>
/// Assigns the ids of a topology's nodes. An id that the author wrote is kept; any other is the slug of the name. If
/// several nodes would get the same id, the outermost keeps it, and the others are prefixed with the id of their
/// parent: of two kernels named "Windows kernel" the host's is <c>windows-kernel</c>, the one in the utility VM is
/// <c>utility-vm-1-windows-kernel</c>. If none is outermost, all are prefixed. The id of a part consists of the id of
/// its parent and its kind: <c>web-shop-image</c>.
/// </summary>
/// <remarks>
/// An id therefore depends only on the nodes of the same name and on their ancestors, not on the rest of the file.
/// </remarks>
internal sealed class NodeIds
{
    private readonly Dictionary<NodeDraft, string> ids = [];
    private readonly Dictionary<string, NodeDraft> owners = new(StringComparer.Ordinal);
    private readonly FileReport report;

    private NodeIds(FileReport report) => this.report = report;

    /// <summary>The id of each node; two nodes with the same id are reported.</summary>
    public static IReadOnlyDictionary<NodeDraft, string> Assign(IReadOnlyList<NodeDraft> roots, FileReport report)
    {
        var assignment = new NodeIds(report);
        List<NodeDraft> all = roots.SelectMany(root => root.SelfAndDescendants()).ToList();
        List<NodeDraft> named = all.Where(draft => !draft.IsPart).ToList();
        foreach (NodeDraft draft in named)
        {
            if (draft.Id is { } id)
                assignment.Claim(draft, id.Value);
        }

        Dictionary<string, List<NodeDraft>> bySlug = named
            .Where(draft => draft.Id is null)
            .GroupBy(SlugOf, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach ((string slug, List<NodeDraft> candidates) in bySlug)
        {
            if (!assignment.owners.ContainsKey(slug) && Outermost(candidates) is { } outermost)
                assignment.Claim(outermost, slug);
        }

        // In reading order the id of a parent is assigned before those of its children.
        foreach (NodeDraft draft in all.Where(draft => !assignment.ids.ContainsKey(draft)))
            assignment.Claim(draft, assignment.QualifiedId(draft));
        return assignment.ids;
    }

    private static string SlugOf(NodeDraft draft) =>
        Slug.Of(draft.Name) is { Length: > 0 } slug ? slug : Slug.Of(draft.Kind.Name);

    private string QualifiedId(NodeDraft draft)
    {
        string suffix = draft.IsPart ? draft.Kind.Name : SlugOf(draft);
        return draft.Parent is { } parent ? $"{ids[parent]}-{suffix}" : suffix;
    }

    private static NodeDraft? Outermost(List<NodeDraft> candidates)
    {
        int minDepth = candidates.Min(Depth);
        return candidates.Where(draft => Depth(draft) == minDepth).Take(2).ToList() is [var only] ? only : null;
    }

    private static int Depth(NodeDraft draft)
    {
        int depth = 0;
        for (NodeDraft? parent = draft.Parent; parent is not null; parent = parent.Parent)
            depth++;
        return depth;
    }

    private void Claim(NodeDraft draft, string id)
    {
        ids[draft] = id;
        if (owners.TryAdd(id, draft))
            return;
        SourceSpan first = SpanOf(owners[id]);
        string message = draft.Id is not null
            ? $"Duplicate id '{id}'; the first one is on line {first.Line}."
            : $"Duplicate id '{id}', derived from '{draft.Name}'; the first one is on line {first.Line}.";
        report.Add(Codes.TopologyIdTwice, SpanOf(draft), message, "Set another 'id:' for one of them.", first);
    }

    /// <summary>The position of the id, or of the name that the id is derived from.</summary>
    private static SourceSpan SpanOf(NodeDraft draft) => draft.Id?.Span ?? draft.Span;
}
