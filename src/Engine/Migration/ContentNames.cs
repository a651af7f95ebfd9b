using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// The content files of another generator's site by name, for links that name a file without its folder.
/// </summary>
internal sealed class ContentNames : IEquatable<ContentNames>
{
    /// <summary>The most folders in a name: a path has an ending for each of its folders.</summary>
    private const int MaxFolders = 8;

    private readonly Dictionary<string, string?> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> places;

    /// <param name="places">The places of all content files, in ordinal order.</param>
    /// <param name="titles">Titles that name files too, each with the place of its file.</param>
    public ContentNames(IReadOnlyList<string> places, IReadOnlyList<(string Title, string Place)> titles)
    {
        this.places = [.. places, .. titles.Select(title => title.Title)];
        foreach (string place in places.Where(SourcePaths.IsMarkdown))
        {
            string path = place[..place.LastIndexOf('.')];
            string[] parts = path.Split('/');
            if (parts is [.. var folders, "index"])
                parts = folders;
            // Each ending of the path names the file while no other has the same.
            for (int from = parts.Length - 1; from >= Math.Max(0, parts.Length - MaxFolders); from--)
            {
                string name = string.Join('/', parts[from..]);
                byName[name] = byName.ContainsKey(name) ? null : place;
            }
        }

        foreach ((string title, string place) in titles)
            byName.TryAdd(Slug.Of(title), place);
    }

    /// <summary>The place of a file by its name or the end of its path; null if none or several have it.</summary>
    public string? Find(string name)
    {
        string path = name.Trim('/');
        if (SourcePaths.IsMarkdown(path))
            path = path[..path.LastIndexOf('.')];
        foreach (string index in (string[])["/_index", "/index"])
        {
            if (path.EndsWith(index, StringComparison.Ordinal))
                path = path[..^index.Length];
        }

        return byName.GetValueOrDefault(path);
    }

    public bool Equals(ContentNames? other) => other is not null && places.SequenceEqual(other.places);

    public override bool Equals(object? obj) => Equals(obj as ContentNames);

    public override int GetHashCode() => places.Count;
}
