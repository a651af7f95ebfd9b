namespace Strata.Engine.Import;

/// <summary>
/// Ids of nodes to be written. As a rule names make them; where names are too alike, each node gets one of its own.
/// </summary>
internal static class DraftIds
{
    private static readonly string[] Parts = ["app", "image"];

    /// <summary>The id that a node has, or gets from its name.</summary>
    public static string Of(Draft node) => node.Id ?? node.NameSlug;

    public static void GiveAll(IReadOnlyList<Draft> roots)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<(Draft Node, Draft? Holder)> level = roots.Select(root => (root, (Draft?)null)).ToList();
        while (level.Count > 0)
        {
            foreach ((Draft node, Draft? holder) in level)
                node.Id = Free(node, holder, taken);
            level = level.SelectMany(pair => pair.Node.Holds.Select(inside => (inside, (Draft?)pair.Node))).ToList();
        }
    }

    /// <summary>The first free one of: its name's, that with its holder's before it, that with a number.</summary>
    private static string Free(Draft node, Draft? holder, HashSet<string> taken)
    {
        string slug = node.NameSlug;
        string qualified = holder is null ? slug : $"{holder.Id}-{slug}";
        string id = IsFree(slug) ? slug : qualified;
        for (int number = 2; !IsFree(id); number++)
            id = $"{qualified}-{number}";
        taken.UnionWith(Needed(id));
        return id;

        // Parts get ids too, made from that of their container.
        IEnumerable<string> Needed(string id) =>
            Parts.Where(part => node.Keys.Any(key => key.Key == part)).Select(part => $"{id}-{part}").Prepend(id);
        bool IsFree(string id) => !Needed(id).Any(taken.Contains);
    }
}
