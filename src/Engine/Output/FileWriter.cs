namespace Strata.Engine.Output;

/// <summary>Writes files so that nobody ever sees half of one.</summary>
internal static class FileWriter
{
    private const string Unfinished = ".strata-unfinished";

    /// <summary>Writes beside the file, then takes its place. A link there is replaced, not followed.</summary>
    public static void Replace(string path, byte[] bytes)
    {
        string beside = path + Unfinished;
        // A leftover of a build that was killed, or a link planted there, must not be written through.
        File.Delete(beside);
        using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            stream.Write(bytes);
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Whether a file holds just these bytes.</summary>
    public static bool Holds(string path, byte[] bytes)
    {
        var file = new FileInfo(path);
        return file.Exists
            && file.LinkTarget is null
            && file.Length == bytes.Length
            && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }
}
