using System.Security.Cryptography;
using System.Text;
using Strata.Engine.Sources;

namespace Strata.Engine.Output;

/// <summary>
/// The list of the files that a build wrote into its output folder, in <c>.strata-files</c>: a line for each, with the
/// hash of its content and its path; files that are costly to render, such as pictures, have the hash of their inputs
/// too. A build adds a line before it writes a file, so a file can have several lines after a killed build. A file
/// that is not listed is never removed or overwritten, and a listed file is removed only while it has one of its
/// hashes.
/// </summary>
internal sealed class Manifest
{
    public const string Name = ".strata-files";

    /// <summary>Separates the hash of a file's content from that of its inputs.</summary>
    private const char InputSeparator = ':';

    private readonly string folder;
    private readonly Dictionary<string, List<string>> entries = new(StringComparer.Ordinal);

    private Manifest(string folder) => this.folder = folder;

    /// <summary>The listed files, in order.</summary>
    public IEnumerable<string> Files => entries.Keys.Order(StringComparer.Ordinal);

    /// <summary>The files with their entries: the hash of the content, and of the inputs if they are known.</summary>
    public IEnumerable<(string File, string Entry)> Lines =>
        entries.SelectMany(pair => pair.Value.Select(entry => (pair.Key, entry)));

    /// <summary>Reads the manifest of an output folder; empty if there is none.</summary>
    /// <exception cref="OutputConflictException">It is not a file.</exception>
    public static Manifest Read(string folder)
    {
        string path = Path.Combine(folder, Name);
        Manifest manifest = new(folder);
        bool exists = Path.Exists(path);
        if (exists && !FileType.IsRegular(path))
            throw new OutputConflictException(Name);
        string text = exists ? File.ReadAllText(path) : "";
        // A line without an end is that of a build that was killed before it wrote the file.
        foreach (string line in text[..(text.LastIndexOf('\n') + 1)].Split('\n'))
        {
            int space = line.IndexOf(' ');
            string file = line[(space + 1)..];
            if (space > 0 && IsInFolder(file))
                manifest.Add(file, line[..space]);
        }

        return manifest;
    }

    /// <summary>Replaces the file of the manifest.</summary>
    public void Write(IEnumerable<(string File, string Entry)> lines)
    {
        var text = new StringBuilder();
        foreach ((string file, string entry) in lines.OrderBy(line => line.File, StringComparer.Ordinal))
            text.Append(LineOf(file, entry));
        FileWriter.Replace(Path.Combine(folder, Name), Encoding.UTF8.GetBytes(text.ToString()));
    }

    public bool Contains(string file) => entries.ContainsKey(file);

    /// <summary>
    /// The entry that a listed file has now: null if it does not exist, is a link, or has another content than that
    /// which a build wrote.
    /// </summary>
    public string? CurrentEntry(string file)
    {
        if (!entries.TryGetValue(file, out List<string>? known))
            return null;
        var info = new FileInfo(Path.Combine(folder, file));
        if (info.LinkTarget is not null || !FileType.IsRegular(info.FullName))
            return null;
        string hash = HashOf(File.ReadAllBytes(info.FullName));
        return known.Find(entry => entry.Split(InputSeparator)[0] == hash);
    }

    /// <summary>The entry of an unchanged file that was rendered from inputs with a hash; null otherwise.</summary>
    public string? EntryWithInputs(string file, string inputHash) =>
        entries.TryGetValue(file, out List<string>? known)
        && known.Exists(entry => HasInputHash(entry, inputHash))
        && CurrentEntry(file) is { } current
        && HasInputHash(current, inputHash)
            ? current
            : null;

    /// <summary>The entry of a file.</summary>
    /// <param name="content">The file's content.</param>
    /// <param name="inputHash">The hash of its inputs; null if it is not known.</param>
    public static string EntryOf(byte[] content, string? inputHash) =>
        inputHash is null ? HashOf(content) : HashOf(content) + InputSeparator + inputHash;

    /// <summary>The line of a file.</summary>
    public static string LineOf(string file, string entry) => $"{entry} {file}\n";

    private void Add(string file, string entry)
    {
        if (!entries.TryGetValue(file, out List<string>? known))
            entries.Add(file, known = []);
        if (!known.Contains(entry))
            known.Add(entry);
    }

    private static bool HasInputHash(string entry, string inputHash) =>
        entry.EndsWith(InputSeparator + inputHash, StringComparison.Ordinal);

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>
    /// Whether a path is one that a build writes in the folder; a damaged manifest must not lead out of it, nor into a
    /// repository.
    /// </summary>
    private static bool IsInFolder(string file) =>
        file.Length > 0
        && !file.Any(char.IsControl)
        && !Path.IsPathRooted(file)
        && !file.Split('/', '\\')
            .Any(part => part is "" or "." or ".." || part.Equals(".git", StringComparison.OrdinalIgnoreCase));
}
