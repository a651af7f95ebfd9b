using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;
using System.Text;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;

namespace Strata.Engine;

/// <summary>The files of a site root: path → bytes, from disk or from memory. Paths are relative, with forward slashes.</summary>
public sealed class SiteSource
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IReadOnlyDictionary<string, Func<byte[]>> files;

    private SiteSource(IReadOnlyDictionary<string, Func<byte[]>> files, IReadOnlyList<string> refusedLinks)
    {
        this.files = files;
        RefusedLinks = refusedLinks;
        Paths = files.Keys.Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>All files, in ordinal order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Symbolic links that leave the site root or run in circles, and were not followed.</summary>
    public IReadOnlyList<string> RefusedLinks { get; }

    /// <summary>Folders that only another generator uses, and that were not listed.</summary>
    public IReadOnlyList<string> ForeignFolders { get; private init; } = [];

    /// <summary>The folder that content comes from: <c>input/</c>, or the root itself where there is none.</summary>
    public string ContentFolder => Paths.Any(path => path.StartsWith("input/", StringComparison.Ordinal)) ? "input/" : "";

    /// <summary>Whether the root is a tree as Jekyll builds it.</summary>
    internal bool IsJekyll => ContentFolder.Length == 0 && Contains(JekyllTree.ConfigPath);

    /// <summary>The same without some content.</summary>
    /// <param name="exclude">Files, folders and patterns with <c>*</c>, from the content folder.</param>
    internal SiteSource Without(IReadOnlyList<string> exclude)
    {
        if (exclude.Count == 0)
            return this;
        bool IsExcluded(string path) => path.StartsWith(ContentFolder, StringComparison.Ordinal) && exclude.Any(pattern =>
            path[ContentFolder.Length..] is var name && (name.StartsWith(pattern.TrimEnd('/') + "/", StringComparison.Ordinal) || FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)));
        return new SiteSource(files.Where(file => !IsExcluded(file.Key)).ToDictionary(StringComparer.Ordinal), RefusedLinks) { ForeignFolders = ForeignFolders };
    }

    /// <summary>Lists a folder on disk; the files are read when asked for.</summary>
    /// <param name="root">The site root.</param>
    /// <param name="except">A folder that is not the site's, usually the output folder.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static SiteSource FromFolder(string root, string? except = null)
    {
        FolderListing listing = FolderListing.Of(root, except);
        return new SiteSource(
            listing.Files.ToDictionary<string, string, Func<byte[]>>(path => path, path => () => File.ReadAllBytes(Path.Combine(listing.Root, path)), StringComparer.Ordinal),
            listing.RefusedLinks)
        {
            ForeignFolders = listing.ForeignFolders,
        };
    }

    /// <summary>A site in memory, path → text.</summary>
    public static SiteSource FromText(IReadOnlyDictionary<string, string> files) =>
        new(files.ToDictionary<KeyValuePair<string, string>, string, Func<byte[]>>(file => file.Key, file => () => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal), []);

    public bool Contains(string path) => files.ContainsKey(path);

    /// <summary>The bytes of a file.</summary>
    public byte[] ReadBytes(string path) => files[path]();

    /// <summary>The text of a file, line endings made <c>\n</c>; null, and reported, when it is not UTF-8.</summary>
    internal string? ReadText(string path, FileReport report) => Decode(ReadBytes(path), report);

    /// <summary>The text of a file that need not be the site's, line endings made <c>\n</c>; null, and reported, when it is not UTF-8.</summary>
    internal static string? Decode(byte[] bytes, FileReport report)
    {
        if (TryDecode(bytes, out string? text))
            return text;
        report.Add(Codes.FileNotText, SourceSpan.Start, "The file is not UTF-8 text.", "Save it as UTF-8.");
        return null;
    }

    private static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            text = StrictUtf8.GetString(bytes);
            if (text.Contains('\r'))
                text = text.ReplaceLineEndings("\n");
            // Strata marks links to its own pages with this noncharacter while it renders: authors' texts cannot hold it.
            text = text.Replace(LinkMark.Sign, '\uFFFD');
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }
}
