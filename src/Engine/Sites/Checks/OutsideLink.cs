using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Checks;

/// <summary>A link to another site.</summary>
/// <param name="Path">The file that contains it.</param>
/// <param name="Span">Its position in the file.</param>
/// <param name="Address">The address as written.</param>
public readonly record struct OutsideLink(string Path, SourceSpan Span, string Address);

/// <summary>Finds the links to other sites, in pages, the navigation and the footer.</summary>
internal static class OutsideLinks
{
    public static IReadOnlyList<OutsideLink> In(IReadOnlyList<Edition> editions) =>
        [
            .. editions[0]
                .AllPages.All.SelectMany(page =>
                    page.Document.OutsideLinks.Select(link => new OutsideLink(page.Source, link.Span, link.Target))
                ),
            .. editions
                .SelectMany(edition => edition.Language.Links)
                .Distinct()
                .Where(item =>
                    WebAddress.KindOf(item.Target) is AddressKind.Outside
                    && item.Target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                )
                .Select(item => new OutsideLink(SiteConfig.Path, item.Span, item.Target)),
        ];
}
