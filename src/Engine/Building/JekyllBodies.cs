using System.Collections.Concurrent;
using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Migration;

namespace Strata.Engine.Building;

/// <summary>
/// Renders the bodies that the Liquid of other pages shows. The Liquid of such a body shows no bodies itself, so that
/// pages which show each other end.
/// </summary>
/// <param name="files">The content files.</param>
/// <param name="dialect">The dialect, with pages whose bodies are not available.</param>
/// <param name="messages">The messages of the site's language.</param>
/// <param name="urls">The paths of pages on the site by file.</param>
internal sealed class JekyllBodies(
    IncludedFiles files,
    MarkdownDialect dialect,
    MessageCatalog messages,
    IReadOnlyDictionary<string, string> urls
)
{
    /// <summary>The most characters of all bodies, which are kept: each page may show all of them.</summary>
    private const int MaxKept = 20_000_000;

    private readonly ConcurrentDictionary<string, string?> rendered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> targets = new(StringComparer.Ordinal);
    private int kept;

    /// <summary>Whether a link of a page is in the body of another one that it shows.</summary>
    public bool IsShown(string path, string target) => !rendered.ContainsKey(path) && targets.ContainsKey(target);

    /// <summary>The body of a page as HTML; null if it cannot be read, or if too many bodies are shown.</summary>
    public string? HtmlOf(string path) =>
        rendered.GetOrAdd(
            path,
            path =>
                kept < MaxKept && Render(path) is { } html && Interlocked.Add(ref kept, html.Length) <= MaxKept
                    ? html
                    : null
        );

    private string? Render(string path)
    {
        // What is wrong with a body is reported at its own page.
        var report = new FileReport(path, new DiagnosticBag());
        if (
            files.Text(path) is not { } text
            || DocumentReader.Read(text, dialect, _ => messages, report) is not { } document
        )
            return null;
        var context = new MarkdownRenderContext
        {
            Target = RenderTarget.Feed,
            Messages = messages,
            Resolve = link => Shown(FromRoot(link.Target, urls.GetValueOrDefault(path, "/"))),
            ImageSize = _ => "",
            Data = (_, html) => html,
            Figure = _ => "",
            Refused = document.Refused,
        };
        string html = BodyRenderer.Render(ParsedBody.Parse(path, text, document.FrontMatter, dialect), context).Whole;
        // An empty line would end a block of HTML in Markdown.
        return html.Replace("\n\n", "\n&#10;", StringComparison.Ordinal);
    }

    private string Shown(string target)
    {
        targets[target] = true;
        return target;
    }

    /// <summary>A link as a browser reads it on its own page, for a page with another path.</summary>
    private static string FromRoot(string target, string url) =>
        WebAddress.KindOf(target) is not AddressKind.OfTheSite || target.StartsWith('/') ? target
        : target.StartsWith('#') ? url + target
        : url[..(url.LastIndexOf('/') + 1)] + target;
}
