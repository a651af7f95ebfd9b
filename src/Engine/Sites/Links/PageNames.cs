using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Links;

/// <summary>Pages by the names in wiki links: titles, and paths or names of files without extension.</summary>
internal sealed class PageNames
{
    private readonly Dictionary<string, List<Page>> byName = new(StringComparer.Ordinal);

    public PageNames(IEnumerable<Page> pages)
    {
        foreach (Page page in pages)
        {
            foreach (string name in NamesOf(page).Select(Folded).Distinct(StringComparer.Ordinal))
            {
                if (!byName.TryGetValue(name, out List<Page>? named))
                    byName.Add(name, named = []);
                named.Add(page);
            }
        }
    }

    /// <summary>The pages with a name: those in a language, or else all.</summary>
    public IReadOnlyList<Page> Named(string name, SiteLanguage language)
    {
        List<Page> all = byName.GetValueOrDefault(Folded(name), []);
        List<Page> own = all.FindAll(page => page.Language == language);
        return own.Count > 0 ? own : all;
    }

    private static IEnumerable<string> NamesOf(Page page)
    {
        string path = page.Place[..page.Place.LastIndexOf('.')];
        string file = path[(path.LastIndexOf('/') + 1)..];
        return file == "index"
            ? [page.Title, path, path[..^"index".Length].Trim('/'), page.Placement.Name.DefaultTitle]
            : [page.Title, path, file, page.Placement.Name.Name];
    }

    /// <summary>A name without its case and extension; hyphens and blanks are equal, as in file names.</summary>
    private static string Folded(string name)
    {
        string folded = name.Trim().ToLowerInvariant().Replace('-', ' ').Replace('_', ' ');
        return folded.EndsWith(".md", StringComparison.Ordinal) ? folded[..^3] : folded;
    }
}
