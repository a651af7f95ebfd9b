using Strata.Engine.Data;

namespace Strata.Engine.Catalogues;

/// <summary>
/// The keys of <c>data/compatibility/NAME.yml</c>, innermost first: each table is declared before the key that refers
/// to it.
/// </summary>
internal static class CompatibilityKeys
{
    public static Key<string> Label { get; } = new("label", KeyTypes.Text, "The name for readers.") { Required = true };

    public static Key<IReadOnlyList<VersionRange>> Matches { get; } =
        new("matches", CatalogueTypes.Versions, "The versions or builds that it covers.")
        {
            Default = "none: it is found only by name",
        };

    public static Key<IReadOnlyList<YamlScalar>> Also { get; } =
        new("also", KeyTypes.TextList, "Other names.") { Default = "none" };

    public static Key<IReadOnlyList<YamlScalar>> Named { get; } =
        new("named", KeyTypes.TextList, "The beginnings of the names it applies to, if several rows cover a version.")
        {
            Default = "any name",
        };

    public static Key<string> DefaultMode { get; } =
        new("default", KeyTypes.Text, "The mode that applies if none is chosen.") { Default = "none" };

    public static Key<string> Note { get; } = new("note", KeyTypes.Text, "A remark.") { Default = "none" };

    public static KeyTable RowTable { get; } =
        new("row", UnknownKeys.AreErrors, Label, Matches, Also, Named, DefaultMode, Note, SourceKeys.Source);

    public static KeyTable ColumnTable { get; } =
        new("column", UnknownKeys.AreErrors, Label, Matches, Also, Named, Note);

    public static KeyTable ModeTable { get; } = new("mode", UnknownKeys.AreErrors, Label);

    public static Key<string> Text { get; } =
        new("text", KeyTypes.Text, "The reason, in a sentence or two.") { Required = true };

    public static Key<bool> Inferred { get; } =
        new("inferred", KeyTypes.Flag, "Whether no source states the verdict itself, and it follows from the sources.")
        {
            DefaultValue = "false",
        };

    public static Key<IReadOnlyList<YamlScalar>> Source { get; } =
        SourceKeys.Source with
        {
            Required = true,
            Default = "",
        };

    public static KeyTable RemarkTable { get; } = new("remark", UnknownKeys.AreErrors, Text, Source, Inferred);

    public static KeyTable RuleTable { get; } = new("rule", UnknownKeys.AreErrors, Text, Source);

    public static Key<string> Title { get; } =
        new("title", KeyTypes.Title, "The title of the table.") { Required = true };

    public static Key<string> RowTitle { get; } =
        new("row_title", KeyTypes.Text, "The heading of the rows.") { Default = "none" };

    public static Key<string> ColumnTitle { get; } =
        new("column_title", KeyTypes.Text, "The heading of the columns.") { Default = "none" };

    public static Key<YamlMapping> Rows { get; } =
        new("rows", KeyTypes.EntriesOf(RowTable), "The rows, each by its id.") { Required = true };

    public static Key<YamlMapping> Columns { get; } =
        new("columns", KeyTypes.EntriesOf(ColumnTable), "The columns, each by its id.") { Required = true };

    public static Key<YamlMapping> Modes { get; } =
        new("modes", KeyTypes.EntriesOf(ModeTable), "The ways to combine a row with a column, each by its id.")
        {
            Default = "one, without a name",
        };

    public static Key<YamlMapping> Remarks { get; } =
        new("remarks", KeyTypes.EntriesOf(RemarkTable), "Reasons that cells refer to, each by its id.")
        {
            Default = "none",
        };

    public static Key<YamlMapping> Cells { get; } =
        new(
            "cells",
            CellTypes.Cells,
            "The cells of each row by its id, and in it of each column by its id: a verdict (yes, no or disputed, "
                + "optionally with a remark), or one for each mode."
        )
        {
            Required = true,
        };

    public static Key<YamlSequence> Rules { get; } =
        new("rules", KeyTypes.ListOf(RuleTable), "Rules in addition to the cells.") { Default = "none" };

    public static KeyTable Table { get; } =
        new(
            "compatibility table",
            UnknownKeys.AreErrors,
            Title,
            RowTitle,
            ColumnTitle,
            SourceKeys.Sources,
            SourceKeys.Source,
            Rows,
            Columns,
            Modes,
            Remarks,
            Cells,
            Rules
        );
}
