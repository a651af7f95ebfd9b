using Strata.Engine.Sites.Routes;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Editions;

/// <summary>The smaller versions of the pictures of a site, by the path of the picture.</summary>
internal sealed class PictureVariants
{
    private readonly Dictionary<string, (int Width, IReadOnlyList<(int Width, string Path)> Smaller)> variants = new(
        StringComparer.Ordinal
    );

    public bool Contains(string path) => variants.ContainsKey(path);

    /// <param name="path">The path of the picture.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="smaller">Its smaller versions, smallest first.</param>
    public void Add(string path, int width, IReadOnlyList<(int Width, string Path)> smaller) =>
        variants[path] = (width, smaller);

    /// <summary>The attributes that let a browser choose a version, after a space; empty without versions.</summary>
    /// <param name="path">The path of the picture.</param>
    /// <param name="shown">The width at which it is shown; null for that of the column.</param>
    public string Attributes(string path, int? shown)
    {
        if (!variants.TryGetValue(path, out var found) || found.Smaller.Count == 0)
            return "";
        IEnumerable<string> sources = found
            .Smaller.Append((found.Width, path))
            .Select(version => $"{LinkPlaceholder.Character}{SitePath.Encode(version.Item2)} {version.Item1}w");
        string sizes = shown is { } width ? $"min({width}px,100vw)" : "(min-width:46rem) 44rem,100vw";
        return $" srcset=\"{string.Join(", ", sources)}\" sizes=\"{sizes}\"";
    }
}
