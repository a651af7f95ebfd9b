namespace Strata.Engine.Sources;

/// <summary>A file of a site: its bytes where they are held, else where to find them.</summary>
/// <param name="FullPath">The file on disk; empty for one that is in memory only.</param>
/// <param name="Written">When it was last written.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Bytes">What it holds; null for files that only routes read, such as pictures.</param>
internal sealed record SourceFile(string FullPath, DateTime Written, long Length, byte[]? Bytes)
{
    /// <summary>A file on disk that was not looked at yet.</summary>
    public static SourceFile OnDisk(string fullPath) => new(fullPath, default, 0, Bytes: null);

    /// <summary>A file that is on no disk.</summary>
    public static SourceFile InMemory(byte[] bytes) => new("", default, bytes.Length, bytes);

    /// <summary>The same object while the file holds the same.</summary>
    public object Version => Bytes ?? (object)this;

    public byte[] Read() => Bytes ?? File.ReadAllBytes(FullPath);

    /// <summary>Reads a file; what was held before is kept when nothing changed. Null when the file is gone.</summary>
    public static SourceFile? Read(string fullPath, bool withBytes, bool mayHaveChanged, SourceFile? before)
    {
        try
        {
            var info = new FileInfo(fullPath);
            if (!info.Exists)
                return null;
            if (
                before is not null
                && !mayHaveChanged
                && before.Written == info.LastWriteTimeUtc
                && before.Length == info.Length
            )
                return before;
            byte[]? bytes = withBytes ? File.ReadAllBytes(fullPath) : null;
            return bytes is not null && before?.Bytes is { } same && same.AsSpan().SequenceEqual(bytes)
                ? before with
                {
                    Written = info.LastWriteTimeUtc,
                    Length = info.Length,
                }
                : new SourceFile(fullPath, info.LastWriteTimeUtc, info.Length, bytes);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
