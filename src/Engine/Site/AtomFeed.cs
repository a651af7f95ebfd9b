using System.Xml;
using NodaTime;

namespace Strata.Engine.Site;

/// <summary>The newest posts as an Atom feed (RFC 4287), their text whole, diagrams told in words.</summary>
internal static class AtomFeed
{
    public const string Path = "/feed.xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    private const int MostEntries = 20;

    public static RenderedFile Render(SiteModel site, PageRenderer pages)
    {
        IReadOnlyList<Page> posts = site.Pages.Posts.Take(MostEntries).ToList();
        List<Diagnostics.Diagnostic> mistakes = [];
        byte[] body = XmlFile.Write(writer =>
        {
            writer.WriteStartElement("feed", Namespace);
            writer.WriteAttributeString("xml", "lang", null, site.Settings.Language);
            Element(writer, "id", site.Absolute("/"));
            Element(writer, "title", site.Title);
            if (site.Settings.Description.Length > 0)
                Element(writer, "subtitle", site.Settings.Description);
            Link(writer, "self", "application/atom+xml", site.Absolute(Path));
            Link(writer, "alternate", "text/html", site.Absolute("/"));
            Element(writer, "updated", Rfc3339(posts.Select(Changed).MaxBy(date => date.ToInstant())));
            foreach (Page post in posts)
                Entry(writer, site, pages, post, mistakes);
            writer.WriteEndElement();
        });
        return mistakes.Count > 0 ? new RenderedFile(null, mistakes) : new RenderedFile(body, []);
    }

    private static void Entry(XmlWriter writer, SiteModel site, PageRenderer pages, Page post, List<Diagnostics.Diagnostic> mistakes)
    {
        writer.WriteStartElement("entry", Namespace);
        Element(writer, "id", site.Absolute(post.Path));
        Element(writer, "title", post.Title);
        Link(writer, "alternate", "text/html", site.Absolute(post.Path));
        Element(writer, "published", Rfc3339(post.Date!.Value));
        Element(writer, "updated", Rfc3339(Changed(post)));
        writer.WriteStartElement("author", Namespace);
        string author = post.FrontMatter.Author ?? site.Settings.Author;
        Element(writer, "name", author.Length > 0 ? author : site.Title);
        writer.WriteEndElement();
        foreach (Term term in post.Categories.Concat(post.Tags))
        {
            writer.WriteStartElement("category", Namespace);
            writer.WriteAttributeString("term", term.Name);
            writer.WriteEndElement();
        }

        if (post.Description.Length > 0)
            Element(writer, "summary", post.Description);
        string html = pages.FeedBody(post, Path, mistakes);
        writer.WriteStartElement("content", Namespace);
        writer.WriteAttributeString("type", "html");
        writer.WriteString(XmlFile.Clean(SitePath.Resolve(html, site.Settings.Address!.AbsoluteUri)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static ZonedDateTime Changed(Page post) => post.Updated ?? post.Date!.Value;

    private static string Rfc3339(ZonedDateTime date) => SharedModels.Iso(date);

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
