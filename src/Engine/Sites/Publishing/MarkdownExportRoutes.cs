using System.Text;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The Markdown exports of pages, and <c>llms.txt</c>, the list of them (llmstxt.org).</summary>
internal sealed class MarkdownExportRoutes : IEditionRouteSource
{
    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        Edition edition = renderers.Edition;
        List<Page> pages = edition.Pages.All.Where(edition.ExportsMarkdown).ToList();
        foreach (Page page in pages)
        {
            string path = EditionPaths.MarkdownOf(page);
            routes.AddDefault(
                new Route(path, RouteKind.Data, () => renderers.Pages.Markdown(page)) { Companion = page.Path },
                page.Source,
                page.FrontMatter.PathSpan
            );
        }

        string list = EditionPaths.MarkdownList(edition.Language);
        if (pages.Count > 0)
            routes.AddDefault(
                new Route(
                    list,
                    RouteKind.Data,
                    () => new RenderedFile(SitePath.ResolveToUtf8(List(edition, pages, routes), list), [])
                )
            );
    }

    private static string List(Edition site, IReadOnlyList<Page> pages, RouteTable routes)
    {
        var text = new StringBuilder($"# {MarkdownText.Encode(site.Title)}\n");
        if (site.Language.Description.Length > 0)
            text.Append($"\n> {MarkdownText.Encode(site.Language.Description)}\n");
        Section("llms.pages", pages.Where(page => !page.IsPost));
        Section("llms.posts", site.Pages.Posts);
        return text.ToString();

        void Section(string word, IEnumerable<Page> listed)
        {
            List<Page> all = listed.ToList();
            if (all.Count == 0)
                return;
            text.Append($"\n## {site.Messages.Get(word)}\n\n");
            foreach (Page page in all)
                text.Append(Entry(page, site, routes));
        }
    }

    private static string Entry(Page page, Edition site, RouteTable routes)
    {
        string export = EditionPaths.MarkdownOf(page);
        // A page whose export is replaced by another file is listed itself.
        string address = SitePath.Placeholder(routes.IsGenerated(export, page.Source) ? export : page.Path);
        string description = page.Description.Length > 0 ? ": " + MarkdownText.Encode(page.Description) : "";
        return $"- [{MarkdownText.Encode(site.TitleOf(page))}]({MarkdownText.Target(address)}){description}\n";
    }
}
