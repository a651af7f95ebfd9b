using Strata.Engine.Data;

namespace Strata.Engine.Topologies.Reading;

/// <summary>The keys of a boundary in the topologies of a vocabulary.</summary>
internal sealed class BoundaryKeys
{
    public BoundaryKeys(Vocabulary vocabulary)
    {
        Kind = new Key<string>(
            "kind",
            KeyTypes.Choice([.. vocabulary.Boundaries.Keys]),
            "Its kind, which decides the colour."
        )
        {
            Required = true,
        };
        Table = new KeyTable("boundary", UnknownKeys.AreErrors, Label, Kind, Members);
    }

    public static Key<string> Label { get; } =
        new("label", KeyTypes.Text, "Its name, written on the outline.") { Required = true };

    public Key<string> Kind { get; }

    public static Key<IReadOnlyList<YamlScalar>> Members { get; } =
        new("members", KeyTypes.SomeTexts, "The nodes inside it, by name or id.") { Required = true };

    public KeyTable Table { get; }
}
