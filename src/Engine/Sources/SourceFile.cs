namespace Strata.Engine.Sources;

/// <summary>A file of a site, in memory or on disk.</summary>
/// <param name="FullPath">The file on disk; empty for one that is in memory only.</param>
/// <param name="Written">The time of the last write, in UTC.</param>
/// <param name="Length">The length in bytes.</param>
/// <param name="Bytes">The content; null if it is read from disk each time, as for pictures.</param>
internal sealed record SourceFile(string FullPath, DateTime Written, long Length, byte[]? Bytes)
{
    /// <summary>A file on disk, without its properties.</summary>
    public static SourceFile OnDisk(string fullPath) => new(fullPath, default, 0, Bytes: null);

    /// <summary>A file in memory only.</summary>
    public static SourceFile InMemory(byte[] bytes) => new("", default, bytes.Length, bytes);

    /// <summary>An object that stays the same as long as the content does.</summary>
    public object Version => Bytes ?? (object)this;

    public byte[] Read() => Bytes ?? File.ReadAllBytes(FullPath);

    /// <summary>Reads a file from disk; null if it does not exist.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="withBytes">Whether to keep the content in memory.</param>
    /// <param name="mayHaveChanged">Whether to read it even if its time and length are unchanged.</param>
    /// <param name="before">The file as read before, whose content is kept if it is still the same.</param>
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
            return bytes is not null && before?.Bytes is { } old && old.AsSpan().SequenceEqual(bytes)
                ? before with
                {
                    Written = info.LastWriteTimeUtc,
                    Length = info.Length,
                }
                : new SourceFile(fullPath, info.LastWriteTimeUtc, info.Length, bytes);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
