using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Strata.Host;

/// <summary>Reads the contents of git's objects by hash, whose lengths are asked before.</summary>
/// <param name="root">A folder in the repository.</param>
internal sealed class GitObjects(string root)
{
    private const string Blob = "blob";

    /// <summary>The most bytes of all texts of a revision.</summary>
    private const long MaxTotal = 1_000_000_000;

    /// <summary>The most bytes of contents that git writes at once, which are in memory twice.</summary>
    private const long MaxAtOnce = 64_000_000;

    /// <summary>The lengths of objects in bytes.</summary>
    public IReadOnlyDictionary<string, long> Lengths(IEnumerable<string> hashes)
    {
        List<string> all = hashes.Distinct().ToList();
        if (all.Count == 0)
            return new Dictionary<string, long>();
        string[] lines = Encoding.ASCII.GetString(CatFile("--batch-check", all).Bytes).Split('\n');
        return all.Select((hash, index) => (hash, Length: LengthIn(hash, lines.ElementAtOrDefault(index) ?? "")))
            .ToDictionary(pair => pair.hash, pair => pair.Length, StringComparer.Ordinal);
    }

    /// <summary>The contents of objects.</summary>
    /// <param name="hashes">The objects.</param>
    /// <param name="lengths">Their lengths.</param>
    /// <exception cref="GitException">They are too long in all.</exception>
    public IReadOnlyDictionary<string, byte[]> Contents(
        IEnumerable<string> hashes,
        IReadOnlyDictionary<string, long> lengths
    )
    {
        List<string> all = hashes.Distinct().ToList();
        long total = all.Sum(hash => lengths[hash]);
        if (total > MaxTotal)
            throw new GitException(
                $"The texts of a revision have {total} bytes, more than {MaxTotal}.",
                "Compare a smaller site, or revisions without these files."
            );
        Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);
        List<string> group = [];
        long length = 0;
        foreach (string hash in all)
        {
            if (group.Count > 0 && length + lengths[hash] > MaxAtOnce)
            {
                Read(group, contents);
                (group, length) = ([], 0);
            }

            group.Add(hash);
            length += lengths[hash];
        }

        if (group.Count > 0)
            Read(group, contents);
        return contents;
    }

    /// <summary>Runs git in the repository.</summary>
    public GitOutput Run(IEnumerable<string> arguments, byte[]? input = null, int maxBytes = 1_000_000_000)
    {
        try
        {
            return GitProgram.Run(root, arguments, input, maxBytes);
        }
        catch (Win32Exception)
        {
            throw new GitException("The program 'git' was not found.", "Install git.");
        }
    }

    private void Read(List<string> hashes, Dictionary<string, byte[]> contents)
    {
        byte[] output = CatFile("--batch", hashes).Bytes;
        int position = 0;
        foreach (string hash in hashes)
        {
            // "HASH TYPE SIZE", a line end, the content and another line end.
            int end = Array.IndexOf(output, (byte)'\n', position);
            int length = (int)LengthIn(hash, end < 0 ? "" : Encoding.ASCII.GetString(output, position, end - position));
            contents[hash] = output[(end + 1)..(end + 1 + length)];
            position = end + length + 2;
        }
    }

    private GitOutput CatFile(string mode, List<string> hashes) =>
        Run(["cat-file", mode], Encoding.ASCII.GetBytes(string.Concat(hashes.Select(hash => hash + "\n"))));

    private static long LengthIn(string hash, string header) =>
        header.Split(' ') is [_, Blob, var size]
            ? long.Parse(size, CultureInfo.InvariantCulture)
            : throw new GitException($"The object {hash} is missing.", "Fetch the complete history.");
}
