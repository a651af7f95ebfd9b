using System.Text.RegularExpressions;
using NodaTime;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Settings;

/// <summary>Creates paths from patterns with Jekyll's tokens.</summary>
internal static partial class Permalink
{
    // Jekyll's named styles (jekyllrb.com/docs/permalinks), so that a setting of ten years ago still works.
    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["date"] = "/:categories/:year/:month/:day/:title.html",
        ["pretty"] = "/:categories/:year/:month/:day/:title/",
        ["ordinal"] = "/:categories/:year/:y_day/:title.html",
        ["none"] = "/:categories/:title.html",
    };

    public static IReadOnlyList<string> Tokens { get; } =
    [
        ":categories",
        ":year",
        ":short_year",
        ":month",
        ":i_month",
        ":day",
        ":i_day",
        ":y_day",
        ":hour",
        ":minute",
        ":second",
        ":title",
        ":slug",
        ":output_ext",
    ];

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(
        "\\?#%<>\"|*:"
    );

    /// <summary>The first unknown token; null without one.</summary>
    public static string? UnknownToken(string pattern) =>
        Styles.ContainsKey(pattern)
            ? null
            : Token().Matches(pattern).Select(match => match.Value).FirstOrDefault(token => !Tokens.Contains(token));

    /// <summary>Whether the paths of a pattern with known tokens can be those of a site.</summary>
    public static bool IsPossible(string pattern) => Normalise(Fill(pattern, "a", date: null, ["a"])) is not null;

    /// <summary>The path of a post or page.</summary>
    /// <param name="pattern">The pattern or the name of a style.</param>
    /// <param name="name">The file name without date and extension, or the slug set by the author.</param>
    /// <param name="date">The post's date.</param>
    /// <param name="categories">The names of its categories.</param>
    public static string Fill(string pattern, string name, ZonedDateTime? date, IEnumerable<string> categories)
    {
        string filled = Token()
            .Replace(Styles.GetValueOrDefault(pattern, pattern), match => Value(match.Value, name, date, categories));
        return WithSingleSlashes("/" + filled);
    }

    /// <summary>
    /// Ends a path as it is served: a folder with a slash, or a file with an extension. Null if it cannot be a path of
    /// the site.
    /// </summary>
    public static string? Normalise(string written)
    {
        string path = WithSingleSlashes("/" + written.Trim());
        bool bad =
            path.AsSpan().IndexOfAny(Forbidden) >= 0
            || path.Any(char.IsControl)
            || path.Split('/').Any(part => part is "." or "..")
            || path.Length > 512;
        if (bad)
            return null;
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            return path[..^"index.html".Length];
        return path.EndsWith('/') || IsFile(path) ? path : path + "/";
    }

    /// <summary>Whether a path ends with the extension of a page or feed; the rest of a version is none.</summary>
    private static bool IsFile(string path) =>
        FileExtensions.Contains(System.IO.Path.GetExtension(path).ToLowerInvariant());

    private static readonly HashSet<string> FileExtensions = new(
        (
            ".html .htm .xhtml .shtml .php .php5 .phtml .asp .aspx .jsp .cfm .cgi .pl .xml .txt .json .rss .atom .rdf "
            + ".md .js .mjs .css .svg .htaccess .gz .br .strata-unfinished"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>A path without empty names.</summary>
    public static string WithSingleSlashes(string path)
    {
        string single = path.StartsWith("//", StringComparison.Ordinal) ? path[1..] : path;
        return single.Contains("//", StringComparison.Ordinal) ? Slashes().Replace(single, "/") : single;
    }

    private static string Value(string token, string name, ZonedDateTime? date, IEnumerable<string> categories) =>
        token switch
        {
            ":categories" => string.Join('/', categories.Select(Slug.Of)),
            ":title" => Slug.WithCase(name),
            ":slug" => Slug.Of(name),
            ":output_ext" => ".html",
            _ => date is { } day ? DatePart(token, day) ?? token : "",
        };

    /// <summary>The part of a date that a token names; null for another token.</summary>
    public static string? DatePart(string token, ZonedDateTime date) =>
        token switch
        {
            ":year" => $"{date.Year:0000}",
            ":short_year" => $"{date.Year % 100:00}",
            ":month" => $"{date.Month:00}",
            ":i_month" => $"{date.Month}",
            ":day" => $"{date.Day:00}",
            ":i_day" => $"{date.Day}",
            ":y_day" => $"{date.DayOfYear:000}",
            ":hour" => $"{date.Hour:00}",
            ":minute" => $"{date.Minute:00}",
            ":second" => $"{date.Second:00}",
            _ => null,
        };

    [GeneratedRegex(":[a-z_]+")]
    private static partial Regex Token();

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
