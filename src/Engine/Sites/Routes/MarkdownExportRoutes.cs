using System.Text;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;

namespace Strata.Engine.Sites.Routes;

/// <summary>Pages as Markdown beside them, and <c>llms.txt</c>, the list of them (llmstxt.org).</summary>
internal static class MarkdownExportRoutes
{
    public static string ListPath(Edition site) => site.Language.Root + "llms.txt";

    /// <summary>The path of a page's Markdown.</summary>
    public static string PathOf(Page page) =>
        page.Path.EndsWith('/') ? page.Path + "index.md" : System.IO.Path.ChangeExtension(page.Path, ".md");

    public static void AddAll(Edition site, SiteRenderers renderers)
    {
        if (!site.Config.Features.Markdown)
            return;
        IReadOnlyList<Page> pages = site
            .Pages.All.Where(page => !page.Path.EndsWith("/404.html", StringComparison.Ordinal))
            .ToList();
        foreach (Page page in pages)
            site.Routes.AddDefault(
                PathOf(page),
                RouteKind.Data,
                () => File(PathOf(page), renderers.Pages.Markdown(page))
            );
        if (pages.Count > 0)
            site.Routes.AddDefault(ListPath(site), RouteKind.Data, () => File(ListPath(site), List(site, pages)));
    }

    /// <summary>A whole page: its title, what it is about, its day, its text.</summary>
    public static string Document(Page page, string body)
    {
        var text = new StringBuilder($"# {page.Title}\n\n");
        if (page.Description.Length > 0)
            text.Append($"> {Line(page.Description)}\n\n");
        if (page.Date is { } date)
            text.Append($"{SharedModels.Iso(date)}\n\n");
        return text.Append(body).Append('\n').ToString();
    }

    /// <summary>A diagram in words: its caption, what it shows, every node, its table.</summary>
    public static string Figure(string caption, TextAlternative text)
    {
        var lines = new StringBuilder();
        lines.Append($"**{(caption.Length > 0 ? caption : text.Description)}**\n");
        foreach (string paragraph in text.Paragraphs)
            lines.Append($"\n{paragraph}\n");
        if (text.Outline.Count > 0)
            lines.Append('\n');
        Outline(text.Outline, "");
        if (text.Columns.Count > 0)
            lines.Append(
                $"\n{Row(text.Columns)}{Row(text.Columns.Select(_ => "---"))}{string.Concat(text.Rows.Select(Row))}"
            );
        return lines.ToString();

        static string Row(IEnumerable<string> cells) =>
            $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|")))} |\n";

        void Outline(IReadOnlyList<OutlineItem> items, string indent)
        {
            foreach (OutlineItem item in items)
            {
                lines.Append($"{indent}- {item.Text}\n");
                Outline(item.Items, indent + "  ");
            }
        }
    }

    private static string List(Edition site, IReadOnlyList<Page> pages)
    {
        var text = new StringBuilder($"# {site.Title}\n");
        if (site.Language.Description.Length > 0)
            text.Append($"\n> {Line(site.Language.Description)}\n");
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
                text.Append(
                    $"- [{page.Title.Replace("[", "\\[").Replace("]", "\\]")}]({SitePath.Placeholder(PathOf(page))}){(page.Description.Length > 0 ? ": " + Line(page.Description) : "")}\n"
                );
        }
    }

    /// <summary>The file, its links as they lead from where it stands.</summary>
    private static RenderedFile File(string path, string text) =>
        new(Encoding.UTF8.GetBytes(SitePath.Resolve(text, SitePath.RootFrom(path))), []);

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
