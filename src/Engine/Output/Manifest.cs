using System.Security.Cryptography;
using System.Text;

namespace Strata.Engine.Output;

/// <summary>
/// The list of the files that a build wrote into its output folder, in <c>.strata-files</c>: a line for each, with the
/// hash of its content and its path; files that are costly to render, such as pictures, have the hash of their inputs
/// too. A file that is not listed is never removed or overwritten, and a listed file is removed only while it still has
/// that hash.
/// </summary>
internal sealed class Manifest
{
    public const string Name = ".strata-files";

    /// <summary>The entry of a file that is about to be written.</summary>
    public const string Pending = "-";

    /// <summary>Separates the hash of a file's content from that of its inputs.</summary>
    private const char InputSeparator = ':';

    private readonly string path;

    private Manifest(string path, Dictionary<string, string> entries)
    {
        this.path = path;
        Entries = entries;
    }

    /// <summary>The hash of each file's content, and of its inputs if they are known, by file.</summary>
    public IReadOnlyDictionary<string, string> Entries { get; }

    /// <summary>Reads the manifest of an output folder; empty if there is none.</summary>
    public static Manifest Read(string folder)
    {
        string manifestPath = Path.Combine(folder, Name);
        Dictionary<string, string> entries = new(StringComparer.Ordinal);
        foreach (string line in File.Exists(manifestPath) ? File.ReadAllLines(manifestPath) : [])
        {
            int space = line.IndexOf(' ');
            string file = line[(space + 1)..];
            if (space > 0 && IsInFolder(file))
                entries[file] = line[..space];
        }

        return new Manifest(manifestPath, entries);
    }

    /// <summary>Replaces the file of the manifest.</summary>
    public void Write(IReadOnlyDictionary<string, string> entries)
    {
        var text = new StringBuilder();
        foreach ((string file, string entry) in entries.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(entry).Append(' ').Append(file).Append('\n');
        FileWriter.Replace(path, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The entry of a file.</summary>
    /// <param name="content">The file's content.</param>
    /// <param name="inputHash">The hash of its inputs; null if it is not known.</param>
    public static string EntryOf(byte[] content, string? inputHash) =>
        inputHash is null ? HashOf(content) : HashOf(content) + InputSeparator + inputHash;

    /// <summary>Whether a file was rendered from inputs with a hash.</summary>
    public static bool HasInputHash(string entry, string inputHash) =>
        entry.EndsWith(InputSeparator + inputHash, StringComparison.Ordinal);

    /// <summary>Whether a file exists, is not a link, and has the content of its entry.</summary>
    public static bool IsUnchanged(string path, string entry)
    {
        var file = new FileInfo(path);
        return file.Exists
            && file.LinkTarget is null
            && HashOf(File.ReadAllBytes(file.FullName)) == entry.Split(InputSeparator)[0];
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Whether a path stays in the folder; a manipulated manifest must not lead out of it.</summary>
    private static bool IsInFolder(string file) =>
        file.Length > 0 && !Path.IsPathRooted(file) && !file.Split('/', '\\').Any(part => part is "" or "." or "..");
}
