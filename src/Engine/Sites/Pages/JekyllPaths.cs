using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Calendars;
using Strata.Engine.Migration;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Pages;

/// <summary>The paths that Jekyll 4 gives to pages, posts and the documents of collections.</summary>
internal static partial class JekyllPaths
{
    // jekyllrb.com/docs/permalinks, built-in formats
    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["date"] = "/:categories/:year/:month/:day/:title:output_ext",
        ["pretty"] = "/:categories/:year/:month/:day/:title/",
        ["ordinal"] = "/:categories/:year/:y_day/:title:output_ext",
        ["weekdate"] = "/:categories/:year/W:week/:short_day/:title:output_ext",
        ["none"] = "/:categories/:title:output_ext",
    };

    /// <summary>The path of a post.</summary>
    /// <param name="site">The settings.</param>
    /// <param name="candidate">The post.</param>
    /// <param name="date">Its date, in the time zone of the site.</param>
    public static string OfPost(JekyllSite site, PageCandidate candidate, ZonedDateTime date)
    {
        string pattern =
            candidate.FrontMatter.Permalink
            ?? (
                site.Collections.GetValueOrDefault("posts") is { Length: > 0 } own
                    ? own
                    : Styles.GetValueOrDefault(site.Permalink, site.Permalink)
            );
        return Fill(Styles.GetValueOrDefault(pattern, pattern), candidate, "posts", candidate.Name.Name, date);
    }

    /// <summary>The path of a page, or of a document of a collection.</summary>
    public static string OfPage(JekyllSite site, PageCandidate candidate)
    {
        string folder = candidate.Name.Folder;
        if (site.CollectionOf(candidate.Place) is { } collection)
        {
            string pattern =
                candidate.FrontMatter.Permalink
                ?? (
                    site.Collections[collection] is { Length: > 0 } own
                        ? own
                        : WithSuffix("/:collection/:path", site.Permalink)
                );
            string path = folder[(folder.IndexOf('/') + 1)..] + candidate.Name.Name;
            return Fill(Styles.GetValueOrDefault(pattern, pattern), candidate, collection, path, DateOf(candidate));
        }

        if (candidate.FrontMatter.Permalink is { } permalink)
            return Fill(
                Styles.ContainsKey(permalink) ? WithSuffix("/:path/:basename", permalink) : permalink,
                candidate,
                "",
                folder.TrimEnd('/'),
                DateOf(candidate)
            );
        return candidate.Name.Name == "index"
            ? "/" + folder
            : Fill(WithSuffix("/:path/:basename", site.Permalink), candidate, "", folder.TrimEnd('/'), null);
    }

    private static ZonedDateTime? DateOf(PageCandidate candidate) => candidate.FrontMatter.Date?.In(DateTimeZone.Utc);

    private static string WithSuffix(string pattern, string style) =>
        style is "pretty" || style.EndsWith('/') ? pattern + "/"
        : style is "date" or "ordinal" or "none" or "weekdate"
        || style.EndsWith(":output_ext", StringComparison.Ordinal)
            ? pattern + ":output_ext"
        : pattern + (style.EndsWith(".html", StringComparison.Ordinal) ? ".html" : "");

    private static string Fill(
        string pattern,
        PageCandidate candidate,
        string collection,
        string path,
        ZonedDateTime? date
    )
    {
        string filled = Token()
            .Replace(pattern, match => Value(match.Value, candidate, collection, path, date) ?? match.Value);
        string written = Permalink.WithSingleSlashes("/" + filled);
        // Jekyll writes a file for an address without an extension (lib/jekyll/page.rb, destination).
        return written.EndsWith('/') || written.EndsWith(".html", StringComparison.Ordinal)
            ? written
            : written + ".html";
    }

    private static string? Value(
        string token,
        PageCandidate candidate,
        string collection,
        string path,
        ZonedDateTime? date
    ) =>
        token switch
        {
            ":title" => Pretty(candidate.FrontMatter.Slug ?? candidate.Name.Name),
            ":slug" => Slugified(candidate.FrontMatter.Slug ?? candidate.Name.Name),
            ":name" => Slugified(candidate.Name.Name),
            ":basename" => candidate.Name.Name,
            ":path" => path,
            ":collection" => collection,
            ":categories" => string.Join('/', Categories(candidate).Distinct(StringComparer.Ordinal)),
            ":slugified_categories" => string.Join('/', Categories(candidate).Select(Slugified).Distinct()),
            ":output_ext" => ".html",
            _ => date is { } day ? DatePart(token, day) : "",
        };

    private static IEnumerable<string> Categories(PageCandidate candidate) =>
        candidate
            .Name.FoldersAbovePosts.Concat(
                candidate.FrontMatter.Categories.Items.Select(category => category.Value.Trim())
            )
            .Where(category => category.Length > 0)
            .Select(category => category.ToLowerInvariant());

    private static string? DatePart(string token, ZonedDateTime date) =>
        token switch
        {
            ":short_month" => date.ToString("MMM", CultureInfo.InvariantCulture),
            ":long_month" => date.ToString("MMMM", CultureInfo.InvariantCulture),
            ":short_day" => date.ToString("ddd", CultureInfo.InvariantCulture),
            ":long_day" => date.ToString("dddd", CultureInfo.InvariantCulture),
            ":week" => $"{WeekYearRules.Iso.GetWeekOfWeekYear(date.Date):00}",
            ":w_year" => $"{WeekYearRules.Iso.GetWeekYear(date.Date):0000}",
            _ => Permalink.DatePart(token, date),
        };

    /// <summary>A name as in the token <c>:title</c>: with its case, and with marks that a path may have.</summary>
    private static string Pretty(string name) => NotPretty().Replace(name, "-").Trim('-');

    private static string Slugified(string name) => NotAlphanumeric().Replace(name, "-").Trim('-').ToLowerInvariant();

    [GeneratedRegex(":[a-z_]+")]
    private static partial Regex Token();

    // SLUGIFY_PRETTY_REGEXP and SLUGIFY_DEFAULT_REGEXP of Jekyll 4 (lib/jekyll/utils.rb)
    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}._~!$&'()+,;=@]+")]
    private static partial Regex NotPretty();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex NotAlphanumeric();
}
