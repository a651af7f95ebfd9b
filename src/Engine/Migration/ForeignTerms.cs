using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>A term of a page in a taxonomy of its site.</summary>
/// <param name="Kind">The name of the taxonomy.</param>
/// <param name="Name">The term.</param>
internal sealed record ForeignTerm(string Kind, YamlScalar Name);

/// <summary>The terms of a page in taxonomies other than categories and tags, compared by value.</summary>
internal sealed class ForeignTerms(IReadOnlyList<ForeignTerm> all) : IEquatable<ForeignTerms>
{
    /// <summary>No terms.</summary>
    public static readonly ForeignTerms None = new([]);

    public IReadOnlyList<ForeignTerm> All => all;

    /// <summary>Reads the terms in front matter; Zola writes them in a section.</summary>
    /// <param name="mapping">The front matter.</param>
    /// <param name="taxonomies">The taxonomies of the site.</param>
    public static ForeignTerms Read(YamlMapping mapping, IReadOnlyList<string> taxonomies) =>
        taxonomies.Count == 0
            ? None
            : new([
                .. taxonomies.SelectMany(kind =>
                    (
                        (mapping.At("taxonomies", kind) ?? mapping.At(kind)) switch
                        {
                            YamlSequence list => list.Items.OfType<YamlScalar>(),
                            YamlScalar one => [one],
                            _ => [],
                        }
                    )
                        .Where(name => !name.IsNull && name.Value.Trim().Length > 0)
                        .Select(name => new ForeignTerm(kind, name))
                ),
            ]);

    /// <summary>The taxonomies that settings of Hugo or Zola declare, besides categories and tags.</summary>
    public static IReadOnlyList<string> TaxonomiesIn(YamlMapping settings) =>
        [
            .. (
                settings.At("taxonomies") switch
                {
                    YamlMapping plurals => plurals.Entries.Select(entry => (entry.Value as YamlScalar)?.Value),
                    YamlSequence list => list.Items.Select(taxonomy => taxonomy.TextAt("name")),
                    _ => [],
                }
            )
                .OfType<string>()
                .Where(name => name is not ("categories" or "tags" or "") && !name.Contains('/'))
                .Distinct(StringComparer.Ordinal),
        ];

    public bool Equals(ForeignTerms? other) => other is not null && all.SequenceEqual(other.All);

    public override bool Equals(object? obj) => Equals(obj as ForeignTerms);

    public override int GetHashCode() => all.Count;
}
