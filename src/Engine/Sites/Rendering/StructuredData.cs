using System.Text;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Templating;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Rendering;

/// <summary>
/// A post as JSON-LD (schema.org). The element is data, not script: browsers do not run it, a policy for scripts does
/// not apply to it, and the JSON has no '&lt;' that could end it. It is written here because templates must not write
/// into script elements.
/// </summary>
internal static class StructuredData
{
    public static HtmlFragment Article(Page post, Edition site, string image) =>
        new($"<script type=\"application/ld+json\">{Json(post, site, image)}</script>");

    private static string Json(Page post, Edition site, string image) =>
        Encoding.UTF8.GetString(
            JsonFile.Write(
                writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("@context", "https://schema.org");
                    writer.WriteString("@type", "Article");
                    writer.WriteString("headline", post.Title);
                    if (post.Description.Length > 0)
                        writer.WriteString("description", post.Description);
                    writer.WriteString("url", site.Absolute(post.Path));
                    writer.WriteString("mainEntityOfPage", site.Absolute(post.Path));
                    writer.WriteString("inLanguage", post.LanguageTag);
                    writer.WriteString("datePublished", SharedModels.Iso(post.Date!.Value));
                    writer.WriteString("dateModified", SharedModels.Iso(post.LastChanged));
                    if (image.Length > 0)
                        writer.WriteString("image", image);
                    writer.WriteStartObject("author");
                    writer.WriteString("@type", "Person");
                    writer.WriteString("name", site.AuthorOf(post));
                    writer.WriteEndObject();
                    writer.WriteEndObject();
                },
                forHtml: true
            )
        );
}
