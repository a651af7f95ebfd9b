using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads the YAML of vocabularies.</summary>
/// <param name="extended">The vocabulary that a name after <c>extends</c> refers to; null, and reported, if there is
/// none.</param>
/// <param name="tables">The names of all compatibility tables; null to skip the check that a kind's table
/// exists.</param>
internal sealed class VocabularyReader(
    Func<YamlScalar, FileReport, Vocabulary?> extended,
    IReadOnlyCollection<string>? tables
)
{
    /// <summary>The operating words of a vocabulary that declares none.</summary>
    private static readonly OrderedDictionary<string, string> DefaultSystems = new(StringComparer.Ordinal)
    {
        ["linux"] = "Linux",
        ["windows"] = "Windows",
        ["macos"] = "macOS",
    };

    private static readonly OrderedDictionary<string, string> NoWords = [];

    private static readonly OrderedDictionary<string, RelationKind> NoRelations = [];

    /// <summary>The kinds of boundaries of a vocabulary that declares none.</summary>
    private static readonly OrderedDictionary<string, string> DefaultBoundaries = new(StringComparer.Ordinal)
    {
        ["boundary"] = "",
    };

    /// <summary>
    /// The labels of the built-in kinds by name. The messages and the glossary explain these kinds, and not others that
    /// happen to have one of the names.
    /// </summary>
    public IReadOnlyDictionary<string, string> BuiltInLabels { get; init; } = NoWords;

    /// <summary>
    /// Reads a vocabulary. Errors are reported and the parts concerned left out, so that topologies can still be read
    /// with the rest.
    /// </summary>
    /// <param name="name">The name of the file without its extension.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="report">Receives the errors.</param>
    public Vocabulary Read(string name, string text, FileReport report)
    {
        FileReport local = report.Local();
        YamlNode? root = YamlText.Read(text, local);
        local.Flush(report);
        if (root is YamlMapping mapping)
            return Read(name, mapping, report);
        if (!local.Bag.HasErrors)
            report.Add(
                Codes.VocabularyEmpty,
                root?.Span ?? SourceSpan.Start,
                $"Expected a mapping, found {root?.Describe() ?? "nothing"}.",
                "Write 'kinds:' and the kinds below it."
            );
        return new Vocabulary(name, new Dictionary<string, Kind>());
    }

    private Vocabulary Read(string name, YamlMapping mapping, FileReport report)
    {
        KeyValues values = KeyReader.Read(mapping, VocabularyKeys.Table, report);
        Vocabulary? start = values.Get(VocabularyKeys.Extends) is { } other
            ? extended(new YamlScalar(values.SpanOf(VocabularyKeys.Extends), other), report)
            : null;
        if (mapping[VocabularyKeys.Kinds.Name] is null && !values.Has(VocabularyKeys.Extends))
            report.Add(
                Codes.KeyMissing,
                mapping.Span,
                $"The vocabulary is missing the key '{VocabularyKeys.Kinds.Name}'.",
                $"Add '{VocabularyKeys.Kinds.Name}:' with {VocabularyKeys.Kinds.Accepts}."
            );
        else if (mapping[VocabularyKeys.Kinds.Name] is YamlScalar { IsNull: true } empty && start is null)
            ReportEmpty(empty.Span, report);
        return new Vocabulary(name, Kinds(name, values.Get(VocabularyKeys.Kinds), start, report))
        {
            Rules = values.Get(VocabularyKeys.Rules) ?? start?.Rules,
            Systems = Words(values.Get(VocabularyKeys.Systems), start?.Systems ?? DefaultSystems, report),
            Boundaries = Words(
                values.Get(VocabularyKeys.Boundaries),
                start?.Boundaries ?? (values.Has(VocabularyKeys.Boundaries) ? NoWords : DefaultBoundaries),
                report
            ),
            Relations = Relations(values.Get(VocabularyKeys.Relations), start?.Relations, report),
        };
    }

    /// <summary>The inherited or default kinds of relations, completed and replaced by the declared ones.</summary>
    private static OrderedDictionary<string, RelationKind> Relations(
        YamlMapping? declared,
        IReadOnlyDictionary<string, RelationKind>? inherited,
        FileReport report
    )
    {
        OrderedDictionary<string, RelationKind> kinds = new(inherited ?? NoRelations, StringComparer.Ordinal);
        foreach (YamlEntry entry in declared?.Entries ?? [])
        {
            if (entry.Value is not YamlMapping mapping)
            {
                report.Add(
                    Codes.KeyValue,
                    entry.Value.Span,
                    $"Expected a mapping for the kind '{entry.Key.Value}', found {entry.Value.Describe()}.",
                    "Write '{ label: reaches }'."
                );
                continue;
            }

            KeyValues values = KeyReader.Read(mapping, VocabularyKeys.RelationTable, report);
            string verb = values.Get(VocabularyKeys.Verb, entry.Key.Value);
            kinds[entry.Key.Value] = new RelationKind(
                entry.Key.Value,
                verb,
                values.Get(VocabularyKeys.PluralVerb, verb),
                Enum.Parse<LineStyle>(values.Get(VocabularyKeys.Line, nameof(LineStyle.Solid)), ignoreCase: true)
            );
        }

        if (kinds.Count == 0)
            kinds.Add(
                "relation",
                new RelationKind("relation", "is connected with", "are connected with", LineStyle.Solid)
            );
        return kinds;
    }

    private static void ReportEmpty(SourceSpan span, FileReport report) =>
        report.Add(
            Codes.VocabularyEmpty,
            span,
            "The vocabulary has no kinds.",
            "Add one: 'machine: { label: Machine, shape: frame }'."
        );

    /// <summary>Whether a kind can have a name; otherwise false, and reported.</summary>
    private static bool IsFree(YamlScalar name, FileReport report)
    {
        if (!NodeKeys.ReservedNames.Contains(name.Value))
            return true;
        report.Add(
            Codes.VocabularyNameTaken,
            name.Span,
            $"'{name.Value}' is a key of nodes of every kind.",
            "Choose another name."
        );
        return false;
    }

    /// <summary>The inherited words with their texts, completed and replaced by the declared ones.</summary>
    private static OrderedDictionary<string, string> Words(
        YamlMapping? declared,
        IReadOnlyDictionary<string, string> inherited,
        FileReport report
    )
    {
        OrderedDictionary<string, string> words = new(inherited, StringComparer.Ordinal);
        foreach (YamlEntry entry in declared?.Entries ?? [])
        {
            KeyReading<string> label = KeyTypes.Text.Read(entry.Value);
            if (label.ProblemAt is { } span)
                report.Add(Codes.KeyValue, span, $"'{entry.Key.Value}': {label.Problem}", label.Fix);
            else
                words[entry.Key.Value] = label.Value!;
        }

        return words;
    }

    /// <summary>
    /// The kinds of the extended vocabulary, completed and replaced by the declared ones. Its frames can contain the
    /// added kinds too, unless the vocabulary says what they contain.
    /// </summary>
    private OrderedDictionary<string, Kind> Kinds(
        string vocabulary,
        YamlMapping? declared,
        Vocabulary? start,
        FileReport report
    )
    {
        OrderedDictionary<string, Kind> kinds = new(
            start?.Kinds ?? new Dictionary<string, Kind>(),
            StringComparer.Ordinal
        );
        List<YamlEntry> entries = (declared?.Entries ?? []).Where(entry => IsFree(entry.Key, report)).ToList();
        List<string> names = kinds.Keys.Union(entries.Select(entry => entry.Key.Value)).ToList();
        var reader = new KindReader(new NameIndex(names), tables, report);
        foreach (YamlEntry entry in entries)
            kinds[entry.Key.Value] = WithTexts(
                vocabulary,
                reader.Read(entry, kinds.GetValueOrDefault(entry.Key.Value))
            );
        if (names.Count == 0 && declared is not null)
            ReportEmpty(declared.Span, report);
        List<string> added = names.Except(start?.Kinds.Keys ?? []).ToList();
        foreach (Kind kind in kinds.Values.ToList())
        {
            Kind? before = start?.Kinds.GetValueOrDefault(kind.Name);
            if (kind.HoldsAny)
                kinds[kind.Name] = kind with { Holds = names };
            else if (before is { Holds.Count: > 0 } && before.Holds == kind.Holds)
                kinds[kind.Name] = kind with { Holds = [.. kind.Holds, .. added] };
        }

        return kinds;
    }

    /// <summary>A kind with texts of its own if its label is not that of the built-in kind of the same name.</summary>
    private Kind WithTexts(string vocabulary, Kind kind) =>
        BuiltInLabels.TryGetValue(kind.Name, out string? label) && label != kind.Label
            ? kind with
            {
                TextName = $"{vocabulary}.{kind.Name}",
            }
            : kind;
}
