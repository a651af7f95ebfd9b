namespace Strata.Bench;

/// <summary>Writes a site root with generated posts.</summary>
internal static class PostFiles
{
    private const string Settings = "title: Bench\nurl: https://example.org/\n";

    /// <summary>Writes <c>data/site.yml</c> and <paramref name="count"/> posts; always the same files.</summary>
    public static void Write(string root, int count)
    {
        string data = Path.Combine(root, "data");
        string posts = Path.Combine(root, "input", "posts");
        Directory.CreateDirectory(data);
        Directory.CreateDirectory(posts);
        File.WriteAllText(Path.Combine(data, "site.yml"), Settings);
        for (int index = 0; index < count; index++)
        {
            var post = new Post(index, count);
            File.WriteAllText(Path.Combine(posts, post.FileName), post.Text());
        }
    }
}
