using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;
using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Sources;

/// <summary>
/// The files of a site root, on disk or in memory. Paths are relative to the root, with forward slashes.
/// </summary>
public sealed class SiteFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private readonly IReadOnlyDictionary<string, SourceFile> files;

    private SiteFiles(
        IReadOnlyDictionary<string, SourceFile> files,
        IReadOnlyList<string> paths,
        IReadOnlyList<RefusedPath> refused,
        ContentTree? tree
    )
    {
        this.files = files;
        Refused = refused;
        Paths = paths;
        Tree =
            tree
            ?? ContentTree.Of(
                paths,
                path => files.TryGetValue(path, out SourceFile? file) ? Encoding.UTF8.GetString(file.Read()) : null
            );
    }

    /// <summary>A site without files, which has only the default ones.</summary>
    public static SiteFiles Empty { get; } = FromFiles(new Dictionary<string, SourceFile>(), [], []);

    /// <summary>All files, in ordinal order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The entries of the root that are never opened.</summary>
    public IReadOnlyList<RefusedPath> Refused { get; }

    /// <summary>Folders that only another generator uses, and whose files are not listed.</summary>
    public IReadOnlyList<string> ForeignFolders { get; private init; } = [];

    /// <summary>The content file that the root has only in memory; empty for none.</summary>
    internal string Generated { get; private init; } = "";

    /// <summary>The layout of the root.</summary>
    internal ContentTree Tree { get; }

    /// <summary>The files in the folders of content.</summary>
    internal IEnumerable<SiteFile> Content =>
        !Tree.IsForeign
            ? Tree
                .Folders.SelectMany(folder => InFolder(folder.Source))
                .Where(file => !SourcePaths.IsInternal(file.Path))
        : Tree.Folders is [var only] ? InFolder(only.Source)
        : Tree.Folders.SelectMany(folder => InFolder(folder.Source).Where(file => Tree.IsIn(folder, file.Path)));

    /// <summary>The files in the folders of parts that several pages include.</summary>
    internal IEnumerable<string> Parts =>
        Tree.IsForeign
            ? []
            : InFolder(Tree.Main)
                .Select(file => file.Path)
                .Where(path => SourcePaths.IsInternal(path) && !SourcePaths.IsFolderDefaults(path));

    /// <summary>The files with the front matter of all pages of a folder.</summary>
    internal IEnumerable<string> FolderDefaults =>
        Tree.IsForeign ? [] : InFolder(Tree.Main).Select(file => file.Path).Where(SourcePaths.IsFolderDefaults);

    /// <summary>Whether the root is a Jekyll site.</summary>
    internal bool IsJekyll => Tree.Generator is Generator.Jekyll;

    /// <summary>The files without excluded content.</summary>
    /// <param name="exclude">Files, folders and patterns with <c>*</c>, relative to the content folder.</param>
    internal SiteFiles Without(IReadOnlyList<string> exclude)
    {
        if (exclude.Count == 0)
            return this;
        bool IsExcluded(string path) =>
            Tree.PlaceOf(path) is { } name
            && exclude.Any(pattern =>
                (
                    name.StartsWith(pattern.TrimEnd('/') + "/", StringComparison.Ordinal)
                    || FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)
                )
            );
        return WithoutFiles([.. Paths.Where(IsExcluded)]);
    }

    /// <summary>The files without some of them.</summary>
    internal SiteFiles WithoutFiles(IReadOnlyCollection<string> left)
    {
        if (left.Count == 0)
            return this;
        HashSet<string> set = new(left, StringComparer.Ordinal);
        List<string> kept = Paths.Where(path => !set.Contains(path)).ToList();
        return new SiteFiles(
            kept.ToDictionary(path => path, path => files[path], StringComparer.Ordinal),
            kept,
            Refused,
            Tree
        )
        {
            ForeignFolders = ForeignFolders,
        };
    }

    /// <summary>Lists a folder on disk; files are read at each access.</summary>
    /// <param name="root">The site root.</param>
    /// <param name="except">A folder to leave out, usually the output folder.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static SiteFiles FromFolder(string root, string? except = null)
    {
        FolderScan scan = FolderScan.Of(root, except);
        return FromFiles(
            scan.Files.ToDictionary(
                path => path,
                path => SourceFile.OnDisk(Path.Combine(scan.Root, path)),
                StringComparer.Ordinal
            ),
            scan.Refused,
            scan.ForeignFolders,
            scan.Tree
        );
    }

    /// <summary>A site in memory.</summary>
    /// <param name="files">Texts by path.</param>
    public static SiteFiles FromText(IReadOnlyDictionary<string, string> files) =>
        FromBytes(
            files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal)
        );

    /// <summary>A site in memory.</summary>
    /// <param name="files">Contents by path.</param>
    public static SiteFiles FromBytes(IReadOnlyDictionary<string, byte[]> files) =>
        FromFiles(
            files.ToDictionary(file => file.Key, file => SourceFile.InMemory(file.Value), StringComparer.Ordinal),
            [],
            []
        );

    internal static SiteFiles FromFiles(
        IReadOnlyDictionary<string, SourceFile> files,
        IReadOnlyList<RefusedPath> refused,
        IReadOnlyList<string> foreignFolders,
        ContentTree? tree = null
    ) =>
        new(files, files.Keys.Order(StringComparer.Ordinal).ToList(), refused, tree)
        {
            ForeignFolders = foreignFolders,
        };

    /// <summary>Other files with the same paths.</summary>
    internal SiteFiles WithFiles(IReadOnlyDictionary<string, SourceFile> files) =>
        new(files, Paths, Refused, Tree) { ForeignFolders = ForeignFolders };

    /// <summary>The files with a content file that the root does not have.</summary>
    internal SiteFiles WithGenerated(string path, string text)
    {
        Dictionary<string, SourceFile> all = new(files, StringComparer.Ordinal)
        {
            [path] = SourceFile.InMemory(Encoding.UTF8.GetBytes(text)),
        };
        return new SiteFiles(all, all.Keys.Order(StringComparer.Ordinal).ToList(), Refused, Tree)
        {
            ForeignFolders = ForeignFolders,
            Generated = path,
        };
    }

    public bool Contains(string path) => files.ContainsKey(path);

    /// <summary>The file of content that is copied to a path of the site; null if there is none.</summary>
    /// <param name="path">The path, without a slash at the start.</param>
    internal string? CopiedAt(string path) =>
        Tree
            .Folders.Where(folder => path.StartsWith(folder.Place, StringComparison.Ordinal))
            .Select(folder => folder.Source + path[folder.Place.Length..])
            .FirstOrDefault(Contains);

    /// <summary>The bytes of a file.</summary>
    public byte[] ReadBytes(string path) => files[path].Read();

    /// <summary>The files of a folder, which ends with a slash, or the one file of a path, in ordinal order.</summary>
    internal IEnumerable<SiteFile> InFolder(string folder)
    {
        for (int i = FirstAtOrAfter(folder); i < Paths.Count; i++)
        {
            if (!Paths[i].StartsWith(folder, StringComparison.Ordinal))
                yield break;
            yield return this[Paths[i]];
        }
    }

    internal SiteFile this[string path] => new(path, files[path]);

    /// <summary>
    /// The text of a file, with <c>\n</c> line endings; null, and reported, when it is not UTF-8.
    /// </summary>
    internal string? ReadText(string path, FileReport report) => Decode(ReadBytes(path), report);

    /// <summary>
    /// Decodes the content of any file, with <c>\n</c> line endings; null, and reported, when it is not UTF-8.
    /// </summary>
    internal static string? Decode(byte[] bytes, FileReport report)
    {
        if (!TryDecode(bytes, out string? text))
        {
            report.Add(Codes.FileNotText, SourceSpan.Start, "The file is not UTF-8 text.", "Save it as UTF-8.");
            return null;
        }

        return ReportZero(text, report) ? null : text;
    }

    /// <summary>Reports the character NUL in a text; false if there is none.</summary>
    internal static bool ReportZero(string text, FileReport report)
    {
        if (text.IndexOf('\0') is not (>= 0 and int zero))
            return false;
        report.Add(
            Codes.FileNotText,
            new LineMap(text).SpanAt(zero),
            "The file contains the character NUL, so that it is not text, or is UTF-16.",
            "Save it as UTF-8, and remove the character if it stays."
        );
        return true;
    }

    /// <summary>The index of the first path that is not before a text.</summary>
    private int FirstAtOrAfter(string text)
    {
        int low = 0,
            high = Paths.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(Paths[middle], text) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            text = StrictUtf8.GetString(bytes);
            text = LineEndings.Normalize(text);
            // This noncharacter marks links to pages of the site during rendering, so it must not be in a text.
            text = text.Replace(LinkPlaceholder.Character, '\uFFFD');
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }
}
