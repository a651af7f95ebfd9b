using System.Collections.Concurrent;
using Strata.Engine.Content;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Diagnostics;
using Strata.Engine.Highlighting;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Templating;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Rendering;

/// <summary>
/// Renders the bodies of pages. The first route that shows a page parses its body and renders it for all of them, so
/// that a build parses each body once to plan and once to render. Forms are kept as text until they are written, as
/// syntax trees take ten times the memory.
/// </summary>
/// <param name="site">The edition.</param>
/// <param name="links">Finds the paths of the site.</param>
/// <param name="figures">Renders diagrams.</param>
/// <param name="consumers">Counts the routes that show a page; null if each renders its own form.</param>
internal sealed class PageBodies(Edition site, EditionLinks links, FigureRenderer figures, BodyConsumers? consumers)
{
    private readonly ConcurrentDictionary<Page, Lazy<PageBody>> bodies = new(ReferenceEqualityComparer.Instance);

    /// <summary>The body on its own page.</summary>
    public BodyHtml OnPage(Page page) =>
        Counted(
            consumers is null
                ? Html(page, Parse(page), RenderTarget.Page)
                : Take(page, consumers, static body => body.Page)
        );

    /// <summary>The body in a feed: with placeholders for links, text instead of diagrams, and without ids.</summary>
    public BodyHtml InFeed(Page page) =>
        Counted(
            consumers is null
                ? Html(page, Parse(page), RenderTarget.Feed)
                : Take(page, consumers, static body => body.Feed)
        );

    /// <summary>
    /// The bodies of a list of whole posts, in the same form as in a feed, but the first heading of each id has it.
    /// They are not kept.
    /// </summary>
    /// <param name="pages">The posts.</param>
    /// <param name="taken">The ids that no heading may have.</param>
    public IReadOnlyDictionary<Page, HtmlFragment> Whole(IEnumerable<Page> pages, IEnumerable<string> taken)
    {
        HashSet<string> ids = new(taken, StringComparer.Ordinal);
        return pages.ToDictionary<Page, Page, HtmlFragment>(
            page => page,
            page => new HtmlFragment(Counted(Html(page, Parse(page), RenderTarget.Feed, ids.Add)).Body.Whole),
            ReferenceEqualityComparer.Instance
        );
    }

    /// <summary>The file of the Markdown export.</summary>
    public byte[] Markdown(Page page) =>
        consumers is null ? MarkdownFile(page, Parse(page)) : Take(page, consumers, static body => body.Markdown);

    private static BodyHtml Counted(BodyHtml html)
    {
        RenderWork.Add(html.Work.Amount, html.Work.Template);
        return html;
    }

    private T Take<T>(Page page, BodyConsumers consumers, Func<PageBody, BodyForm<T>?> form)
        where T : class
    {
        while (true)
        {
            Lazy<PageBody> body = bodies.GetOrAdd(page, page => new Lazy<PageBody>(() => Render(page, consumers)));
            BodyForm<T> requested =
                form(body.Value)
                ?? throw new InvalidOperationException($"No route shows '{page.Source}' in this form.");
            T? taken = requested.Take();
            if (taken is null || body.Value.IsTaken)
                bodies.TryRemove(new KeyValuePair<Page, Lazy<PageBody>>(page, body));
            // A route that is rendered again renders the body again.
            if (taken is not null)
                return taken;
        }
    }

    private ParsedBody Parse(Page page) =>
        ParsedBody.Parse(
            page.Source,
            site.Files.ReadText(page.Source, new FileReport(page.Source, new DiagnosticBag())) ?? "",
            page.FrontMatter,
            site.Documents.Dialect,
            page.Document.Sources
        );

    private PageBody Render(Page page, BodyConsumers consumers)
    {
        ParsedBody parsed = Parse(page);
        int feeds = consumers.Feeds(page);
        return new PageBody(
            new(Html(page, parsed, RenderTarget.Page), consumers.Pages(page)),
            feeds > 0 ? new(Html(page, parsed, RenderTarget.Feed), feeds) : null,
            site.ExportsMarkdown(page) ? new(MarkdownFile(page, parsed), 1) : null
        );
    }

    private BodyHtml Html(Page page, ParsedBody parsed, RenderTarget target, Func<string, bool>? keepsId = null)
    {
        List<Diagnostic> diagnostics = [];
        var budget = new HighlightBudget();
        var context = new MarkdownRenderContext
        {
            Target = target,
            Messages = site.Messages,
            Resolve = link => links.Resolver.AddressOf(page, link),
            ImageSize = link => links.Images.SizeAttributes(page, link),
            ImageSources = (link, width) => links.Images.SourceAttributes(page, link, width, links.Variants),
            Data = links.Resolver.DataHtml,
            Refused = page.Document.Refused,
            KeepsId = keepsId ?? (_ => false),
            Figure = diagram =>
                target is RenderTarget.Page
                    ? figures.Figure(diagram, page.Path, diagnostics)
                    : figures.Text(diagram, page.Path, diagnostics),
            Highlight = (language, lines) => Highlighter.Lines(language, lines, budget),
        };
        (RenderedBody body, RenderWork work) = RenderWork.Of(() => BodyRenderer.Render(parsed, context));
        return new BodyHtml(body, diagnostics) { Work = work };
    }

    private byte[] MarkdownFile(Page page, ParsedBody parsed)
    {
        var context = new MarkdownExportContext
        {
            Resolve = link => links.Resolver.AddressOf(page, link),
            DataText = (link, text) => MarkdownText.Encode(links.Resolver.DataText(link, text)),
            Refused = page.Document.Refused,
            Figure = diagram => MarkdownDocument.Figure(diagram.CaptionHtml, figures.TextOf(diagram)),
        };
        string text = MarkdownDocument.Of(page, site.TitleOf(page), MarkdownExport.Render(parsed, context));
        return SitePath.ResolveToUtf8(text, EditionPaths.MarkdownOf(page));
    }
}
