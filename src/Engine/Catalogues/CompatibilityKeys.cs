using Strata.Engine.Data;

namespace Strata.Engine.Catalogues;

/// <summary>
/// The keys of <c>data/compatibility/NAME.yml</c>, innermost first: each table is declared before the key that refers
/// to it.
/// </summary>
internal static class CompatibilityKeys
{
    public static Key<string> Label { get; } = new("label", KeyTypes.Text, "What readers call it.") { Required = true };

    public static Key<IReadOnlyList<VersionRange>> Matches { get; } =
        new("matches", CatalogueTypes.Versions, "The versions or builds that it stands for.")
        {
            Default = "none: it is found by name only",
        };

    public static Key<IReadOnlyList<YamlScalar>> Also { get; } =
        new("also", KeyTypes.TextList, "Other names that mean it.") { Default = "none" };

    public static Key<IReadOnlyList<YamlScalar>> Named { get; } =
        new("named", KeyTypes.TextList, "How the names of what it stands for begin, where a version has several rows.")
        {
            Default = "any name",
        };

    public static Key<string> DefaultMode { get; } =
        new("default", KeyTypes.Text, "The mode that holds where none is chosen.") { Default = "none" };

    public static Key<string> Note { get; } =
        new("note", KeyTypes.Text, "What else there is to say.") { Default = "none" };

    public static KeyTable RowTable { get; } =
        new("row", UnknownKeys.AreErrors, Label, Matches, Also, Named, DefaultMode, Note, SourceKeys.Source);

    public static KeyTable ColumnTable { get; } =
        new("column", UnknownKeys.AreErrors, Label, Matches, Also, Named, Note);

    public static KeyTable ModeTable { get; } = new("mode", UnknownKeys.AreErrors, Label);

    public static Key<string> Text { get; } =
        new("text", KeyTypes.Text, "The reason, in a sentence or two.") { Required = true };

    public static Key<bool> Inferred { get; } =
        new("inferred", KeyTypes.Flag, "Whether no source says the verdict itself, and it follows from what they say.")
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

    public static Key<string> Title { get; } = new("title", KeyTypes.Text, "What the table tells.") { Required = true };

    public static Key<string> RowTitle { get; } =
        new("row_title", KeyTypes.Text, "What the rows are.") { Default = "none" };

    public static Key<string> ColumnTitle { get; } =
        new("column_title", KeyTypes.Text, "What the columns are.") { Default = "none" };

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
            "A row's cells by its id; in them a column's by its id: a verdict (yes, no or disputed, then perhaps "
                + "a remark), or one a mode."
        )
        {
            Required = true,
        };

    public static Key<YamlSequence> Rules { get; } =
        new("rules", KeyTypes.ListOf(RuleTable), "What holds besides.") { Default = "none" };

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
