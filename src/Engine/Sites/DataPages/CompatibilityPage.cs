using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Search;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The page of a compatibility table, which the front matter names with <c>table</c>.</summary>
internal sealed class CompatibilityPage : DataPage
{
    public override ThemeLayout Template { get; } =
        new("compatibility", "A compatibility table.", CompatibilityModels.Root);

    public override TemplateModel Model(Page page, DataPageContext context) =>
        CompatibilityModels.Root.Model(new ListedTable(TableOf(page, context.Edition)!, context.Edition.Messages));

    public override IEnumerable<SearchSection> SearchSections(Page page, Edition edition)
    {
        if (TableOf(page, edition) is not { } table)
            return [];
        return
        [
            SearchText.Section(
                "",
                table.Title,
                [
                    .. table.Rows.Select(row => row.Label),
                    string.Join(" · ", table.Columns.Select(column => column.Label)),
                    .. table.Rules.Select(rule => rule.Text),
                ]
            ),
            .. table.Remarks.Select(remark => SearchText.Section("remark-" + remark.Id, "", remark.Text)),
        ];
    }

    public override void Check(Page page, Edition edition, FileReport report)
    {
        if (TableOf(page, edition) is not null)
            return;
        string name = page.FrontMatter.Table ?? "";
        report.Add(
            Codes.TableUnknown,
            page.FrontMatter.TableSpan,
            $"Unknown compatibility table '{name}'.",
            Suggestions.OrChoice(
                name,
                edition.Catalogues.Tables.Keys.Order(StringComparer.Ordinal).ToList(),
                "Set 'table:' to"
            )
        );
    }

    private static CompatibilityTable? TableOf(Page page, Edition edition) =>
        edition.Catalogues.Tables.GetValueOrDefault(page.FrontMatter.Table ?? "");
}
