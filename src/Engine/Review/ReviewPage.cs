using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Strata.Engine.Review;

/// <summary>
/// Writes a review as one HTML file, with the diagrams before and after. It has no script and loads nothing; drawings
/// are images, in which nothing can run.
/// </summary>
public static class ReviewPage
{
    private const string Style = """
        :root { color-scheme: light dark; --line: light-dark(#d8d2c4, #3a3833); --soft: light-dark(#5d584d, #b0aa9c); }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 100rem; padding: 1rem;
          background: light-dark(#fbf9f4, #161513); color: light-dark(#1d1b17, #ece8df); overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin: 0; } li { margin: .25rem 0; }
        section { border-top: 1px solid var(--line); padding: 1rem 0; }
        code, .kind { color: var(--soft); font-size: .875rem; }
        figure { margin: 0; } figcaption { font-weight: 600; margin-bottom: .5rem; }
        img { border: 1px solid var(--line); height: auto; max-width: 100%; }
        .versions { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
        @media (min-width: 60rem) { .versions { grid-template-columns: repeat(2, minmax(0, 1fr)); } }

        """;

    /// <summary>Writes the file.</summary>
    /// <param name="review">The review.</param>
    /// <param name="before">The name of the earlier version.</param>
    /// <param name="after">The name of the later version.</param>
    public static byte[] Html(SiteReview review, string before, string after)
    {
        string title = $"Changes from {Escape(before)} to {Escape(after)}";
        var html = new StringBuilder(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy()}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{title}</h1>

            """
        );
        if (review.Topologies.Count + review.Pages.Count == 0)
            html.Append("<p>No diagram and no page has changed.</p>\n");
        for (int i = 0; i < review.Topologies.Count; i++)
            Append(html, review.Topologies[i], i + 1);
        AppendPages(html, review.Pages);
        if (review.NotRead.Count > 0)
            html.Append("<section aria-labelledby=\"not-compared\">\n<h2 id=\"not-compared\">Not compared</h2>\n");
        AppendSentences(html, [.. review.NotRead.Select(ReviewLine.Of)]);
        if (review.NotRead.Count > 0)
            html.Append("</section>\n");
        html.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static string Policy()
    {
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        return $"default-src 'none'; img-src data:; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'";
    }

    private static void Append(StringBuilder html, TopologyReview topology, int number)
    {
        var item = new ReviewItem(topology.Kind, topology.Title, topology.Path, topology.Sentences);
        html.Append(
            $"""
            <section aria-labelledby="diagram-{number}">
            <h2 id="diagram-{number}" dir="auto">{Escape(item.Title)}</h2>
            <p><code>{Escape(item.Place)}</code> <span class="kind">{item.Word}</span></p>

            """
        );
        AppendSentences(html, item.Sentences);
        html.Append("<div class=\"versions\">\n");
        Append(html, topology.Before(), "Before");
        Append(html, topology.After(), "After");
        html.Append("</div>\n</section>\n");
    }

    private static void Append(StringBuilder html, ReviewDrawing? drawing, string caption)
    {
        if (drawing is null)
            return;
        html.Append(
            $"""
            <figure>
            <figcaption>{caption}</figcaption>
            <picture>
            <source media="(max-width: 40rem) and (prefers-color-scheme: dark)" srcset="{Address(drawing.Narrow.Dark)}">
            <source media="(max-width: 40rem)" srcset="{Address(drawing.Narrow.Light)}">
            <source media="(prefers-color-scheme: dark)" srcset="{Address(drawing.Wide.Dark)}">
            <img src="{Address(drawing.Wide.Light)}" alt="{Escape(drawing.Description)}">
            </picture>
            </figure>

            """
        );
    }

    private static void AppendPages(StringBuilder html, IReadOnlyList<PageReview> pages)
    {
        if (pages.Count == 0)
            return;
        html.Append("<section aria-labelledby=\"pages\">\n<h2 id=\"pages\">Pages</h2>\n<ul>\n");
        foreach (PageReview page in pages)
        {
            var item = new ReviewItem(page.Kind, page.Title, page.Route, page.Sentences);
            html.Append(
                $"<li><bdi>{Escape(item.Title)}</bdi> <code>{Escape(item.Place)}</code> "
                    + $"<span class=\"kind\">{item.Word}</span>\n"
            );
            AppendSentences(html, item.Sentences);
            html.Append("</li>\n");
        }

        html.Append("</ul>\n</section>\n");
    }

    private static void AppendSentences(StringBuilder html, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
            return;
        html.Append("<ul>\n");
        foreach (string sentence in sentences)
            html.Append($"<li dir=\"auto\">{Escape(sentence)}</li>\n");
        html.Append("</ul>\n");
    }

    private static string Address(byte[] svg) => $"data:image/svg+xml;base64,{Convert.ToBase64String(svg)}";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
