using Strata.Engine.Data;

namespace Strata.Engine.Import;

/// <summary>A service of a Compose file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its keys, with those of the services that it extends.</param>
/// <param name="Folder">The folder that its paths are relative to.</param>
internal sealed record ComposeService(string Name, YamlMapping Content, string Folder);

/// <summary>
/// Collects the services of a Compose file, those of the files that it includes, and what they extend.
/// </summary>
internal sealed class ComposeServices(ComposeFolder folder)
{
    private const int MaxDepth = 10;
    private const int MaxServices = 2000;

    /// <summary>The files that are included, each once.</summary>
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, ComposeService> services = new(StringComparer.Ordinal);

    public IReadOnlyList<ComposeService> Read(YamlMapping root)
    {
        Add(root, "", depth: 0);
        return [.. services.Values];
    }

    private void Add(YamlMapping root, string path, int depth)
    {
        foreach (string included in IncludedBy(root))
        {
            string other = ComposeFolder.Join(ComposeFolder.FolderOf(path), included) ?? included;
            if (depth < MaxDepth && files.Add(other) && folder.Compose(other) is { } content)
                Add(content, other, depth + 1);
        }

        if (root["services"] is not YamlMapping own)
            return;
        foreach (YamlEntry entry in own.Entries)
        {
            if (entry.Value is not YamlMapping service || services.Count >= MaxServices)
                continue;
            string name = SingleLineText.Of(entry.Key.Value);
            services[name] = new ComposeService(
                name,
                Extended(service, own, path, depth: 0),
                ComposeFolder.FolderOf(path)
            );
        }
    }

    /// <summary>The paths after <c>include</c>: texts, or mappings with a path or several.</summary>
    private static IEnumerable<string> IncludedBy(YamlMapping root) =>
        Items(root["include"])
            .SelectMany(item => item is YamlMapping mapping ? Items(mapping["path"]).Take(1) : [item])
            .OfType<YamlScalar>()
            .Select(path => path.Value);

    private static IEnumerable<YamlNode> Items(YamlNode? node) =>
        node switch
        {
            null => [],
            YamlSequence list => list.Items,
            _ => [node],
        };

    /// <summary>A service with the keys of the one that it extends.</summary>
    private YamlMapping Extended(YamlMapping service, YamlMapping siblings, string path, int depth)
    {
        if (service["extends"] is not { } extends || depth > MaxDepth)
            return service;
        string? name = extends is YamlMapping target ? TextOf(target["service"]) : TextOf(extends);
        string? file = extends is YamlMapping named ? TextOf(named["file"]) : null;
        string otherPath = path;
        YamlMapping? others = siblings;
        if (file is not null)
        {
            otherPath = ComposeFolder.Join(ComposeFolder.FolderOf(path), file) ?? file;
            others = folder.Compose(otherPath)?["services"] as YamlMapping;
        }

        return name is not null && others?[name] is YamlMapping parent && parent != service
            ? Merge(Extended(parent, others, otherPath, depth + 1), service)
            : service;
    }

    private static string? TextOf(YamlNode? node) => (node as YamlScalar)?.Value;

    /// <summary>A mapping over another one: mappings key by key, lists one after the other.</summary>
    private static YamlMapping Merge(YamlMapping parent, YamlMapping own)
    {
        List<YamlEntry> entries = [];
        foreach (YamlEntry entry in parent.Entries)
            entries.Add(
                (own[entry.Key.Value], entry.Value) switch
                {
                    (null, _) => entry,
                    (YamlMapping mine, YamlMapping theirs) => entry with { Value = Merge(theirs, mine) },
                    (YamlSequence mine, YamlSequence theirs) => entry with
                    {
                        Value = theirs with { Items = [.. theirs.Items, .. mine.Items] },
                    },
                    ({ } mine, _) => entry with { Value = mine },
                }
            );
        entries.AddRange(own.Entries.Where(entry => parent[entry.Key.Value] is null));
        return own with { Entries = entries };
    }
}
