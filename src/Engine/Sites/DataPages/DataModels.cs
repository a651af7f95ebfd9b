using Strata.Engine.Catalogues;
using Strata.Engine.Localization;
using Strata.Engine.Rules;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>Catalogues as templates are given them.</summary>
internal static class DataModels
{
    public static IReadOnlyList<TemplateModel> Terms(Glossary glossary, MessageCatalog words) =>
        glossary
            .Terms.OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase)
            .Select(term => new TemplateModel
            {
                ["id"] = term.Id,
                ["name"] = term.Name,
                ["also"] = term.Aliases.Count == 0 ? "" : words.Get("glossary.also", string.Join(", ", term.Aliases)),
                ["definition"] = term.Definition,
                ["sources"] = Sources(term.Sources),
            })
            .ToList();

    public static IReadOnlyList<TemplateModel> BaseImages(BaseImageCatalogue catalogue, MessageCatalog words) =>
        catalogue
            .Images.Select(image => new TemplateModel
            {
                ["id"] = image.Id,
                ["name"] = image.Name,
                ["os"] = image.Os,
                ["build"] = image.Build ?? "",
                ["holds"] = image.Holds ?? "",
                ["libc"] = image.Libc ?? "",
                ["shell"] = image.Shell ?? "",
                ["packages"] = image.Packages ?? "",
                ["pull"] = Size(image.SizeOf(SizeMeasure.Pull), words),
                ["disk"] = Size(image.SizeOf(SizeMeasure.Disk), words),
                ["support_ends"] = image.SupportEnds is { } ends
                    ? NodaTime.Text.LocalDatePattern.Iso.Format(ends.Extended)
                    : "",
                ["support_sources"] = Sources(image.SupportEnds?.Sources ?? []),
            })
            .ToList();

    public static TemplateModel Table(CompatibilityTable table, MessageCatalog words) =>
        new()
        {
            ["title"] = table.Title,
            ["row_title"] = table.RowTitle ?? "",
            ["column_title"] = table.ColumnTitle ?? "",
            ["columns"] = table
                .Columns.Select(column => new TemplateModel { ["label"] = column.Label, ["note"] = column.Note ?? "" })
                .ToList(),
            ["rows"] = table.Rows.Select(row => Row(row, table, words)).ToList(),
            ["remarks"] = table
                .Remarks.Select(
                    (remark, index) =>
                        new TemplateModel
                        {
                            ["id"] = "remark-" + remark.Id,
                            ["number"] = index + 1,
                            ["text"] = remark.Text,
                            ["inferred"] = remark.IsInferred,
                            ["sources"] = Sources(remark.Sources),
                        }
                )
                .ToList(),
            ["rules"] = table
                .Rules.Select(rule => new TemplateModel { ["text"] = rule.Text, ["sources"] = Sources(rule.Sources) })
                .ToList(),
            ["sources"] = Sources(table.Sources),
        };

    /// <summary>A rule, with the topology that breaks it and the one that does not.</summary>
    public static TemplateModel Rule(Rule rule, string path, MessageCatalog words)
    {
        RuleExamples examples = RuleExamples.Of(rule);
        return new TemplateModel
        {
            ["code"] = rule.Code.Id,
            ["title"] = rule.Code.Title,
            ["severity"] = words.Get($"severity.{rule.Code.Severity.ToString().ToLowerInvariant()}"),
            ["why"] = rule.Why,
            ["source"] = rule.Source is { } source
                ? new TemplateModel { ["title"] = source.Title, ["url"] = source.Url }
                : null,
            ["wrong"] = examples.Wrong,
            ["right"] = examples.Right,
            ["beside"] = examples
                .SupportingFiles.OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => new TemplateModel { ["path"] = file.Key, ["text"] = file.Value })
                .ToList(),
            ["url"] = path,
        };
    }

    private static TemplateModel Row(TableEntry row, CompatibilityTable table, MessageCatalog words) =>
        new()
        {
            ["id"] = row.Id,
            ["label"] = row.Label,
            ["note"] = row.Note ?? "",
            ["default"] = table.Modes.FirstOrDefault(mode => mode.Id == row.DefaultMode)?.Label ?? "",
            ["cells"] = table
                .Columns.Select(column => new TemplateModel
                {
                    ["column"] = column.Label,
                    ["modes"] = table
                        .Modes.Select(mode => table.CellOf(row.Id, column.Id, mode.Id))
                        .OfType<Cell>()
                        .Select(cell => Verdict(cell, table, words))
                        .ToList(),
                })
                .ToList(),
        };

    private static TemplateModel Verdict(Cell cell, CompatibilityTable table, MessageCatalog words)
    {
        string verdict = cell.Verdict.ToString().ToLowerInvariant();
        return new TemplateModel
        {
            ["mode"] = cell.Mode.Label,
            ["verdict"] = verdict,
            ["word"] = words.Get($"verdict.{verdict}"),
            ["remark"] = cell.Remark is { } remark ? $"remark-{remark.Id}" : "",
            ["remark_number"] = cell.Remark is { } numbered ? table.Remarks.ToList().IndexOf(numbered) + 1 : 0,
        };
    }

    private static TemplateModel? Size(MeasuredSize? size, MessageCatalog words) =>
        size is null
            ? null
            : new TemplateModel
            {
                ["text"] = words.Size(size.Text),
                ["date"] = size.Date ?? "",
                ["note"] = size.Note ?? "",
                ["sources"] = Sources(size.Sources),
            };

    private static IReadOnlyList<TemplateModel> Sources(IReadOnlyList<Source> sources) =>
        sources.Select(source => new TemplateModel { ["title"] = source.Title, ["url"] = source.Url }).ToList();
}
