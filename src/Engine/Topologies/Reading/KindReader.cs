using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads one kind of a vocabulary.</summary>
/// <param name="kinds">The names of all kinds of the vocabulary.</param>
/// <param name="tables">The names of all compatibility tables; null to skip the check that a kind's table
/// exists.</param>
/// <param name="report">Receives the errors.</param>
internal sealed class KindReader(NameIndex kinds, IReadOnlyCollection<string>? tables, FileReport report)
{
    public Kind Read(YamlEntry entry)
    {
        string name = entry.Key.Value;
        if (entry.Value is not YamlMapping mapping)
        {
            report.Add(
                Codes.KeyValue,
                entry.Value.Span,
                $"Expected a mapping for the kind '{name}', found {entry.Value.Describe()}.",
                "Write '{ label: …, shape: box }'."
            );
            return new Kind
            {
                Name = name,
                Label = name,
                Shape = Shape.Frame,
            };
        }

        KeyValues values = KeyReader.Read(mapping, VocabularyKeys.KindTable, report);
        Kind kind = Create(name, values, Properties(values));
        CheckShape(kind, values);
        CheckNames(kind, entry.Key.Span, values);
        // Layouts place nodes only in frames.
        return kind.Shape is Shape.Frame ? kind : kind with { Holds = [], Parts = [] };
    }

    private Kind Create(string name, KeyValues values, OrderedDictionary<string, PropertyType> properties)
    {
        List<string> partsAndProperties =
        [
            .. (values.Get(VocabularyKeys.Parts) ?? []).Select(part => part.Value),
            .. properties.Keys,
            .. NodeKeys.MachineNames(values.Get(VocabularyKeys.Machine)),
        ];
        var requirable = new KnownNames(
            new NameIndex(partsAndProperties),
            Codes.VocabularyConstraint,
            "property or part",
            "Its properties and parts are"
        );
        return new Kind
        {
            Name = name,
            Label = values.Get(VocabularyKeys.Label, name),
            Shape = values.Get(VocabularyKeys.Shape) switch
            {
                "slab" => Shape.Slab,
                "box" => Shape.Box,
                _ => Shape.Frame,
            },
            Token = values.Get(VocabularyKeys.Token, ""),
            Flow = values.Get(VocabularyKeys.Flow) == "column" ? Flow.Column : Flow.Row,
            Machine = values.Get(VocabularyKeys.Machine),
            On = Kinds(values, VocabularyKeys.On),
            Controls = Kinds(values, VocabularyKeys.Controls),
            Holds = Kinds(values, VocabularyKeys.Holds),
            Parts = Kinds(values, VocabularyKeys.Parts),
            Properties = properties,
            Detail = Details(values, properties),
            Empty = values.Get(VocabularyKeys.Empty),
            Required = NamesIn(values, VocabularyKeys.Required, requirable),
            AtMost = values.Has(VocabularyKeys.AtMost) ? values.Get(VocabularyKeys.AtMost) : null,
            Catalogue = values.Get(VocabularyKeys.Catalogue),
            Compatible = values.Get(VocabularyKeys.Compatible) is { } compatible
                ? Constraint(compatible, partsAndProperties)
                : null,
        };
    }

    private CompatibilityConstraint? Constraint(YamlMapping mapping, IReadOnlyCollection<string> names)
    {
        KeyValues values = KeyReader.Read(mapping, VocabularyKeys.CompatibleTable, report);
        foreach (Key<string> key in new[] { VocabularyKeys.Row, VocabularyKeys.Column, VocabularyKeys.Mode })
            CheckExists(values, key, names, kinds, "a property, part or kind");
        if (tables is not null)
            CheckExists(values, VocabularyKeys.Matrix, tables, new NameIndex([]), "a compatibility table");
        return
            values.Get(VocabularyKeys.Matrix) is { } matrix
            && values.Get(VocabularyKeys.Row) is { } row
            && values.Get(VocabularyKeys.Column) is { } column
            ? new CompatibilityConstraint(matrix, row, column, values.Get(VocabularyKeys.Mode))
            : null;
    }

