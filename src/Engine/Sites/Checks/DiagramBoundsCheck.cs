using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Pages;

namespace Strata.Engine.Sites.Checks;

/// <summary>Reports more boxes in diagrams than a page, or all pages of a site, can show.</summary>
internal static class DiagramBoundsCheck
{
    /// <summary>The most boxes on a page: at the limit they take a second.</summary>
    private const int MaxOfPage = 10_000;

    /// <summary>The most boxes on all pages: a large diagram is drawn again on each page that shows it.</summary>
    private const int MaxOfSite = 100_000;

    /// <summary>The boxes that each page adds to those of the site.</summary>
    private const int MaxOfSiteForPage = 100;

    public static void Run(IReadOnlyList<Edition> editions, DiagnosticBag bag)
    {
        long max = MaxOfSite + (editions.Sum(edition => (long)edition.Pages.All.Count) * MaxOfSiteForPage);
        long before = 0;
        foreach (Edition edition in editions)
        {
            foreach (Page page in edition.Pages.All.Where(page => page.Document.Diagrams.Count > 0))
            {
                int boxes = edition.Diagrams.BoxesIn(page.Document);
                var report = new FileReport(page.Source, bag);
                if (boxes > MaxOfPage)
                    report.Add(
                        Codes.MarkdownLength,
                        Exceeding(page, edition, MaxOfPage).Span,
                        $"The page is too long: its diagrams have more than {MaxOfPage} boxes.",
                        "Divide it into several pages."
                    );
                else if (before <= max && before + boxes > max)
                    report.Add(
                        Codes.MarkdownLength,
                        Exceeding(page, edition, max - before).Span,
                        $"The diagrams on all pages together have more than {max} boxes.",
                        "Show a large diagram on one page, and link to it from the others."
                    );
                before += boxes;
            }
        }
    }

    /// <summary>The diagram whose boxes and those above it are more than a number.</summary>
    private static DiagramReference Exceeding(Page page, Edition edition, long max)
    {
        long boxes = 0;
        return page.Document.Diagrams.First(diagram =>
            (boxes += edition.Diagrams.Of(diagram) is { } rendered ? DiagramSet.BoxesOf(rendered) : 0) > max
        );
    }
}
