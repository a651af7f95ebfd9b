using Strata.Engine.Text;

namespace Strata.Engine.Import;

/// <summary>A node of a topology to be written.</summary>
internal sealed class Draft(string kind, string name)
{
    private readonly List<DraftKey> keys = [];

    public string Kind => kind;

    /// <summary>Its name as a box can show it.</summary>
    public string Name { get; } = SingleLineText.Fitting(name);

    /// <summary>What its name makes an id of.</summary>
    public string NameSlug => Slug.Of(name) is { Length: > 0 } slug ? slug : Slug.Of(kind);

    /// <summary>
    /// Its id, where it must have one of its own: a name that had to be cut can be found by it still.
    /// </summary>
    public string? Id { get; set; } = SingleLineText.Fitting(name) == name ? null : Slug.Of(name);

    /// <summary>What it stands on, where that is not the nearest.</summary>
    public Draft? On { get; init; }

    public IReadOnlyList<DraftKey> Keys => keys;

    public List<Draft> Holds { get; } = [];

    public List<MissingInfo> MissingInfo { get; } = [];

    /// <summary>Adds a key, where it has a value or something is to be said in its place.</summary>
    public Draft With(string key, string? value, MissingInfo? missingInfo = null)
    {
        if (!string.IsNullOrWhiteSpace(value))
            keys.Add(
                new DraftKey(
                    key,
                    key is "app" or "image" or "note" or "version" ? SingleLineText.Fitting(value) : value,
                    missingInfo
                )
            );
        else if (missingInfo is { } said)
            MissingInfo.Add(said);
        return this;
    }

    public Draft Holding(params IEnumerable<Draft?> inside)
    {
        Holds.AddRange(inside.OfType<Draft>());
        return this;
    }

    public Draft Lacking(IEnumerable<MissingInfo> missingInfo)
    {
        MissingInfo.AddRange(missingInfo);
        return this;
    }

    public IEnumerable<Draft> SelfAndDescendants() =>
        Holds.SelectMany(inside => inside.SelfAndDescendants()).Prepend(this);
}

/// <summary>A key of a node to be written.</summary>
internal readonly record struct DraftKey(string Key, string Value, MissingInfo? MissingInfo);
