using Strata.Engine.Text;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>A node of a topology that will be written.</summary>
internal sealed class Draft(string kind, string name)
{
    private readonly List<DraftKey> keys = [];

    public string Kind => kind;

    /// <summary>The name, with words shortened to fit a box.</summary>
    public string Name { get; } = SingleLineText.ShortenWords(name);

    /// <summary>The id that the topology reader derives from the name.</summary>
    public string NameSlug => Slug.Of(name) is { Length: > 0 } slug ? slug : Slug.Of(kind);

    /// <summary>
    /// The explicit id; null to derive it from the name. A shortened name gets the id of the full one, so that a
    /// comparison still finds it.
    /// </summary>
    public string? Id { get; set; } = SingleLineText.ShortenWords(name) == name ? null : Slug.Of(name);

    /// <summary>The node it stands on, if that is not the nearest of a suitable kind.</summary>
    public Draft? On { get; init; }

    public IReadOnlyList<DraftKey> Keys => keys;

    public List<Draft> Children { get; } = [];

    public List<MissingInfo> MissingInfo { get; } = [];

    /// <summary>Adds a key if it has a value; otherwise adds the missing information to the node.</summary>
    public Draft With(string key, string? value, MissingInfo? missingInfo = null)
    {
        if (!string.IsNullOrWhiteSpace(value))
            keys.Add(
                new DraftKey(
                    key,
                    key is "app" or "image" or "note" or "version" or PropertyNames.RuntimeClass
                        ? SingleLineText.ShortenWords(value)
                        : value,
                    missingInfo
                )
            );
        else if (missingInfo is { } info)
            MissingInfo.Add(info);
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

/// <summary>A key of a node that will be written.</summary>
internal readonly record struct DraftKey(string Key, string Value, MissingInfo? MissingInfo);
