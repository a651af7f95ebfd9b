using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Checks;

/// <summary>
/// Checks links to anchors that a layout generates from data, such as the glossary: only the rendered page has them.
/// </summary>
internal static partial class GeneratedAnchorCheck
{
    /// <summary>
    /// Reports links to anchors that do not exist. Pages that cannot be rendered are skipped: their errors are reported
    /// when they are rendered.
    /// </summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static void Run(Edition site, EditionLinks links, DiagnosticBag bag, CancellationToken stop)
    {
        ILookup<string, (string Source, Link Link, string Id)> linked = site
            .Pages.All.Where(page => page.Document.FragmentLinks.Count > 0)
            .SelectMany(page => links.Resolver.LinksToGeneratedAnchors(page).Select(found => (page.Source, found)))
            .ToLookup(
                pair => pair.found.Path,
                pair => (pair.Source, pair.found.Link, pair.found.Id),
                StringComparer.Ordinal
            );
        if (linked.Count == 0)
            return;
        foreach (
            Route route in links.Routes.Routes.Where(route =>
                route.Kind is RouteKind.Page && linked.Contains(route.Path)
            )
        )
        {
            stop.ThrowIfCancellationRequested();
            if (route.Render().Body is not { } body)
                continue;
            HashSet<string> ids = IdAttribute()
                .Matches(Encoding.UTF8.GetString(body))
                .Select(match => HtmlText.Decode(match.Groups["id"].Value))
                .ToHashSet(StringComparer.Ordinal);
            var fragments = new NameIndex([.. ids.Select(anchor => $"#{anchor}")]);
            foreach (
                (string source, Link link, string id) in linked[route.Path].Where(found => !ids.Contains(found.Id))
            )
                new FileReport(source, bag).Add(
                    Codes.LinkAnchor,
                    link.Span,
                    $"{route.Path} has no anchor '#{id}'.",
                    Suggestions.For($"#{id}", fragments, $"Remove '#{id}'.")
                );
        }
    }

    [GeneratedRegex("\\sid=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex IdAttribute();
}
