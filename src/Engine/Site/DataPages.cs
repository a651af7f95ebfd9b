using Strata.Engine.Diagnostics;

namespace Strata.Engine.Site;

/// <summary>
/// Pages made from data: an author's page whose layout is one of these is given the data, so that title, path and introduction stay
/// the author's. The page of all topologies brings a page for each below it.
/// </summary>
internal static class DataPages
{
    public const string GlossaryLayout = "glossary";
    public const string CompatibilityLayout = "compatibility";
    public const string BaseImagesLayout = "base-images";
    public const string TopologiesLayout = "topologies";

    /// <summary>The styles that only these pages need.</summary>
    public const string Styles = "/assets/data.css";

    public static IReadOnlyList<string> Layouts { get; } = [GlossaryLayout, CompatibilityLayout, BaseImagesLayout, TopologiesLayout];

    /// <summary>Where terms are explained; null for a site without such a page.</summary>
    public static string? GlossaryPath(PageList pages) => pages.All.FirstOrDefault(page => page.Layout == GlossaryLayout)?.Path;

    public static string TopologyPath(Page gallery, DrawnStack stack) => $"{gallery.Path}{stack.Stack.Id}/";

    public static void AddTopologies(SiteModel site, SiteRenderers renderers)
    {
        if (site.Pages.All.FirstOrDefault(page => page.Layout == TopologiesLayout) is not { } gallery)
            return;
        foreach (DrawnStack stack in site.Stacks.Values)
        {
            string path = TopologyPath(gallery, stack);
            site.Routes.Add(path, RouteKind.Page, stack.Stack.Path, SourceSpan.Start, () => renderers.Pages.Topology(stack, path));
        }
    }
}
