using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Migration;

/// <summary>The front matter that the pages of a folder, and of those below, have unless they write it themselves.
/// </summary>
internal sealed class FolderDefaults
{
    /// <summary>A site without such files.</summary>
    public static readonly FolderDefaults None = new(new Dictionary<string, YamlMapping>());

    /// <summary>Two keys for the same list: a page that writes one has none of the other.</summary>
    private static readonly string[] CategoryKeys = ["categories", "category"];

    private readonly Dictionary<string, YamlMapping> byFolder = new(StringComparer.Ordinal);

    /// <param name="files">The mappings by the file that contains them, relative to the site root.</param>
    public FolderDefaults(IReadOnlyDictionary<string, YamlMapping> files)
    {
        // A folder is before those below it, whose values win.
        foreach ((string path, YamlMapping values) in files.OrderBy(file => file.Key.Length))
        {
            string folder = FolderOf(path);
            YamlMapping own = (YamlMapping)values.InFile(path) with { Span = SourceSpan.Start };
            byFolder[folder] = Merge(own, Above(folder));
        }
    }

    /// <summary>Front matter with the defaults of its folder.</summary>
    /// <param name="path">The page, relative to the site root.</param>
    /// <param name="written">What the page writes itself.</param>
    public YamlMapping Complete(string path, YamlMapping written) =>
        byFolder.Count == 0 ? written : Merge(written, Nearest(FolderOf(path)));

    private static YamlMapping Merge(YamlMapping own, YamlMapping? defaults)
    {
        if (defaults is null)
            return own;
        if (CategoryKeys.Any(key => own[key] is not null))
            defaults = defaults with
            {
                Entries = [.. defaults.Entries.Where(entry => !CategoryKeys.Contains(entry.Key.Value))],
            };
        return own.Over(defaults);
    }

    private YamlMapping? Above(string folder) => folder.Length == 0 ? null : Nearest(FolderOf(folder[..^1]));

    private YamlMapping? Nearest(string folder)
    {
        while (true)
        {
            if (byFolder.TryGetValue(folder, out YamlMapping? values))
                return values;
            if (folder.Length == 0)
                return null;
            folder = FolderOf(folder[..^1]);
        }
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
