using System.Text;

namespace Strata.Engine.Output;

/// <summary>
/// Adds the files that are about to be written to the manifest, so that a killed build leaves nothing unlisted.
/// Thread-safe.
/// </summary>
/// <param name="folder">The output folder.</param>
/// <param name="before">Its manifest.</param>
internal sealed class ManifestJournal(string folder, Manifest before) : IDisposable
{
    private readonly Lock gate = new();
    private FileStream? stream;

    /// <summary>Adds a line. The system keeps it even if the program is killed.</summary>
    public void Add(string file, string entry)
    {
        byte[] line = Encoding.UTF8.GetBytes(Manifest.LineOf(file, entry));
        lock (gate)
            (stream ??= Open()).Write(line);
    }

    public void Dispose() => stream?.Dispose();

    private FileStream Open()
    {
        // A new file: an existing one may be a link, or end with half a line.
        before.Write(before.Lines);
        return new FileStream(
            Path.Combine(folder, Manifest.Name),
            FileMode.Append,
            FileAccess.Write,
            FileShare.Read,
            bufferSize: 0
        );
    }
}
