namespace Strata.Engine.Import;

/// <summary>
/// The ids of nodes that will be written. They are usually derived from the names; if names are too similar for that,
/// every node gets an explicit id.
/// </summary>
internal static class DraftIds
{
    private static readonly string[] Parts = ["app", "image"];

    /// <summary>The explicit id of a node, or the one derived from its name.</summary>
    public static string Of(Draft node) => node.Id ?? node.NameSlug;

    /// <summary>Gives every node a unique id, outer nodes first.</summary>
    public static void AssignAll(IReadOnlyList<Draft> roots)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        List<(Draft Node, Draft? Parent)> level = roots.Select(root => (root, (Draft?)null)).ToList();
        while (level.Count > 0)
        {
            foreach ((Draft node, Draft? parent) in level)
                node.Id = UniqueId(node, parent, used);
            level = level.SelectMany(pair => pair.Node.Children.Select(child => (child, (Draft?)pair.Node))).ToList();
        }
    }

    /// <summary>
    /// The first unused of: the slug of the name; the slug with the id of the parent as prefix; that with a number.
    /// </summary>
    private static string UniqueId(Draft node, Draft? parent, HashSet<string> used)
    {
        string slug = node.NameSlug;
        string qualified = parent is null ? slug : $"{parent.Id}-{slug}";
        string id = IsUnused(slug) ? slug : qualified;
        for (int number = 2; !IsUnused(id); number++)
            id = $"{qualified}-{number}";
        used.UnionWith(IdsFor(id));
        return id;

        // Parts get ids too, with the id of their container as prefix.
        IEnumerable<string> IdsFor(string id) =>
            Parts.Where(part => node.Keys.Any(key => key.Key == part)).Select(part => $"{id}-{part}").Prepend(id);
        bool IsUnused(string id) => !IdsFor(id).Any(used.Contains);
    }
}
