using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>Reads the YAML of compatibility tables.</summary>
internal static class CompatibilityReader
{
    /// <summary>
    /// Reads a table. Errors are reported and the parts concerned left out; null if the file is not a mapping.
    /// </summary>
    public static CompatibilityTable? Read(string name, string text, FileReport report)
    {
        if (CatalogueFile.Read(text, CompatibilityKeys.Table, report) is not { } values)
            return null;
        SourceList sources = SourceList.Read(values, report);
        IReadOnlyList<TableMode> modes = Modes(values, report);
        Dictionary<string, IReadOnlyList<Source>> rowSources = new(StringComparer.Ordinal);
        List<TableEntry> rows = Entries(
            values,
            CompatibilityKeys.Rows,
            "row",
            report,
            entry =>
            {
                rowSources[entry.Id] = sources.Resolve(entry.Values.Get(SourceKeys.Source), report);
                CheckDefaultMode(entry.Values, modes, report);
            }
        );
        List<TableEntry> columns = Entries(values, CompatibilityKeys.Columns, "column", report, _ => { });
        List<TableRemark> remarks = CatalogueFile
            .Entries(values, CompatibilityKeys.Remarks, report)
            .Select(entry => Remark(entry, sources, report))
            .ToList();
        IReadOnlyList<Source> tableSources = sources.Resolve(values.Get(SourceKeys.Source), report);
        var cells = new CellReader
        {
            Rows = rows,
            Columns = columns,
            Modes = modes,
            Remarks = remarks,
            SourcesOf = row => rowSources.GetValueOrDefault(row.Id) is [_, ..] found ? found : tableSources,
            Report = report,
        };
        return new CompatibilityTable
        {
            Name = name,
            Title = values.Get(CompatibilityKeys.Title, name),
            RowTitle = values.Get(CompatibilityKeys.RowTitle),
            ColumnTitle = values.Get(CompatibilityKeys.ColumnTitle),
            Rows = rows,
            Columns = columns,
            Modes = modes,
            Remarks = remarks,
            Cells = values.Get(CompatibilityKeys.Cells) is { } rowCells ? cells.Read(rowCells) : [],
            Rules = Rules(values.Get(CompatibilityKeys.Rules), sources, report),
            Sources = sources.All,
        };
    }

    private static List<TableMode> Modes(KeyValues values, FileReport report)
    {
        List<TableMode> modes = CatalogueFile
            .Entries(values, CompatibilityKeys.Modes, report)
            .Select(entry => new TableMode(entry.Id, entry.Values.Get(CompatibilityKeys.Label, entry.Id)))
            .ToList();
        return modes.Count == 0 ? [new TableMode("", "")] : modes;
    }

    /// <summary>Reads the rows or the columns.</summary>
    private static List<TableEntry> Entries(
        KeyValues values,
        Key<YamlMapping> key,
        string noun,
        FileReport report,
        Action<CatalogueEntry> onEntry
    )
    {
        var names = new NameRegistry(noun, report);
        List<TableEntry> entries = [];
        foreach (CatalogueEntry entry in CatalogueFile.Entries(values, key, report))
        {
            names.Claim(entry.Id, entry.Id, entry.Name.Span);
            foreach (YamlScalar alias in entry.Values.Get(CompatibilityKeys.Also) ?? [])
                names.Claim(alias.Value, entry.Id, alias.Span);
            onEntry(entry);
            entries.Add(
                new TableEntry
                {
                    Id = entry.Id,
                    Label = entry.Values.Get(CompatibilityKeys.Label, entry.Id),
                    Matches = entry.Values.Get(CompatibilityKeys.Matches) ?? [],
                    Aliases = CatalogueFile.Texts(entry.Values.Get(CompatibilityKeys.Also)),
                    NamePrefixes = CatalogueFile.Texts(entry.Values.Get(CompatibilityKeys.Named)),
                    DefaultMode = entry.Values.Get(CompatibilityKeys.DefaultMode),
                    Note = entry.Values.Get(CompatibilityKeys.Note),
                }
            );
        }

        return entries;
    }

    private static void CheckDefaultMode(KeyValues row, IReadOnlyList<TableMode> modes, FileReport report)
    {
        List<string> known = modes.Select(mode => mode.Id).ToList();
        if (row.Get(CompatibilityKeys.DefaultMode) is { } mode && !known.Contains(mode))
            report.Add(
                Codes.CompatibilityModeUnknown,
                row.SpanOf(CompatibilityKeys.DefaultMode),
                $"Unknown mode '{mode}'.",
                Suggestions.OrList(mode, known, "The modes are")
            );
    }

    private static TableRemark Remark(CatalogueEntry entry, SourceList sources, FileReport report) =>
        new(
            entry.Id,
            entry.Values.Get(CompatibilityKeys.Text, ""),
            sources.Resolve(entry.Values.Get(CompatibilityKeys.Source), report),
            entry.Values.Get(CompatibilityKeys.Inferred)
        );

    private static List<TableRule> Rules(YamlSequence? sequence, SourceList sources, FileReport report)
    {
        List<TableRule> rules = [];
        foreach (YamlNode node in sequence?.Items ?? [])
        {
            if (node is not YamlMapping mapping)
            {
                report.Add(
                    Codes.KeyValue,
                    node.Span,
                    $"Expected a mapping for a rule, found {node.Describe()}.",
                    "Write '{ text: …, source: … }'."
                );
                continue;
            }

            KeyValues values = KeyReader.Read(mapping, CompatibilityKeys.RuleTable, report);
            rules.Add(
                new TableRule(
                    values.Get(CompatibilityKeys.Text, ""),
                    sources.Resolve(values.Get(CompatibilityKeys.Source), report)
                )
            );
        }

        return rules;
    }
}
