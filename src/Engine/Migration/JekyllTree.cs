using Strata.Engine.Diagnostics;

namespace Strata.Engine.Migration;

/// <summary>The posts of a Jekyll tree by name, for the links that Liquid's tags print.</summary>
internal sealed class JekyllTree
{
    private readonly Dictionary<string, string> posts = new(StringComparer.Ordinal);

    /// <param name="paths">All files of the tree, in ordinal order.</param>
    /// <param name="site">The settings of the tree.</param>
    /// <param name="includes">The files in <c>_includes/</c>.</param>
    public JekyllTree(IEnumerable<string> paths, JekyllSite site, IncludedFiles includes)
    {
        Site = site;
        Includes = includes;
        foreach (string path in paths.Where(path => IsPostOrDraft(path) && path.Contains('.')))
        {
            string name = path[..path.LastIndexOf('.')];
            posts.TryAdd(name[(name.LastIndexOf('/') + 1)..], path);
            posts.TryAdd(name.Replace("_posts/", "", StringComparison.Ordinal), path);
        }
    }

    public JekyllSite Site { get; }

    public IncludedFiles Includes { get; }

    /// <summary>Whether a file is in a folder of posts or drafts.</summary>
    public static bool IsPostOrDraft(string path) =>
        path.Split('/')[..^1].Any(folder => folder is "_posts" or "_drafts");

    /// <summary>The file of a post by the name that <c>post_url</c> accepts; null if there is none.</summary>
    public string? PostNamed(string name) => posts.GetValueOrDefault(name.Trim('/'));

    /// <summary>The fix for a name that no post has.</summary>
    public string FixFor(string name) =>
        Suggestions.For(
            name,
            posts.Keys.Order(StringComparer.Ordinal).ToList(),
            "Write the name of a file in _posts/, without its extension."
        );
}
