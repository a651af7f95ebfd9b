using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads one kind of a vocabulary.</summary>
/// <param name="kinds">The names of all kinds of the vocabulary.</param>
/// <param name="tables">The names of all compatibility tables; null where they are not known.</param>
/// <param name="report">Where mistakes go.</param>
internal sealed class KindReader(IReadOnlyList<string> kinds, IReadOnlyCollection<string>? tables, FileReport report)
{
    public Kind Read(YamlEntry entry)
    {
        string name = entry.Key.Value;
        if (entry.Value is not YamlMapping mapping)
        {
            report.Add(
                Codes.KeyValue,
                entry.Value.Span,
                $"The kind '{name}' takes a mapping, and this is {entry.Value.Describe()}.",
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
        OrderedDictionary<string, PropertyType> properties = Properties(values);
        List<string> ownKeys =
        [
            .. (values.Get(VocabularyKeys.Parts) ?? []).Select(part => part.Value),
            .. properties.Keys,
            .. NodeKeys.MachineNames(values.Get(VocabularyKeys.Machine)),
        ];
        var kind = new Kind
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
            Required = Known(
                values,
                VocabularyKeys.Required,
                ownKeys,
                Codes.VocabularyConstraint,
                "property or part",
                "It has"
            ),
            AtMost = values.Has(VocabularyKeys.AtMost) ? values.Get(VocabularyKeys.AtMost) : null,
            Catalogue = values.Get(VocabularyKeys.Catalogue),
            Compatible = values.Get(VocabularyKeys.Compatible) is { } compatible
                ? CompatibleWith(compatible, [.. ownKeys, .. kinds])
                : null,
        };
        CheckShape(kind, values);
        CheckNames(kind, entry.Key.Span, values);
        return kind;
    }

    private Compatible? CompatibleWith(YamlMapping mapping, IReadOnlyCollection<string> names)
    {
        KeyValues values = KeyReader.Read(mapping, VocabularyKeys.CompatibleTable, report);
        foreach (
            Key<string> key in new[] { VocabularyKeys.Row, VocabularyKeys.Column, VocabularyKeys.Mode }.Where(
                values.Has
            )
        )
            Exists(values, key, names, "a property, part or kind", "Write");
        if (tables is not null && values.Has(VocabularyKeys.Matrix))
            Exists(values, VocabularyKeys.Matrix, tables, "a compatibility table", "The tables are");
        return
            values.Get(VocabularyKeys.Matrix) is { } matrix
            && values.Get(VocabularyKeys.Row) is { } row
            && values.Get(VocabularyKeys.Column) is { } column
            ? new Compatible(matrix, row, column, values.Get(VocabularyKeys.Mode))
            : null;
    }

    private void Exists(KeyValues values, Key<string> key, IReadOnlyCollection<string> names, string what, string list)
    {
        string name = values.Get(key)!;
        if (!names.Contains(name))
            report.Add(
                Codes.VocabularyConstraint,
                values.SpanOf(key),
                $"'{key.Name}' names '{name}', which is not {what}.",
                Suggestions.OrList(name, names, list)
            );
    }

    private List<string> Kinds(KeyValues values, Key<IReadOnlyList<YamlScalar>> key) =>
        Known(values, key, kinds, Codes.VocabularyKindMissing, "kind", "The kinds are");

    private List<string> Details(KeyValues values, OrderedDictionary<string, PropertyType> properties) =>
        Known(
            values,
            VocabularyKeys.Detail,
            [
                .. properties.Where(property => !property.Value.IsList).Select(property => property.Key),
                .. NodeKeys.MachineNames(values.Get(VocabularyKeys.Machine)),
            ],
            Codes.VocabularyDetailMissing,
            "property",
            "The properties are"
        );

    /// <summary>The names that exist, once each; the others are reported.</summary>
    private List<string> Known(
        KeyValues values,
        Key<IReadOnlyList<YamlScalar>> key,
        IReadOnlyCollection<string> known,
        DiagnosticCode code,
        string what,
        string list
    )
    {
        IReadOnlyList<YamlScalar> written = values.Get(key) ?? [];
        foreach (YamlScalar name in written.Where(name => !known.Contains(name.Value)))
            report.Add(
                code,
                name.Span,
                $"'{key.Name}' names the {what} '{name.Value}', which does not exist.",
                Suggestions.OrList(name.Value, known, list)
            );
        return written.Select(name => name.Value).Where(known.Contains).Distinct().ToList();
    }

    private OrderedDictionary<string, PropertyType> Properties(KeyValues values)
    {
        OrderedDictionary<string, PropertyType> properties = [];
        foreach (YamlEntry entry in values.Get(VocabularyKeys.Properties)?.Entries ?? [])
        {
            KeyReading<PropertyType> reading = VocabularyKeys.PropertyTypes.Read(entry.Value);
            if (reading.ProblemAt is { } place)
                report.Add(Codes.KeyValue, place, $"'{entry.Key.Value}' {reading.Problem}", reading.Fix);
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
                $"The kind '{kind.Name}' is a {shape} and has '{key.Name}'.",
                "Only a frame holds others: write 'shape: frame'."
            );
    }

    /// <summary>
    /// A kind, its properties and its parts are keys of one mapping, beside those that all nodes have.
    /// </summary>
    private void CheckNames(Kind kind, SourceSpan at, KeyValues values)
    {
        HashSet<string> taken = NodeKeys.NamesFor(kind).ToHashSet(StringComparer.Ordinal);
        Take(kind.Name, at);
        foreach (YamlScalar part in values.Get(VocabularyKeys.Parts) ?? [])
            Take(part.Value, part.Span);
        foreach (YamlEntry property in values.Get(VocabularyKeys.Properties)?.Entries ?? [])
            Take(property.Key.Value, property.Key.Span);

        void Take(string name, SourceSpan place)
        {
            if (!taken.Add(name))
                report.Add(
                    Codes.VocabularyNameTaken,
                    place,
                    $"A node of the kind '{kind.Name}' has the key '{name}' already.",
                    "Choose another name."
                );
        }
    }
}
