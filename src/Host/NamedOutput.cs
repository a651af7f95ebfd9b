using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary>Writes the files that a command names.</summary>
internal static class NamedOutput
{
    /// <summary>Writes a file, which may exist.</summary>
    /// <exception cref="IOException">
    /// It cannot be written, is reached by a link in the current folder, or is not a file.
    /// </exception>
    public static void Write(string path, byte[] content)
    {
        if (RefusalOf(path) is { } refusal)
            throw new IOException(refusal);
        File.WriteAllBytes(path, content);
    }

    /// <summary>
    /// The reason why a path must not be written to; null if it may be. In a repository of others, a link or a pipe
    /// would decide what is overwritten.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="folder">The folder that the command names, which no link may lead out of.</param>
    public static string? RefusalOf(string path, string folder = ".")
    {
        if (InputFile.IsReachedByLink(path) || InputFile.IsReachedByLink(path, folder))
            return $"'{path}' is reached by a symbolic link.";
        return Path.Exists(path) && !FileType.IsRegular(path) && !Path.IsPathRooted(path)
            ? $"'{path}' is not a file."
            : null;
    }
}
