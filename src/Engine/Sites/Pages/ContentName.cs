using System.Text.RegularExpressions;
using NodaTime;
using Strata.Engine.Content;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>The parts of the name and folder of a content file.</summary>
/// <param name="Folder">The folder below the content folder, with a slash at the end; empty at the top.</param>
/// <param name="Name">The file name without extension and date.</param>
/// <param name="IsPost">In a folder of posts.</param>
/// <param name="IsDraft">In a folder of drafts.</param>
/// <param name="DateText">The date in the name as written; null without one.</param>
internal sealed partial record ContentName(string Folder, string Name, bool IsPost, bool IsDraft, string? DateText)
{
    /// <summary>The date in the name; null without one, or for a date that does not exist.</summary>
    public LocalDate? Date =>
        DateText is not null && FrontMatterDate.Parse(DateText) is { Local.Date: var date } ? date : null;

    /// <summary>The default path of a page that is not a post.</summary>
    /// <param name="slug">The last part of the path.</param>
    public string PagePath(string slug) =>
        (Folder, Name) switch
        {
            (_, "index") => "/" + Folder,
            ("", "404") => "/404.html",
            _ => $"/{Folder}{slug}/",
        };

    /// <summary>The name of a file or folder as a title.</summary>
    public static string TitleFrom(string name)
    {
        string title = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return title.Length == 0 ? "" : char.ToUpperInvariant(title[0]) + title[1..];
    }

    /// <summary>The title of a page without one: the name of its file, or of its folder for an index.</summary>
    public string DefaultTitle => TitleFrom(Name == "index" ? Folder.TrimEnd('/').Split('/')[^1] : Name);

    /// <summary>The folders above a folder of posts, which Jekyll reads as categories.</summary>
    public IReadOnlyList<string> FoldersAbovePosts =>
        Folder.Contains("_posts/", StringComparison.Ordinal) || Folder.Contains("_drafts/", StringComparison.Ordinal)
            ? Folder.Split('/').TakeWhile(folder => folder is not ("_posts" or "_drafts")).ToList()
            : [];

    /// <param name="path">The file, relative to the content folder.</param>
    /// <param name="generator">The generator that the site was written for.</param>
    /// <param name="readsDates">Whether its settings ask for the dates in the names of files.</param>
    public static ContentName Of(string path, Generator generator, bool readsDates = false)
    {
        int slash = path.LastIndexOf('/') + 1;
        string folder = path[..slash];
        string name = path[slash..path.LastIndexOf('.')];
        string[] folders = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (generator is not (Generator.Strata or Generator.None or Generator.Jekyll))
            return OfForeign(folder, name, generator, readsDates);
        bool isDraft = folders.Contains("_drafts");
        bool isPost =
            isDraft
            || folders.Contains("_posts")
            || (generator is not Generator.Jekyll && folders is ["posts", ..] && name != "index");
        return isPost && generator is Generator.Jekyll ? OfJekyll(folder, name, isDraft)
            : isPost && BeginsWithDate(name) ? new ContentName(folder, name[11..], isPost, isDraft, name[..10])
            : new ContentName(folder, name, isPost, isDraft, DateText: null);
    }

    /// <summary>The parts of the name of a post or draft in Jekyll, where years and days can be short.</summary>
    private static ContentName OfJekyll(string folder, string name, bool isDraft)
    {
        Match date = JekyllDate().Match(name);
        string year = date.Groups["year"].Value;
        return date.Success
            ? new ContentName(
                folder,
                name[date.Length..],
                true,
                isDraft,
                $"{(year.Length == 2 ? "20" : "")}{year}-{date.Groups["month"].Value.PadLeft(2, '0')}-"
                    + date.Groups["day"].Value.PadLeft(2, '0')
            )
            : new ContentName(folder, name, true, isDraft, DateText: null);
    }

    [GeneratedRegex(@"^(?<year>\d{2}|\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})-(?=.)", RegexOptions.ExplicitCapture)]
    private static partial Regex JekyllDate();

    /// <summary>
    /// The parts of a name in another generator, where the front matter makes a page a post. Zola and blogs of
    /// Docusaurus
    /// take the date from the name of the file, or of the folder around an index.
    /// </summary>
    private static ContentName OfForeign(string folder, string name, Generator generator, bool readsDates)
    {
        bool isDated = readsDates || generator is Generator.Zola;
        string last = folder.TrimEnd('/').Split('/')[^1];
        return isDated && BeginsWithDate(name) ? new(folder, name[11..], false, false, name[..10])
            : isDated && name == "index" && BeginsWithDate(last) ? new(folder, name, false, false, last[..10])
            : new(folder, name, false, false, DateText: null);
    }

    /// <summary>Whether a name begins with digits as in <c>2026-01-31-name</c>; the date need not exist.</summary>
    private static bool BeginsWithDate(ReadOnlySpan<char> name) =>
        name is [_, _, _, _, '-', _, _, '-', _, _, '-' or '_', _, ..]
        && AreDigits(name[..4])
        && AreDigits(name[5..7])
        && AreDigits(name[8..10]);

    private static bool AreDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