    private void CheckExists(
        KeyValues values,
        Key<string> key,
        IReadOnlyCollection<string> names,
        NameIndex more,
        string noun
    )
    {
        if (values.Get(key) is { } name && !names.Contains(name) && !more.Names.Contains(name))
            report.Add(
                Codes.VocabularyConstraint,
                values.SpanOf(key),
                $"'{name}' in '{key.Name}' is not {noun}.",
                Suggestions.OrChoice(name, [.. names, .. more.Near(name)], "Write")
            );
    }

    private List<string> Kinds(KeyValues values, Key<IReadOnlyList<YamlScalar>> key) =>
        NamesIn(values, key, new KnownNames(kinds, Codes.VocabularyKindMissing, "kind", "The kinds are"));

    private List<string> Details(KeyValues values, OrderedDictionary<string, PropertyType> properties)
    {
        List<string> names =
        [
            .. properties.Where(property => !property.Value.IsList).Select(property => property.Key),
            .. NodeKeys.MachineNames(values.Get(VocabularyKeys.Machine)),
        ];
        var known = new KnownNames(
            new NameIndex(names),
            Codes.VocabularyDetailMissing,
            "property",
            "The properties are"
        );
        return NamesIn(values, VocabularyKeys.Detail, known);
    }

    /// <summary>The names in a list that exist, without duplicates; the others are reported.</summary>
    private List<string> NamesIn(KeyValues values, Key<IReadOnlyList<YamlScalar>> key, KnownNames known)
    {
        IReadOnlyList<YamlScalar> names = values.Get(key) ?? [];
        foreach (YamlScalar name in names.Where(name => !known.Names.Names.Contains(name.Value)))
            report.Add(
                known.Code,
                name.Span,
                $"Unknown {known.Noun} '{name.Value}' in '{key.Name}'.",
                Suggestions.OrList(name.Value, known.Names, known.ListIntro)
            );
        return names.Select(name => name.Value).Where(known.Names.Names.Contains).Distinct().ToList();
    }

    private OrderedDictionary<string, PropertyType> Properties(KeyValues values)
    {
        OrderedDictionary<string, PropertyType> properties = [];
        foreach (YamlEntry entry in values.Get(VocabularyKeys.Properties)?.Entries ?? [])
        {
            KeyReading<PropertyType> reading = VocabularyKeys.PropertyTypes.Read(entry.Value);
            if (reading.ProblemAt is { } span)
                report.Add(Codes.KeyValue, span, $"'{entry.Key.Value}': {reading.Problem}", reading.Fix);
            properties[entry.Key.Value] = reading.Value ?? PropertyType.Text;
        }

        return properties;
    }

    private void CheckShape(Kind kind, KeyValues values)
    {
        if (kind.Shape is Shape.Frame)
            return;
        string shape = kind.Shape is Shape.Slab ? "slab" : "box";
        foreach (Key key in new Key[] { VocabularyKeys.Holds, VocabularyKeys.Parts }.Where(values.Has))
            report.Add(
                Codes.VocabularyNotAFrame,
                values.SpanOf(key),
                $"The kind '{kind.Name}' is a {shape} but has '{key.Name}'.",
                "Write 'shape: frame': only frames contain nodes."
            );
    }

    /// <summary>
    /// Checks that the names of a kind, its parts and its properties are distinct: all are keys of one mapping,
    /// together with the keys that every node has.
    /// </summary>
    private void CheckNames(Kind kind, SourceSpan span, KeyValues values)
    {
        HashSet<string> used = NodeKeys.NamesFor(kind).ToHashSet(StringComparer.Ordinal);
        Check(kind.Name, span);
        foreach (YamlScalar part in values.Get(VocabularyKeys.Parts) ?? [])
            Check(part.Value, part.Span);
        foreach (YamlEntry property in values.Get(VocabularyKeys.Properties)?.Entries ?? [])
            Check(property.Key.Value, property.Key.Span);

        void Check(string name, SourceSpan nameSpan)
        {
            if (!used.Add(name))
                report.Add(
                    Codes.VocabularyNameTaken,
                    nameSpan,
                    $"'{name}' is already a key of nodes of the kind '{kind.Name}'.",
                    "Choose another name."
                );
        }
    }

    /// <summary>The names that a list may contain, and the parts of the message for any other name.</summary>
    private sealed record KnownNames(NameIndex Names, DiagnosticCode Code, string Noun, string ListIntro);
}
