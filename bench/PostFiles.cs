namespace Strata.Bench;

/// <summary>Writes a site root with generated posts.</summary>
internal static class PostFiles
{
    private const string Settings = "title: Bench\nurl: https://example.org/\n";

    /// <summary>What the site of <c>bench/hugo</c> does not have.</summary>
    private const string Equal =
        "features: { term_feeds: false, markdown: false, search: false, structured_data: false }\n";

    /// <summary>Writes <c>data/site.yml</c> and <paramref name="count"/> posts; always the same files.</summary>
    /// <param name="root">The site root.</param>
    /// <param name="count">The number of posts.</param>
    /// <param name="withDiagrams">Whether each post has a diagram of its own.</param>
    public static void Write(string root, int count, bool withDiagrams = false)
    {
        string posts = Path.Combine(root, "input", "posts");
        Directory.CreateDirectory(posts);
        WriteSettings(root, true);
        for (int index = 0; index < count; index++)
        {
            var post = new Post(index, count);
            File.WriteAllText(Path.Combine(posts, post.FileName), post.Text(withDiagrams));
        }
    }

    /// <summary>Writes <c>data/site.yml</c>.</summary>
    /// <param name="root">The site root.</param>
    /// <param name="all">Whether the site has all features, or those of the site of <c>bench/hugo</c>.</param>
    public static void WriteSettings(string root, bool all)
    {
        Directory.CreateDirectory(Path.Combine(root, "data"));
        File.WriteAllText(Path.Combine(root, "data", "site.yml"), all ? Settings : Settings + Equal);
    }
}
