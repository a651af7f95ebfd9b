using System.ComponentModel;
using System.Globalization;
using System.Text;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary>Git cannot do what is asked; the message gives the reason, and <paramref name="fix"/> the fix.</summary>
internal sealed class GitException(string message, string fix) : Exception(message)
{
    public string Fix => fix;
}

/// <summary>Reads the files of a site in a revision from git's objects. Nothing is checked out.</summary>
/// <param name="root">The site root, in a work tree.</param>
internal sealed class GitRepository(string root)
{
    private const string Link = "120000";
    private const string Blob = "blob";
    private const string RootFix = "Set the site root with --root to a folder in a git work tree.";

    /// <summary>Reads the site in a revision; pictures and other files without text are empty.</summary>
    /// <param name="revision">A branch, a tag or a commit.</param>
    /// <exception cref="GitException">There is no such repository or revision, or git fails.</exception>
    public SiteFiles Read(string revision)
    {
        if (Require("rev-parse", "--is-inside-work-tree").Trim() != "true")
            throw new GitException($"'{root}' is not in the work tree of its repository.", RootFix);
        // Git ends the line; the name of a folder may end with other spaces.
        string prefix = Require("rev-parse", "--show-prefix").TrimEnd('\n');
        List<TreeEntry> entries = Entries(CommitOf(revision), prefix);
        Dictionary<string, TreeEntry> files = entries
            .Where(entry => entry is { Type: Blob, Mode: not Link })
            .ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        List<TreeEntry> links = entries.Where(entry => entry.Mode == Link).ToList();
        IReadOnlyDictionary<string, byte[]> targets = Contents(links.Select(link => link.Hash));
        IReadOnlyDictionary<string, string> selected = StoredFiles.Select(
            files.Keys,
            links.ToDictionary(
                link => link.Path,
                link => Encoding.UTF8.GetString(targets[link.Hash]),
                StringComparer.Ordinal
            )
        );
        IReadOnlyDictionary<string, byte[]> contents = Contents(
            selected.Values.Where(StoredFiles.HasText).Select(path => files[path].Hash)
        );
        return SiteFiles.FromBytes(
            selected.ToDictionary(
                file => file.Key,
                file => contents.GetValueOrDefault(files[file.Value].Hash, []),
                StringComparer.Ordinal
            )
        );
    }

    private string CommitOf(string revision)
    {
        string fix = "Name a branch, a tag or a commit that this clone has; a shallow clone has few.";
        if (revision.StartsWith('-'))
            throw new GitException($"'{revision}' is not a revision.", fix);
        GitOutput output = Run(["rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}"]);
        return output.Code == 0
            ? Encoding.UTF8.GetString(output.Bytes).Trim()
            : throw new GitException($"There is no revision '{revision}'.", fix);
    }

    /// <summary>The files and links below the site root, relative to it.</summary>
    private List<TreeEntry> Entries(string commit, string prefix)
    {
        string tree = Require("ls-tree", "-r", "-z", "--full-tree", commit);
        List<TreeEntry> entries = [];
        foreach (string line in tree.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            int tab = line.IndexOf('\t');
            string path = line[(tab + 1)..];
            // Names that are not UTF-8 are not read on disk either.
            if (
                path.StartsWith(prefix, StringComparison.Ordinal)
                && !path.Contains('\uFFFD', StringComparison.Ordinal)
                && line[..tab].Split(' ') is [var mode, var type, var hash]
            )
                entries.Add(new TreeEntry(mode, type, hash, path[prefix.Length..]));
        }

        // A damaged tree can have the same name twice.
        return entries.DistinctBy(entry => entry.Path, StringComparer.Ordinal).ToList();
    }

    /// <summary>The contents of objects, by hash.</summary>
    private Dictionary<string, byte[]> Contents(IEnumerable<string> hashes)
    {
        List<string> all = hashes.Distinct().ToList();
        Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);
        if (all.Count == 0)
            return contents;
        byte[] input = Encoding.ASCII.GetBytes(string.Concat(all.Select(hash => hash + "\n")));
        GitOutput output = Run(["cat-file", "--batch"], input);
        int position = 0;
        foreach (string hash in all)
        {
            // "HASH TYPE SIZE", a line end, the content and another line end.
            int end = Array.IndexOf(output.Bytes, (byte)'\n', position);
            string header = end < 0 ? "" : Encoding.ASCII.GetString(output.Bytes, position, end - position);
            if (header.Split(' ') is not [_, Blob, var size])
                throw new GitException($"The object {hash} is missing.", "Fetch the complete history.");
            int length = int.Parse(size, CultureInfo.InvariantCulture);
            contents[hash] = output.Bytes[(end + 1)..(end + 1 + length)];
            position = end + length + 2;
        }

        return contents;
    }

    /// <summary>The output of a command that must succeed.</summary>
    private string Require(params string[] arguments)
    {
        GitOutput output = Run(arguments);
        if (output.Code == 0)
            return Encoding.UTF8.GetString(output.Bytes);
        string reason = output.Error.Split('\n')[0].Replace("fatal: ", "", StringComparison.Ordinal);
        throw new GitException($"git cannot read the repository of '{root}': {reason}", RootFix);
    }

    private GitOutput Run(IEnumerable<string> arguments, byte[]? input = null)
    {
        try
        {
            return GitProgram.Run(root, arguments, input);
        }
        catch (Win32Exception)
        {
            throw new GitException("The program 'git' was not found.", "Install git.");
        }
    }

    private readonly record struct TreeEntry(string Mode, string Type, string Hash, string Path);
}
