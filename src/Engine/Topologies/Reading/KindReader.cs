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
    private readonly KnownNames knownKinds = new(kinds, Codes.VocabularyKindMissing, "kind", "The kinds are");

    /// <summary>Reads a kind.</summary>
    /// <param name="entry">The name and the keys.</param>
    /// <param name="inherited">The kind of the same name in the extended vocabulary, whose keys are the defaults; null
    /// if there is none.</param>
    public Kind Read(YamlEntry entry, Kind? inherited = null)
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
            return inherited ?? Unknown(name);
        }

        KeyValues values = KeyReader.Read(mapping, VocabularyKeys.KindTable, report);
        if (inherited is null)
            RequireLabelAndShape(mapping);
        Kind kind = Create(inherited ?? Unknown(name), values);
        CheckShape(kind, values);
        kind = WithoutTakenNames(kind, entry.Key.Span, values);
        // Layouts place nodes only in frames.
        return kind.Shape is Shape.Frame ? kind : kind with { Holds = [], HoldsAny = false, Parts = [] };
    }

    private static Kind Unknown(string name) =>
        new()
        {
            Name = name,
            TextName = name,
            Label = name,
            Shape = Shape.Frame,
        };

    private void RequireLabelAndShape(YamlMapping mapping)
    {
        Key[] keys = [VocabularyKeys.Label, VocabularyKeys.Shape];
        foreach (Key key in keys.Where(key => mapping[key.Name] is null))
            report.Add(
                Codes.KeyMissing,
                mapping.Span,
                $"The {VocabularyKeys.KindTable.Name} is missing the key '{key.Name}'.",
                $"Add '{key.Name}:' with {key.Accepts}."
            );
    }

    /// <summary>A kind with the values that were written, and otherwise those of another kind.</summary>
    private Kind Create(Kind start, KeyValues values)
    {
        Kind kind = WithLook(start, values) with
        {
            Role = RoleOf(values) ?? start.Role,
            IsGuest = values.Get(VocabularyKeys.Guest, start.IsGuest),
            Properties = Properties(values, start),
            Empty = values.Get(VocabularyKeys.Empty) ?? start.Empty,
            AtMost = values.Has(VocabularyKeys.AtMost) ? values.Get(VocabularyKeys.AtMost) : start.AtMost,
            Catalogue = values.Get(VocabularyKeys.Catalogue) ?? start.Catalogue,
        };
        kind = WithRelations(kind, values);
        IReadOnlyList<string> machine = [.. NodeKeys.MachineNames(kind.IsMachine)];
        IReadOnlyList<string> keys = [.. kind.Parts, .. kind.Properties.Keys, .. machine];
        var requirable = new KnownNames(
            new NameIndex(keys),
            Codes.VocabularyConstraint,
            "property or part",
            "Its properties and parts are"
        );
        return kind with
        {
            Detail = values.Has(VocabularyKeys.Detail) ? Details(values, kind.Properties, machine) : start.Detail,
            Required = values.Has(VocabularyKeys.Required)
                ? NamesIn(values, VocabularyKeys.Required, requirable)
                : start.Required,
            Compatible = values.Get(VocabularyKeys.Compatible) is { } compatible
                ? Constraint(compatible, keys)
                : start.Compatible,
        };
    }

    private static Kind WithLook(Kind kind, KeyValues values) =>
        kind with
        {
            Label = values.Get(VocabularyKeys.Label, kind.Label),
            // A plural belongs to its label.
            Plural = values.Get(VocabularyKeys.Plural) ?? (values.Has(VocabularyKeys.Label) ? null : kind.Plural),
            Shape = values.Get(VocabularyKeys.Shape) switch
            {
                "slab" => Shape.Slab,
                "box" => Shape.Box,
                "frame" => Shape.Frame,
                _ => kind.Shape,
            },
            Token = values.Get(VocabularyKeys.Token, kind.Token),
            Flow = values.Get(VocabularyKeys.Flow) switch
            {
                "column" => Flow.Column,
                "row" => Flow.Row,
                _ => kind.Flow,
            },
        };

    private static Role? RoleOf(KeyValues values) =>
        values.Get(VocabularyKeys.Role) is { } role ? Enum.Parse<Role>(role, ignoreCase: true) : null;

    /// <summary>The kind with its relations to other kinds.</summary>
    private Kind WithRelations(Kind kind, KeyValues values) =>
        kind with
        {
            On = values.Has(VocabularyKeys.On) ? Alternatives(values.Get(VocabularyKeys.On)!) : kind.On,
            Known = values.Get(VocabularyKeys.Known) is { } known ? ReadKnown(known, kind.Known) : kind.Known,
            RequiresSupport = values.Get(VocabularyKeys.Requires, kind.RequiresSupport || kind.Shape is not Shape.Slab),
            Controls = KindsOr(values, VocabularyKeys.Controls, kind.Controls),
            HoldsAny = values.Has(VocabularyKeys.Holds) ? HoldsAny(values) : kind.HoldsAny,
            Holds = HoldsAny(values) ? [] : KindsOr(values, VocabularyKeys.Holds, kind.Holds),
            Parts = KindsOr(values, VocabularyKeys.Parts, kind.Parts),
        };

    private static bool HoldsAny(KeyValues values) =>
        values.Get(VocabularyKeys.Holds) is [{ Value: VocabularyKeys.Any }];

    private List<IReadOnlyList<string>> Alternatives(IReadOnlyList<IReadOnlyList<YamlScalar>> written) =>
        written
            .Select(alternative => (IReadOnlyList<string>)NamesIn(alternative, VocabularyKeys.On.Name, knownKinds))
            .Where(alternative => alternative.Count > 0)
            .ToList();

    private OrderedDictionary<string, IReadOnlyList<IReadOnlyList<string>>> ReadKnown(
        YamlMapping written,
        IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> inherited
    )
    {
        OrderedDictionary<string, IReadOnlyList<IReadOnlyList<string>>> known = new(
            inherited,
            StringComparer.OrdinalIgnoreCase
        );
        foreach (YamlEntry entry in written.Entries)
        {
            if (entry.Value is YamlMapping keys)
                known[entry.Key.Value] = Alternatives(
                    KeyReader.Read(keys, VocabularyKeys.KnownTable, report).Get(VocabularyKeys.On, [])
                );
            else
                report.Add(
                    Codes.KeyValue,
                    entry.Value.Span,
                    $"Expected a mapping for the name '{entry.Key.Value}', found {entry.Value.Describe()}.",
                    "Write '{ on: [kernel] }'."
                );
        }

        return known;
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

    private IReadOnlyList<string> KindsOr(
        KeyValues values,
        Key<IReadOnlyList<YamlScalar>> key,
        IReadOnlyList<string> inherited
    ) => values.Has(key) ? NamesIn(values, key, knownKinds) : inherited;

    private List<string> Details(
        KeyValues values,
        IReadOnlyDictionary<string, PropertyType> properties,
        IReadOnlyList<string> machine
    )
    {
        var known = new KnownNames(
            new NameIndex([.. properties.Keys, .. machine]),
            Codes.VocabularyDetailMissing,
            "property",
            "The properties are"
        );
        return NamesIn(values, VocabularyKeys.Detail, known);
    }

    private List<string> NamesIn(KeyValues values, Key<IReadOnlyList<YamlScalar>> key, KnownNames known) =>
        NamesIn(values.Get(key) ?? [], key.Name, known);

    /// <summary>The names in a list that exist, without duplicates; the others are reported.</summary>
    private List<string> NamesIn(IReadOnlyList<YamlScalar> names, string key, KnownNames known)
    {
        foreach (YamlScalar name in names.Where(name => !known.Names.Names.Contains(name.Value)))
            report.Add(
                known.Code,
                name.Span,
                $"Unknown {known.Noun} '{name.Value}' in '{key}'.",
                Suggestions.OrList(name.Value, known.Names, known.ListIntro)
            );
        return names.Select(name => name.Value).Where(known.Names.Names.Contains).Distinct().ToList();
    }

    private OrderedDictionary<string, PropertyType> Properties(KeyValues values, Kind start)
    {
        OrderedDictionary<string, PropertyType> properties = new(start.Properties, StringComparer.Ordinal);
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
    /// together with the keys that every node has. Parts and properties whose name is taken are left out.
    /// </summary>
    private Kind WithoutTakenNames(Kind kind, SourceSpan span, KeyValues values)
    {
        HashSet<string> used = NodeKeys.NamesFor(kind).Concat(NodeKeys.ReservedNames).ToHashSet(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        Check(kind.Name, span);
        foreach (YamlScalar part in values.Get(VocabularyKeys.Parts) ?? [])
            Check(part.Value, part.Span);
        foreach (YamlEntry property in values.Get(VocabularyKeys.Properties)?.Entries ?? [])
            Check(property.Key.Value, property.Key.Span);
        taken.Remove(kind.Name);
        return kind with
        {
            Parts = kind.Parts.Where(part => !taken.Contains(part)).ToList(),
            Properties = new OrderedDictionary<string, PropertyType>(
                kind.Properties.Where(property => !taken.Contains(property.Key) && property.Key != kind.Name)
            ),
        };

        void Check(string name, SourceSpan nameSpan)
        {
            if (used.Add(name))
                return;
            taken.Add(name);
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
