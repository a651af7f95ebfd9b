namespace Strata.Host;

/// <summary>Writes files that must not exist yet.</summary>
internal static class NewFiles
{
    /// <summary>The reason why a file cannot be created; null if it can.</summary>
    public static string? Refusal(string path) => Path.Exists(path) ? $"'{path}' already exists." : null;

    /// <exception cref="IOException">The file was created in the meantime, or cannot be written.</exception>
    public static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
    }
}
