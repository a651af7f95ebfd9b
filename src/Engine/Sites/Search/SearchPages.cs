using System.Text;
using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Rules;
using Strata.Engine.Search;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;

namespace Strata.Engine.Sites.Search;

/// <summary>The pages that a reader can search for, with their text and the words of their diagrams.</summary>
internal static class SearchPages
{
    /// <summary>
    /// Pages that are no posts come first, then posts, newest first, then what is made from data: that order decides
    /// between equals.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="written">The pages of authors that are searched.</param>
    public static IReadOnlyList<SearchPage> Of(Edition site, IReadOnlyList<Page> written) =>
        [
            .. written.Where(page => !page.IsPost).Select(page => Written(site, page)),
            .. written
                .Where(page => page.IsPost)
                .OrderByDescending(page => page.Date!.Value.ToInstant())
                .ThenBy(page => page.Path, StringComparer.Ordinal)
                .Select(page => Written(site, page)),
            .. Topologies(site),
            .. RulePages(site),
        ];

    private static SearchPage Written(Edition site, Page page) =>
        new()
        {
            Title = page.Title,
            Address = AddressOf(page.Path),
            Terms = page.Categories.Concat(page.Tags).Select(term => term.Name).ToList(),
            Sections =
            [
                .. page.Document.Sections.Select(section => SectionOf(site, page, section)),
                .. Data(site, page),
            ],
        };

    private static SearchSection SectionOf(Edition site, Page page, TextSection section)
    {
        if (section.Diagram is not { } number)
            return new SearchSection(section.Anchor, section.Heading, IsDiagram: false, section.Utf8);
        DiagramReference reference = page.Document.Diagrams[number];
        DiagramRequest figure = DiagramRequest.Parse(reference);
        if (reference.Source is DiagramSource.Chart)
            return Diagram(
                figure.IdFor(figure.Names),
                section.Heading,
                SizeChartData.Describe(site.Catalogues.BaseImages, figure, site.Messages)
            );
        RenderedDiagram diagram = site.Diagrams.Of(reference)!;
        return Diagram(figure.IdFor(diagram.Topologies.Select(topology => topology.Id)), section.Heading, diagram.Text);
    }

    private static SearchSection Diagram(string id, string caption, TextAlternative text)
    {
        List<string> lines = [.. text.Paragraphs];
        AddOutline(text.Outline);
        lines.AddRange(text.Rows.Select(row => string.Join(" · ", row)));
        return new SearchSection(
            id,
            caption.Length > 0 ? caption : text.Description,
            IsDiagram: true,
            Encoding.UTF8.GetBytes(string.Join('\n', OfNewWords(lines)))
        );

        void AddOutline(IReadOnlyList<OutlineItem> items)
        {
            foreach (OutlineItem item in items)
            {
                lines.Add(item.Text);
                AddOutline(item.Items);
            }
        }
    }

    /// <summary>A diagram is told in sentences, as a list and as a table: what repeats itself is left out.</summary>
    private static IEnumerable<string> OfNewWords(IEnumerable<string> lines)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        var reader = new WordReader(word => known.Add(word.ToString()));
        foreach (string line in lines)
        {
            int before = known.Count;
            reader.Read(line);
            if (known.Count > before)
                yield return line;
        }
    }

    private static IEnumerable<SearchPage> Topologies(Edition site) =>
        DataPageList.Gallery(site.Pages) is not { } gallery
            ? []
            : site.Diagrams.Topologies.Values.Select(topology => new SearchPage
            {
                Title = topology.Text.Title,
                Address = AddressOf(DataPageList.TopologyPath(gallery, topology)),
                Sections = [Diagram("fig-" + topology.Topology.Id, topology.Text.Description, topology.Text)],
            });

    private static IEnumerable<SearchPage> RulePages(Edition site) =>
        site.Pages.All.FirstOrDefault(page => page.Layout == DataPageList.RulesLayout) is not { } rules
            ? []
            : RuleRunner
                .AllRules.OrderBy(rule => rule.Code.Id, StringComparer.Ordinal)
                .Select(rule => new SearchPage
                {
                    Title = site.Messages.Get("rules.heading", rule.Code.Id, rule.Code.Title),
                    Address = AddressOf(DataPageList.RulePath(rules.Path, rule)),
                    Sections = [Section("", "", rule.Why)],
                });

    /// <summary>What an author's page shows of data.</summary>
    private static IEnumerable<SearchSection> Data(Edition site, Page page) =>
        page.Layout switch
        {
            DataPageList.GlossaryLayout => site.Catalogues.Glossary.Terms.Select(term =>
                Section(term.Id, term.Name, term.Definition, [.. term.Aliases]) with
                {
                    IsTerm = true,
                }
            ),
            DataPageList.BaseImagesLayout => site.Catalogues.BaseImages.Images.Select(image =>
                Section(
                    "",
                    "",
                    string.Join(
                        " · ",
                        new[]
                        {
                            image.Name,
                            image.Build,
                            image.Holds,
                            image.Libc,
                            image.Shell,
                            image.Packages,
                        }.OfType<string>()
                    )
                )
            ),
            DataPageList.CompatibilityLayout
                when site.Catalogues.Tables.TryGetValue(page.FrontMatter.Table ?? "", out CompatibilityTable? table) =>
            [
                Section(
                    "",
                    table.Title,
                    [
                        .. table.Rows.Select(row => row.Label),
                        string.Join(" · ", table.Columns.Select(column => column.Label)),
                        .. table.Rules.Select(rule => rule.Text),
                    ]
                ),
                .. table.Remarks.Select(remark => Section("remark-" + remark.Id, "", remark.Text)),
            ],
            _ => [],
        };

    private static SearchSection Section(string anchor, string heading, params string[] lines) =>
        new(anchor, heading, IsDiagram: false, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static SearchSection Section(string anchor, string heading, string first, string[] more) =>
        Section(anchor, heading, [first, .. more]);

    private static string AddressOf(string path) => SitePath.Encode(path)[1..];
}
