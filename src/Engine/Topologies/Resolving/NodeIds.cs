using Strata.Engine.Diagnostics;
using Strata.Engine.Text;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>
/// Settles the ids of a topology's nodes. An id that the author gives is kept. Any other is the slug of the name. Where
/// several
/// nodes would get the same one, the outermost keeps it, and each of the others is qualified by what holds it: of two
/// kernels
/// called "Windows kernel" the host's is <c>windows-kernel</c>, the one in the utility VM
/// <c>utility-vm-1-windows-kernel</c>.
/// Where none is outermost, all are qualified. A part's id is that of its holder and its kind: <c>web-shop-image</c>.
/// </summary>
/// <remarks>
/// So an id depends on the names of nodes called the same and of their holders, and on nothing else in the file.
/// </remarks>
internal sealed class NodeIds(FileReport report)
{
    private readonly Dictionary<string, NodeDraft> owners = new(StringComparer.Ordinal);

    public static void AssignIds(IReadOnlyList<NodeDraft> roots, FileReport report)
    {
        List<NodeDraft> all = roots.SelectMany(root => root.SelfAndDescendants()).ToList();
        var ids = new NodeIds(report);
        List<NodeDraft> named = all.Where(draft => !draft.IsPart).ToList();
        foreach (NodeDraft draft in named.Where(draft => Given(draft) is not null))
            ids.Claim(draft, Given(draft)!);

        Dictionary<string, List<NodeDraft>> bySlug = named
            .Where(draft => Given(draft) is null)
            .GroupBy(SlugOf, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach ((string slug, List<NodeDraft> same) in bySlug)
        {
            if (!ids.owners.ContainsKey(slug) && Outermost(same) is { } outermost)
                ids.Claim(outermost, slug);
        }

        // Reading order: a holder's id is settled before those of what it holds.
        foreach (NodeDraft draft in all.Where(draft => draft.Id.Length == 0))
            ids.Claim(draft, Qualified(draft));
    }

    private static string? Given(NodeDraft draft) => draft.Values?.Get(NodeKeys.Id);

    private static string SlugOf(NodeDraft draft) =>
        Slug.Of(draft.Name) is { Length: > 0 } slug ? slug : Slug.Of(draft.Kind.Name);

    private static string Qualified(NodeDraft draft)
    {
        string own = draft.IsPart ? draft.Kind.Name : SlugOf(draft);
        return draft.Holder is { } holder ? $"{holder.Id}-{own}" : own;
    }

    private static NodeDraft? Outermost(List<NodeDraft> same)
    {
        int least = same.Min(Depth);
        return same.Where(draft => Depth(draft) == least).Take(2).ToList() is [var only] ? only : null;
    }

    private static int Depth(NodeDraft draft)
    {
        int depth = 0;
        for (NodeDraft? holder = draft.Holder; holder is not null; holder = holder.Holder)
            depth++;
        return depth;
    }

    private void Claim(NodeDraft draft, string id)
    {
        draft.Id = id;
        if (owners.TryAdd(id, draft))
            return;
        NodeDraft first = owners[id];
        SourceSpan at = PlaceOf(draft);
        string what = Given(draft) is not null
            ? $"The id '{id}' belongs to a node on line {PlaceOf(first).Line} already."
            : $"'{draft.Name}' gets the same id '{id}' as the node on line {PlaceOf(first).Line}.";
        report.Add(Codes.TopologyIdTwice, at, what, "Give one of them an 'id:' of its own.", PlaceOf(first));
    }

    private static SourceSpan PlaceOf(NodeDraft draft) =>
        Given(draft) is not null ? draft.Values!.SpanOf(NodeKeys.Id) : draft.Span;
}
