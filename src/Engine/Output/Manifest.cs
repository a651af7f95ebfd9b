using System.Text;

namespace Strata.Engine.Output;

/// <summary>
/// What a build wrote into its output folder, in <c>.strata-files</c>: a line a file, its hash and its path; pictures
/// have the hash of what
/// they are made from too. Nothing that is not listed is ever removed or written over, and what is listed is removed
/// only while it still
/// has the hash.
/// </summary>
internal sealed class Manifest
{
    public const string Name = ".strata-files";

    /// <summary>Stands for the hash of a file that is about to be written.</summary>
    public const string Pending = "-";

    /// <summary>Stands between a file's hash and that of what it is made from, where that is known.</summary>
    public const char From = ':';

    private readonly string path;

    private Manifest(string path, Dictionary<string, string> hashes)
    {
        this.path = path;
        Hashes = hashes;
    }

    /// <summary>The hash of each file by its path.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; }

    public static Manifest Read(string folder)
    {
        string list = Path.Combine(folder, Name);
        Dictionary<string, string> hashes = new(StringComparer.Ordinal);
        foreach (string line in File.Exists(list) ? File.ReadAllLines(list) : [])
        {
            int space = line.IndexOf(' ');
            string file = line[(space + 1)..];
            if (space > 0 && IsBelow(file))
                hashes[file] = line[..space];
        }

        return new Manifest(list, hashes);
    }

    public void Write(IReadOnlyDictionary<string, string> hashes)
    {
        var text = new StringBuilder();
        foreach ((string file, string hash) in hashes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(hash).Append(' ').Append(file).Append('\n');
        FileWriter.Replace(path, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>A list that was tampered with must not lead out of the folder.</summary>
    private static bool IsBelow(string file) =>
        file.Length > 0 && !Path.IsPathRooted(file) && !file.Split('/', '\\').Any(part => part is "" or "." or "..");
}
