using Strata.Engine.Data;

namespace Strata.Engine.Topologies.Reading;

/// <summary>The keys of a relation in the topologies of a vocabulary.</summary>
internal sealed class RelationKeys
{
    public RelationKeys(Vocabulary vocabulary)
    {
        Kind = new Key<string>(
            "kind",
            KeyTypes.Choice([.. vocabulary.Relations.Keys]),
            "Its kind, which decides the verb and the line."
        )
        {
            Required = true,
        };
        Table = new KeyTable("relation", UnknownKeys.AreErrors, From, To, Kind, Label);
    }

    public static Key<string> From { get; } =
        new("from", KeyTypes.Text, "The node that it leaves, by name or id.") { Required = true };

    public static Key<IReadOnlyList<YamlScalar>> To { get; } =
        new("to", KeyTypes.SomeTexts, "The nodes that it leads to, by name or id.") { Required = true };

    public Key<string> Kind { get; }

    public static Key<string> Label { get; } =
        new("label", KeyTypes.Text, "Its name, such as a port.") { Default = "none" };

    public KeyTable Table { get; }
}
