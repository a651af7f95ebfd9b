using System.Text.Json;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Feeds;

/// <summary>A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeed
{
    public static RenderedFile Render(Edition site, PageRenderer pages, Feed feed)
    {
        List<Diagnostic> diagnostics = [];
        byte[] body = JsonFile.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("version", "https://jsonfeed.org/version/1.1");
            writer.WriteString("title", feed.Title);
            writer.WriteString("home_page_url", site.Absolute(feed.List));
            writer.WriteString("feed_url", site.Absolute(feed.Path));
            if (site.Language.Description.Length > 0)
                writer.WriteString("description", site.Language.Description);
            writer.WriteString("language", site.Language.Tag);
            writer.WriteStartArray("items");
            foreach (Page post in feed.Posts)
                Item(writer, site, post, Feed.Body(post, site, pages, diagnostics));
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        return diagnostics.Count > 0 ? new RenderedFile(null, diagnostics) : new RenderedFile(body, []);
    }

    private static void Item(Utf8JsonWriter writer, Edition site, Page post, string html)
    {
        writer.WriteStartObject();
        writer.WriteString("id", site.Absolute(post.Path));
        writer.WriteString("url", site.Absolute(post.Path));
        writer.WriteString("title", post.Title);
        writer.WriteString("content_html", html);
        if (post.Description.Length > 0)
            writer.WriteString("summary", post.Description);
        writer.WriteString("date_published", SharedModels.Iso(post.Date!.Value));
        writer.WriteString("date_modified", SharedModels.Iso(post.LastChanged));
        writer.WriteStartArray("authors");
        writer.WriteStartObject();
        writer.WriteString("name", site.AuthorOf(post));
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("tags");
        foreach (TaxonomyTerm term in post.Categories.Concat(post.Tags).DistinctBy(term => term.Name))
            writer.WriteStringValue(term.Name);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
