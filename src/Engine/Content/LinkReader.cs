using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content;

/// <summary>Collects the links of a body, and reports addresses that no page may have.</summary>
internal sealed class LinkReader(FileReport report)
{
    private readonly List<Link> links = [];
    private readonly List<Link> outsideLinks = [];

    /// <summary>Links within the site, and to terms and facts.</summary>
    public IReadOnlyList<Link> Links => links;

    /// <summary>Links to other sites.</summary>
    public IReadOnlyList<Link> OutsideLinks => outsideLinks;

    /// <summary>Adds a link that is written in Markdown.</summary>
    public void Read(Link link)
    {
        switch (WebAddress.KindOf(link.Target))
        {
            case AddressKind.OfTheSite:
            case AddressKind.Data when link.Kind is LinkKind.Page:
                links.Add(link);
                break;
            case AddressKind.Outside:
                ReadOutside(link);
                break;
            case AddressKind.Refused when WebAddress.SchemeOf(link.Target) == WebAddress.XrefScheme:
                report.Add(
                    Codes.LinkXref,
                    link.Span,
                    $"'{link.Target}' is an xref link of Statiq, which is not supported.",
                    "Link to the path of the file from this one, such as '../posts/kernel.md'."
                );
                break;
            case AddressKind.Refused:
            case AddressKind.Data:
                ReportScheme(link, report);
                break;
        }
    }

    /// <summary>
    /// Adds a link that is written in HTML. Refused schemes are reported with the HTML; terms and facts need Markdown.
    /// </summary>
    public void ReadHtml(Link link)
    {
        if (WebAddress.KindOf(link.Target) is AddressKind.OfTheSite)
            links.Add(link);
        else if (WebAddress.KindOf(link.Target) is AddressKind.Outside)
            ReadOutside(link);
    }

    /// <summary>Reports a link with a scheme that is not allowed.</summary>
    public static void ReportScheme(Link link, FileReport report) =>
        report.Add(Codes.LinkScheme, link.Span, WebAddress.SchemeProblem(link.Target), WebAddress.SchemeFix);

    private void ReadOutside(Link link)
    {
        if (WebAddress.SchemeOf(link.Target) is "mailto" or "tel")
            return;
        if (WebAddress.OriginOf(link.Target) is null)
            report.Add(
                Codes.LinkOutside,
                link.Span,
                $"'{link.Target}' is not a valid address.",
                "Write the full address, such as 'https://example.org/page'."
            );
        else
            outsideLinks.Add(link);
    }
}
