using System.Xml;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Feeds;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static RenderedFile Render(Edition site, PageRenderer pages, Feed feed)
    {
        List<Diagnostic> diagnostics = [];
        byte[] body = XmlFile.Write(writer =>
        {
            writer.WriteStartElement("feed", Namespace);
            writer.WriteAttributeString("xml", "lang", null, site.Language.Tag);
            Element(writer, "id", site.Absolute(feed.List));
            Element(writer, "title", feed.Title);
            if (site.Language.Description.Length > 0)
                Element(writer, "subtitle", site.Language.Description);
            Link(writer, "self", FeedLink.Atom, site.Absolute(feed.Path));
            Link(writer, "alternate", "text/html", site.Absolute(feed.List));
            Element(writer, "updated", SharedModels.Iso(feed.Updated));
            foreach (Page post in feed.Posts)
                Entry(writer, site, post, Feed.Body(post, site, pages, diagnostics));
            writer.WriteEndElement();
        });
        return diagnostics.Count > 0 ? new RenderedFile(null, diagnostics) : new RenderedFile(body, []);
    }

    private static void Entry(XmlWriter writer, Edition site, Page post, string html)
    {
        writer.WriteStartElement("entry", Namespace);
        Element(writer, "id", site.Absolute(post.Path));
        Element(writer, "title", post.Title);
        Link(writer, "alternate", "text/html", site.Absolute(post.Path));
        Element(writer, "published", SharedModels.Iso(post.Date!.Value));
        Element(writer, "updated", SharedModels.Iso(post.LastChanged));
        writer.WriteStartElement("author", Namespace);
        Element(writer, "name", site.AuthorOf(post));
        writer.WriteEndElement();
        foreach (TaxonomyTerm term in post.Categories.Concat(post.Tags))
        {
            writer.WriteStartElement("category", Namespace);
            writer.WriteAttributeString("term", XmlFile.Clean(term.Name));
            writer.WriteEndElement();
        }

        if (post.Description.Length > 0)
            Element(writer, "summary", post.Description);
        writer.WriteStartElement("content", Namespace);
        writer.WriteAttributeString("type", "html");
        writer.WriteString(XmlFile.Clean(html));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Element(XmlWriter writer, string name, string text) =>
        writer.WriteElementString(name, Namespace, XmlFile.Clean(text));

    private static void Link(XmlWriter writer, string relation, string type, string address)
    {
        writer.WriteStartElement("link", Namespace);
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("href", address);
        writer.WriteEndElement();
    }
}
