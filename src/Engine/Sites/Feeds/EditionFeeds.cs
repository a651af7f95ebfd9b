using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Feeds;

/// <summary>The feeds of a site with an address: of all posts in each format, and an Atom feed of each term.</summary>
internal static class EditionFeeds
{
    private const int MaxPosts = 20;

    public static IEnumerable<Feed> In(Edition edition)
    {
        if (edition.Config.Address is null || edition.Pages.Posts.Count == 0)
            return [];
        IEnumerable<Feed> main = edition.Config.Features.Feeds ? OfAllPosts(edition) : [];
        return edition.Config.Features.TermFeeds ? main.Concat(OfTerms(edition)) : main;
    }

    private static IEnumerable<Feed> OfAllPosts(Edition edition)
    {
        List<Page> newest = edition.Pages.Posts.Take(MaxPosts).ToList();
        return FeedFormat.All.Select(format => new Feed
        {
            Format = format,
            Path = format.PathIn(edition.Language),
            Title = edition.Title,
            List = edition.Language.Root,
            Posts = newest,
        });
    }

    /// <summary>
    /// The feeds at the paths that other generators give them, which feed readers have stored: they follow no redirect
    /// of a page.
    /// </summary>
    public static IEnumerable<Feed> AtOldPaths(Edition edition)
    {
        string[] names = OldNames(edition.Documents.Files.Tree.Generator);
        // A redirect of the author may be at the path, in a folder of its name.
        names = [.. names.Where(name => !edition.Files.Content.Any(file => IsBelow(file.Path, name, edition)))];
        return names.Length == 0 || !edition.Config.Features.Feeds
            ? []
            : from feed in In(edition)
            where feed.List == edition.Language.Root
            from name in names
            where IsOf(feed.Format, name)
            select feed with
            {
                Path = edition.Language.Root + name,
            };
    }

    /// <summary>The names of feeds in the root of a language: those of Strata, and the old ones of a
    /// generator.</summary>
    public static IEnumerable<string> NamesIn(Generator generator) =>
        FeedFormat.All.Select(format => format.FileName).Concat(OldNames(generator));

    private static bool IsBelow(string file, string name, Edition edition) =>
        edition.Files.Tree.PlaceOf(file)!.StartsWith(name + "/", StringComparison.Ordinal);

    private static string[] OldNames(Generator generator) =>
        generator switch
        {
            Generator.Hugo => ["index.xml"],
            Generator.Jekyll or Generator.Zola => ["atom.xml"],
            Generator.Docusaurus => ["blog/atom.xml", "blog/rss.xml"],
            Generator.Statiq => ["feed.atom", "feed.rss"],
            _ => [],
        };

    private static bool IsOf(FeedFormat format, string name) =>
        name.Contains("atom", StringComparison.Ordinal) ? format == FeedFormat.Atom : format == FeedFormat.Rss;

    private static IEnumerable<Feed> OfTerms(Edition edition) =>
        from taxonomy in edition.Taxonomies
        from entry in taxonomy.Terms
        select new Feed
        {
            Format = FeedFormat.Atom,
            Path = EditionPaths.FeedOf(entry.Term),
            Title = edition.Messages.Get(
                "titles.document",
                taxonomy.TitleOf(entry.Term, edition.Messages),
                edition.Title
            ),
            List = entry.Term.Path,
            Posts = entry.Posts.Take(MaxPosts).ToList(),
        };
}
