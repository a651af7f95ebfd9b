using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Strata.Engine.Migration;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>The paths that Hugo gives to pages: by their folders, or by a pattern of the settings.</summary>
internal static partial class HugoPaths
{
    /// <summary>The path of a page without <c>url</c> in its front matter.</summary>
    /// <param name="site">The settings.</param>
    /// <param name="candidate">The page.</param>
    /// <param name="date">Its date; null without one.</param>
    public static string Of(HugoSite site, PageCandidate candidate, ZonedDateTime? date)
    {
        ContentName name = candidate.Name;
        string section = name.Folder.Split('/')[0];
        bool isList = System.IO.Path.GetFileName(candidate.Source.Path).StartsWith("_index.", StringComparison.Ordinal);
        string path = site.PermalinkOf(section, isList) is { } pattern
            ? Permalink.WithSingleSlashes(
                "/" + Token().Replace(pattern, token => Value(token.Value[1..], candidate, date)).TrimEnd('/') + "/"
            )
            : GeneratorPaths.Folders(Generator.Hugo, ForeignSite.None, name, candidate.FrontMatter.Slug);
        return site.IsUglyIn(section) ? GeneratorPaths.AsFile(path) : path;
    }

    private static string Value(string token, PageCandidate candidate, ZonedDateTime? date)
    {
        ContentName name = candidate.Name;
        List<string> folders = [.. name.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        bool isBundle = name.Name == "index";
        string baseName = isBundle && folders.Count > 0 ? folders[^1] : name.Name;
        if (isBundle && folders.Count > 0 && name.DateText is not null)
            baseName = baseName[11..];
        if (isBundle && !System.IO.Path.GetFileName(candidate.Source.Path).StartsWith("_index."))
            folders = [.. folders.SkipLast(1)];
        string title = candidate.FrontMatter.Foreign?.Title ?? ContentName.TitleFrom(baseName);
        string? slug = candidate.FrontMatter.Slug?.Trim('/');
        if (Range().Match(token) is { Success: true } range)
            return string.Join('/', Selected(folders, range).Select(GeneratorPaths.Urlized));
        return token switch
        {
            "section" => folders is [var first, ..] ? GeneratorPaths.Urlized(first) : "",
            "sections" or "sectionslugs" => string.Join('/', folders.Select(GeneratorPaths.Urlized)),
            "title" => GeneratorPaths.Urlized(title.Replace('/', '-')),
            "slug" => GeneratorPaths.Urlized(slug ?? title.Replace('/', '-')),
            "filename" or "contentbasename" => GeneratorPaths.Urlized(baseName),
            "slugorfilename" or "slugorcontentbasename" => GeneratorPaths.Urlized(slug ?? baseName),
            _ => date is { } day ? DatePart(token, day) ?? ":" + token : "",
        };
    }

    /// <summary>The folders of <c>:sections[1:]</c>, <c>:sections[0]</c> or <c>:sections[last]</c>.</summary>
    private static IEnumerable<string> Selected(List<string> folders, Match range)
    {
        int Position(string text, int without) =>
            text.Length == 0 ? without
            : text == "last" ? folders.Count - 1
            : int.Parse(text, CultureInfo.InvariantCulture);
        int from = Position(range.Groups["from"].Value, 0);
        int to = range.Groups["to"].Success ? Position(range.Groups["to"].Value, folders.Count) : from + 1;
        return folders.Skip(from).Take(Math.Max(0, to - from));
    }

    private static string? DatePart(string token, ZonedDateTime date)
    {
        string InEnglish(string pattern) => date.ToString(pattern, CultureInfo.InvariantCulture);
        return token switch
        {
            "year" or "2006" => $"{date.Year:0000}",
            "06" => $"{date.Year % 100:00}",
            "month" or "01" => $"{date.Month:00}",
            "1" => $"{date.Month}",
            "monthname" or "January" => InEnglish("MMMM"),
            "Jan" => InEnglish("MMM"),
            "day" or "02" => $"{date.Day:00}",
            "2" => $"{date.Day}",
            "weekday" => $"{(int)date.DayOfWeek % 7}",
            "weekdayname" or "Monday" => InEnglish("dddd"),
            "Mon" => InEnglish("ddd"),
            "yearday" => $"{date.DayOfYear}",
            "15" => $"{date.Hour:00}",
            "04" => $"{date.Minute:00}",
            "05" => $"{date.Second:00}",
            _ => null,
        };
    }

    [GeneratedRegex(@":\w+(\[[^\]]{0,100}\])?", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex(@"^section(slug)?s\[(?<from>\d*|last)(?<colon>:(?<to>\d*|last))?\]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
