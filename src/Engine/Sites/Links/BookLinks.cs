namespace Strata.Engine.Sites.Links;

/// <summary>Links from the pages of a book of mdBook.</summary>
internal static class BookLinks
{
    /// <summary>
    /// Whether a path leads above the root of the book to a page: books link to pages beside them on their host.
    /// </summary>
    /// <param name="path">The path from the root of the book, with its dots.</param>
    public static bool Leaves(string path)
    {
        if (!path.EndsWith('/') && !path.EndsWith(".html", StringComparison.Ordinal))
            return false;
        int depth = 0;
        foreach (string part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            depth += part switch
            {
                ".." => -1,
                "." => 0,
                _ => 1,
            };
            if (depth < 0)
                return true;
        }

        return false;
    }
}
