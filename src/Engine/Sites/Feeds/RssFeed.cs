using System.Xml;
using NodaTime;
using NodaTime.Text;
using Strata.Engine.Content.Html;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Feeds;

/// <summary>A feed as RSS 2.0, for feed readers that do not support Atom.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly OffsetDateTimePattern Rfc822 = OffsetDateTimePattern.CreateWithInvariantCulture(
        "ddd, dd MMM uuuu HH:mm:ss o<+HHmm>"
    );

    public static RenderedFile Render(Edition site, PageRenderer pages, Feed feed)
    {
        List<Diagnostic> diagnostics = [];
        byte[] body = XmlFile.Write(writer =>
        {
            writer.WriteStartElement("rss");
            writer.WriteAttributeString("version", "2.0");
            writer.WriteAttributeString("xmlns", "atom", null, Atom);
            writer.WriteAttributeString("xmlns", "content", null, Content);
            writer.WriteAttributeString("xmlns", "dc", null, DublinCore);
            writer.WriteStartElement("channel");
            Element(writer, "title", feed.Title);
            Element(writer, "link", site.Absolute(feed.List));
            Element(
                writer,
                "description",
                site.Language.Description.Length > 0 ? site.Language.Description : feed.Title
            );
            Element(writer, "language", site.Language.Tag);
            Element(writer, "lastBuildDate", Date(feed.Updated));
            writer.WriteStartElement("atom", "link", Atom);
            writer.WriteAttributeString("rel", "self");
            writer.WriteAttributeString("type", "application/rss+xml");
            writer.WriteAttributeString("href", site.Absolute(feed.Path));
            writer.WriteEndElement();
            foreach (Page post in feed.Posts)
                Item(writer, site, post, Feed.Body(post, site, pages, diagnostics));
            writer.WriteEndElement();
            writer.WriteEndElement();
        });
        return diagnostics.Count > 0 ? new RenderedFile(null, diagnostics) : new RenderedFile(body, []);
    }

    private static void Item(XmlWriter writer, Edition site, Page post, string html)
    {
        writer.WriteStartElement("item");
        Element(writer, "title", post.Title);
        Element(writer, "link", site.Absolute(post.Path));
        writer.WriteStartElement("guid");
        writer.WriteAttributeString("isPermaLink", "true");
        writer.WriteString(site.Absolute(post.Path));
        writer.WriteEndElement();
        Element(writer, "pubDate", Date(post.Date!.Value));
        writer.WriteElementString("dc", "creator", DublinCore, XmlFile.Clean(site.AuthorOf(post)));
        foreach (TaxonomyTerm term in post.Categories.Concat(post.Tags))
            Element(writer, "category", term.Name);
        if (post.Description.Length > 0)
            // The element contains HTML (rssboard.org/rss-specification).
            Element(writer, "description", HtmlText.Encode(post.Description));
        writer.WriteElementString("content", "encoded", Content, XmlFile.Clean(html));
        writer.WriteEndElement();
    }

    private static string Date(ZonedDateTime date) => Rfc822.Format(date.ToOffsetDateTime());

    private static void Element(XmlWriter writer, string name, string text) =>
        writer.WriteElementString(name, XmlFile.Clean(text));
}
