using System.Text;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Routes;

/// <summary>Converts paths of the site to relative links, URLs and files.</summary>
internal static class SitePath
{
    /// <summary>The folder of the site's own files, where content has no path.</summary>
    public const string OwnFolder = "/_strata/";

    private static readonly System.Buffers.SearchValues<char> PathEnd = System.Buffers.SearchValues.Create("\"<>#? \n");

    private static readonly string MarkedRoot = $"{LinkPlaceholder.Character}/";

    private static readonly int MarkedRootLength = Encoding.UTF8.GetByteCount(MarkedRoot);

    /// <summary>A link with a placeholder to a site path such as <c>/posts/c#/</c>, percent-encoded.</summary>
    public static string Placeholder(string path) => LinkPlaceholder.Character + Encode(path);

    /// <summary>
    /// Replaces the placeholders in a rendered text with the path from the page to the root, such as <c>../../</c>.
    /// </summary>
    public static string Resolve(string rendered, string root) =>
        rendered.Replace(MarkedRoot, root, StringComparison.Ordinal);

    /// <summary>
    /// Adds <c>index.html</c> to the paths of folders in a rendered text with placeholders. Characters that end a path
    /// are percent-encoded within it.
    /// </summary>
    public static string WithFiles(string rendered)
    {
        var text = new StringBuilder(rendered.Length);
        int copied = 0;
        for (int at = rendered.IndexOf(MarkedRoot, StringComparison.Ordinal); at >= 0; )
        {
            int length = rendered.AsSpan(at).IndexOfAny(PathEnd);
            int end = length < 0 ? rendered.Length : at + length;
            text.Append(rendered, copied, end - copied);
            if (rendered[end - 1] == '/')
                text.Append("index.html");
            copied = end;
            at = rendered.IndexOf(MarkedRoot, end, StringComparison.Ordinal);
        }

        return text.Append(rendered, copied, rendered.Length - copied).ToString();
    }

    /// <summary>The bytes of the text file at a path, its links relative to it.</summary>
    public static byte[] ResolveToUtf8(string rendered, string path) => ResolveToBytes(rendered, RootFrom(path));

    /// <summary>The UTF-8 of <see cref="Resolve"/>, without a copy of the text.</summary>
    public static byte[] ResolveToBytes(string rendered, string root)
    {
        int links = rendered.AsSpan().Count(MarkedRoot);
        int length = Encoding.UTF8.GetByteCount(rendered) + (links * (root.Length - MarkedRootLength));
        byte[] bytes = new byte[length];
        Span<byte> free = bytes;
        ReadOnlySpan<char> left = rendered;
        for (int i = 0; i < links; i++)
        {
            int at = left.IndexOf(MarkedRoot, StringComparison.Ordinal);
            free = free[Encoding.UTF8.GetBytes(left[..at], free)..];
            free = free[Encoding.UTF8.GetBytes(root, free)..];
            left = left[(at + MarkedRoot.Length)..];
        }

        Encoding.UTF8.GetBytes(left, free);
        return bytes;
    }

    /// <summary>
    /// The relative path from a page to the root: <c>./</c> for the home page, <c>../../</c> for <c>/posts/x/</c>.
    /// </summary>
    public static string RootFrom(string path)
    {
        int depth = path.AsSpan(1).Count('/');
        return depth == 0 ? "./" : string.Concat(Enumerable.Repeat("../", depth));
    }

    /// <summary>The relative path from one file to another, such as <c>../about.md</c>.</summary>
    public static string Relative(string from, string to)
    {
        string[] folders = from.Split('/')[..^1],
            parts = to.Split('/');
        int shared = folders.Zip(parts[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", folders.Length - shared).Concat(parts[shared..]));
    }

    /// <summary>The file of a path: folders have their page as <c>index.html</c>.</summary>
    public static string FileOf(string path) => (path.EndsWith('/') ? path + "index.html" : path)[1..];

    /// <summary>Percent-encodes characters that are not allowed in a URL's path, and all that are not ASCII.</summary>
    public static string Encode(string path)
    {
        if (path.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return path;
        var encoded = new StringBuilder(path.Length + 16);
        foreach (byte octet in Encoding.UTF8.GetBytes(path))
        {
            if (octet < 0x80 && Plain.Contains((char)octet))
                encoded.Append((char)octet);
            else
                encoded.Append('%').Append(octet.ToString("X2"));
        }

        return encoded.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=:@"
    );

    /// <summary>The folders of a file, the outermost first.</summary>
    public static IEnumerable<string> FoldersOf(string file)
    {
        for (int slash = file.IndexOf('/'); slash >= 0; slash = file.IndexOf('/', slash + 1))
            yield return file[..slash];
    }
}
