using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Links;

/// <summary>
/// The translations of pages: of files, by their names; and of generated pages, by equal paths below the roots of their
/// languages.
/// </summary>
internal sealed class Translations
{
    private readonly IReadOnlyList<SiteLanguage> languages;
    private readonly RouteTable routes;
    private readonly Dictionary<string, Page> written = new(StringComparer.Ordinal);
    private readonly ILookup<string, Page> sets;

    public Translations(SiteLanguages languages, PageSet pages, RouteTable routes)
    {
        this.languages = languages.All;
        this.routes = routes;
        IReadOnlyList<Page> all = languages.All.Count == 1 ? [] : pages.All;
        foreach (Page page in all)
            written.TryAdd(page.Path, page);
        sets = all.ToLookup(page => page.Place, StringComparer.Ordinal);
    }

    /// <summary>
    /// The page at a path in all its languages, including its own, in the order of the languages; none if there is only
    /// one.
    /// </summary>
    public IReadOnlyList<(SiteLanguage Language, string Path)> Of(string path)
    {
        if (languages.Count == 1)
            return [];
        Page? page = written.GetValueOrDefault(path);
        SiteLanguage own =
            page?.Language
            ?? languages.Skip(1).FirstOrDefault(language => path.StartsWith(language.Root, StringComparison.Ordinal))
            ?? languages[0];
        List<(SiteLanguage, string)> found = [];
        foreach (SiteLanguage language in languages)
        {
            if ((language == own ? path : In(language, path, page, own)) is { } other)
                found.Add((language, other));
        }

        return found.Count > 1 ? found : [];
    }

    /// <summary>
    /// The same for search engines, as language tags and absolute addresses; the main language is also the default,
    /// <c>x-default</c>.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="absolute">Converts a path to an absolute address.</param>
    public IEnumerable<(string Tag, string Address)> Addresses(string path, Func<string, string> absolute)
    {
        foreach ((SiteLanguage language, string found) in Of(path))
        {
            yield return (language.Tag, absolute(found));
            if (language == languages[0])
                yield return ("x-default", absolute(found));
        }
    }

    private string? In(SiteLanguage language, string path, Page? page, SiteLanguage own)
    {
        if (page is not null && sets[page.Place].FirstOrDefault(other => other.Language == language) is { } translation)
            return translation.Path;
        // The second pages of two lists begin at different posts, so they are not translations.
        if (
            !path.StartsWith(own.Root, StringComparison.Ordinal)
            || path.Contains("/page/", StringComparison.Ordinal)
            || EditionPaths.IsNotFound(path)
        )
            return null;
        string same = language.Root + path[own.Root.Length..];
        return routes.Contains(same) && (page is null || !written.ContainsKey(same)) ? same : null;
    }

    /// <summary>The translation of a page into a language; the page itself if there is none.</summary>
    public Page For(SiteLanguage language, Page page) =>
        page.Language == language ? page : sets[page.Place].FirstOrDefault(other => other.Language == language) ?? page;
}
