using Strata.Engine.Catalogues;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Checks;

/// <summary>A link to another site.</summary>
/// <param name="Path">The file that contains it.</param>
/// <param name="Span">Its position in the file.</param>
/// <param name="Address">The address as written.</param>
public readonly record struct OutsideLink(string Path, SourceSpan Span, string Address);

/// <summary>Finds the links to other sites: in pages, navigation, footer and the sources of catalogues.</summary>
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
            .. editions.SelectMany(SourcesOf).Distinct(),
        ];

    /// <summary>The sources of the catalogues that are files of the site, not the default ones.</summary>
    private static IEnumerable<OutsideLink> SourcesOf(Edition edition)
    {
        CatalogueSet catalogues = edition.Catalogues;
        string translation = SourcePaths.GlossaryIn(edition.Language.Tag);
        IEnumerable<(string Path, IReadOnlyList<Source> Sources)> files =
        [
            (SourcePaths.BaseImages, catalogues.BaseImages.Sources),
            .. catalogues.Tables.Select(table => ($"{SourcePaths.Compatibility}{table.Key}.yml", table.Value.Sources)),
            (edition.Files.Contains(translation) ? translation : SourcePaths.Glossary, catalogues.Glossary.Sources),
        ];
        return files
            .Where(file => edition.Files.Contains(file.Path))
            .SelectMany(file => file.Sources.Select(source => new OutsideLink(file.Path, source.UrlSpan, source.Url)))
            .Where(link => link.Address.Length > 0);
    }
}
