using Strata.Engine.Content.Html;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Graphics;

/// <summary>The files of a diagram as its page names them.</summary>
internal static class DiagramFileModels
{
    /// <summary>The widths at which the wide drawing would be too small to read.</summary>
    private const string NarrowMedia = "(max-width: 600px)";

    private const string DarkMedia = "(prefers-color-scheme: dark)";

    /// <summary>The files of a diagram, for links.</summary>
    public static IEnumerable<TemplateLink> Links(RenderedDiagram topology, Edition site, RouteTable routes) =>
        new[]
        {
            ("light", PathOf(topology, site, ".svg")),
            ("dark", PathOf(topology, site, ".dark.svg")),
            ("png", PathOf(topology, site, ".png")),
        }
            .Where(file => routes.Contains(file.Item2))
            .Select(file => new TemplateLink(site.Messages.Get($"topology.{file.Item1}"), file.Item2));

    /// <summary>The markup that embeds a diagram: with the site's address, or with paths if it has none.</summary>
    public static string Embedding(RenderedDiagram topology, Edition site)
    {
        string Address(string extension)
        {
            string path = PathOf(topology, site, extension);
            return HtmlText.Encode(site.Absolute(path) is { Length: > 0 } address ? address : path);
        }

        return $"""
            <picture>
              <source media="{NarrowMedia} and {DarkMedia}" srcset="{Address(".narrow.dark.svg")}">
              <source media="{NarrowMedia}" srcset="{Address(".narrow.svg")}">
              <source media="{DarkMedia}" srcset="{Address(".dark.svg")}">
              <img src="{Address(".svg")}" alt="{HtmlText.Encode(topology.Text.Description)}">
            </picture>
            """;
    }

    private static string PathOf(RenderedDiagram diagram, Edition site, string extension) =>
        EditionPaths.Diagram(site.Language, diagram.Topology.Id, extension);
}
