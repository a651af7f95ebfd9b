using Strata.Engine.Text;

namespace Strata.Engine.Import;

/// <summary>A node of a topology that will be written.</summary>
internal sealed class Draft(string kind, string name)
{
    private readonly List<DraftKey> keys = [];

    public string Kind => kind;

    /// <summary>The name, with words shortened that no box has room for.</summary>
    public string Name { get; } = DrawnText.Fitted(name);

    /// <summary>The id that the topology reader derives from the name.</summary>
    public string NameSlug => Slug.Of(name) is { Length: > 0 } slug ? slug : Slug.Of(kind);

    /// <summary>
    /// The explicit id; null to derive it from the name. A shortened name gets the id of the full one, so that a
    /// comparison still finds it.
    /// </summary>
    public string? Id { get; set; } =
        DrawnText.Fitted(name) == name || Slug.Of(name).Length == 0 ? null : Slug.Of(name);

    /// <summary>The node it stands on, if that is not the nearest of a suitable kind.</summary>
    public Draft? On { get; init; }

    /// <summary>The container that it was built from; null for any other node.</summary>
    public ActualContainer? Container { get; init; }

    public IReadOnlyList<DraftKey> Keys => keys;

    public List<Draft> Children { get; } = [];

    public List<MissingInfo> MissingInfo { get; } = [];

    /// <summary>Adds a key if it has a value; otherwise adds the missing information to the node.</summary>
    public Draft With(string key, string? value, MissingInfo? missingInfo = null)
    {
        if (!string.IsNullOrWhiteSpace(value))
            keys.Add(new DraftKey(key, [DrawnText.Fitted(value)], IsList: false, missingInfo));
        else if (missingInfo is { } info)
            MissingInfo.Add(info);
        return this;
    }

    /// <summary>Adds a key with a list of texts if there is one.</summary>
    public Draft WithList(string key, IReadOnlyList<string>? values)
    {
        if (values is { Count: > 0 })
            keys.Add(new DraftKey(key, [.. values.Select(DrawnText.Fitted)], IsList: true, MissingInfo: null));
        return this;
    }

    /// <summary>Adds children; nulls are skipped.</summary>
    public Draft Containing(params IEnumerable<Draft?> children)
    {
        Children.AddRange(children.OfType<Draft>());
        return this;
    }

    public Draft WithMissingInfo(params IEnumerable<MissingInfo> missingInfo)
    {
        MissingInfo.AddRange(missingInfo);
        return this;
    }

    public IEnumerable<Draft> SelfAndDescendants() =>
        Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);
}

/// <summary>A key of a node that will be written, with one value or a list.</summary>
internal readonly record struct DraftKey(
    string Key,
    IReadOnlyList<string> Values,
    bool IsList,
    MissingInfo? MissingInfo
);

/// <summary>The nodes of a topology that will be written, and the relations between them.</summary>
/// <param name="Hosts">The outermost nodes.</param>
/// <param name="Relations">The containers that each container depends on.</param>
internal sealed record DraftTopology(IReadOnlyList<Draft> Hosts, IReadOnlyList<DraftRelation> Relations)
{
    public IEnumerable<Draft> Nodes => Hosts.SelectMany(host => host.SelfAndDescendants());
}

/// <summary>A relation that will be written.</summary>
internal sealed record DraftRelation(Draft From, IReadOnlyList<Draft> To);
