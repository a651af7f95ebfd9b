using System.Text;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary>Git cannot do what is asked; the message gives the reason, and <paramref name="fix"/> the fix.</summary>
internal sealed class GitException(string message, string fix) : Exception(message)
{
    public string Fix => fix;
}

/// <summary>The files of a site in a revision.</summary>
/// <param name="Files">The files; pictures and other files without text are empty.</param>
/// <param name="NotRead">The texts that are not read, each with the reason, in sentences.</param>
internal sealed record StoredSite(SiteFiles Files, IReadOnlyList<string> NotRead);

/// <summary>Reads the files of a site in a revision from git's objects. Nothing is checked out.</summary>
/// <param name="root">The site root, in a work tree.</param>
internal sealed class GitRepository(string root)
{
    private const string Link = "120000";
    private const string Blob = "blob";
    private const string RootFix = "Set the site root with --root to a folder in a git work tree.";

    /// <summary>The longest path that a disk has, and the longest target of a link.</summary>
    private const int MaxPath = 4096;

    /// <summary>The most bytes of the list of files: that of about a million.</summary>
    private const int MaxList = 100_000_000;

    private readonly GitObjects objects = new(root);

    /// <summary>Reads the site in a revision.</summary>
    /// <param name="revision">A branch, a tag or a commit.</param>
    /// <exception cref="GitException">There is no such repository or revision, or git fails.</exception>
    public StoredSite Read(string revision)
    {
        if (Require("rev-parse", "--is-inside-work-tree").Trim() != "true")
            throw new GitException($"'{root}' is not in the work tree of its repository.", RootFix);
        // Git ends the line; the name of a folder may end with other spaces.
        string prefix = Require("rev-parse", "--show-prefix").TrimEnd('\n');
        List<TreeEntry> entries = Entries(CommitOf(revision), prefix, revision);
        Dictionary<string, string> files = entries
            .Where(entry => entry is { Type: Blob, Mode: not Link })
            .ToDictionary(entry => entry.Path, entry => entry.Hash, StringComparer.Ordinal);
        IReadOnlyDictionary<string, string> selected = StoredFiles.Select(
            files.Keys,
            LinksIn(entries),
            path => files.TryGetValue(path, out string? hash) ? TextOf(hash) : null
        );
        List<KeyValuePair<string, string>> texts = [.. selected.Where(file => StoredFiles.HasText(file.Key))];
        IReadOnlyDictionary<string, long> lengths = objects.Lengths(texts.Select(file => files[file.Value]));
        HashSet<string> tooLong =
        [
            .. texts.Where(file => lengths[files[file.Value]] > StoredFiles.MaxTextBytes).Select(file => file.Key),
        ];
        IReadOnlyDictionary<string, byte[]> contents = objects.Contents(
            texts.Where(file => !tooLong.Contains(file.Key)).Select(file => files[file.Value]),
            lengths
        );
        return new StoredSite(
            SiteFiles.FromBytes(
                selected
                    // A page that is too long is none in a build either.
                    .Where(file => !(tooLong.Contains(file.Key) && StoredFiles.IsPage(file.Key)))
                    .ToDictionary(
                        file => file.Key,
                        file => contents.GetValueOrDefault(files[file.Value], []),
                        StringComparer.Ordinal
                    )
            ),
            [
                .. tooLong
                    .Order(StringComparer.Ordinal)
                    .Select(path =>
                        $"'{path}' has {lengths[files[selected[path]]]} bytes in '{revision}', more than the "
                        + $"{StoredFiles.MaxTextBytes} of the longest text that a build reads."
                    ),
            ]
        );
    }

    private Dictionary<string, string> LinksIn(List<TreeEntry> entries)
    {
        List<TreeEntry> links = entries.Where(entry => entry.Mode == Link).ToList();
        IReadOnlyDictionary<string, long> lengths = objects.Lengths(links.Select(link => link.Hash));
        links.RemoveAll(link => lengths[link.Hash] > MaxPath);
        IReadOnlyDictionary<string, byte[]> targets = objects.Contents(links.Select(link => link.Hash), lengths);
        return links.ToDictionary(
            link => link.Path,
            link => Encoding.UTF8.GetString(targets[link.Hash]),
            StringComparer.Ordinal
        );
    }

    /// <summary>The text of an object; empty if it is too long.</summary>
    private string TextOf(string hash)
    {
        IReadOnlyDictionary<string, long> lengths = objects.Lengths([hash]);
        return lengths[hash] > StoredFiles.MaxTextBytes
            ? ""
            : Encoding.UTF8.GetString(objects.Contents([hash], lengths)[hash]);
    }

    private string CommitOf(string revision)
    {
        string fix = "Name a branch, a tag or a commit that this clone has; a shallow clone has few.";
        if (revision.StartsWith('-'))
            throw new GitException($"'{revision}' is not a revision.", fix);
        GitOutput output = objects.Run([
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            $"{revision}^{{commit}}",
        ]);
        return output.Code == 0
            ? Encoding.UTF8.GetString(output.Bytes).Trim()
            : throw new GitException($"There is no revision '{revision}'.", fix);
    }

    /// <summary>The files and links below the site root, relative to it.</summary>
    private List<TreeEntry> Entries(string commit, string prefix, string revision)
    {
        GitOutput output = Succeed(objects.Run(["ls-tree", "-r", "-z", "--full-tree", commit], null, MaxList));
        if (output.IsCut)
            throw new GitException(
                $"The list of the files in '{revision}' has more than {MaxList} bytes.",
                "Compare revisions with fewer files."
            );
        List<TreeEntry> entries = [];
        foreach (
            string line in Encoding.UTF8.GetString(output.Bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            int tab = line.IndexOf('\t');
            string path = line[(tab + 1)..];
            // Names that are not UTF-8 are not read on disk either.
            if (
                path.Length < MaxPath
                && path.StartsWith(prefix, StringComparison.Ordinal)
                && !path.Contains('\uFFFD', StringComparison.Ordinal)
                && line[..tab].Split(' ') is [var mode, var type, var hash]
            )
                entries.Add(new TreeEntry(mode, type, hash, path[prefix.Length..]));
        }

        // A damaged tree can have the same name twice.
        return entries.DistinctBy(entry => entry.Path, StringComparer.Ordinal).ToList();
    }

    /// <summary>The output of a command that must succeed.</summary>
    private string Require(params string[] arguments) => Encoding.UTF8.GetString(Succeed(objects.Run(arguments)).Bytes);

    private GitOutput Succeed(GitOutput output)
    {
        if (output.Code == 0 || output.IsCut)
            return output;
        string reason = output.Error.Split('\n')[0].Replace("fatal: ", "", StringComparison.Ordinal);
        throw new GitException($"git cannot read the repository of '{root}': {reason}", RootFix);
    }

    private readonly record struct TreeEntry(string Mode, string Type, string Hash, string Path);
}
