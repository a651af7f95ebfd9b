using Strata.Engine.Import;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary>Reads the files that a command names; <c>-</c> is the standard input.</summary>
internal static class InputFile
{
    private const string StandardInput = "-";

    /// <summary>The full path, for diagnostics: it does not depend on the site root.</summary>
    public static string FullPath(string path) => Path.GetFullPath(path);

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportFile Read(string path)
    {
        if (path == StandardInput)
            return new ImportFile(FullPath("(standard input)"), ReadAll(Terminal.OpenInput()));
        if (IsReachedByLink(path))
            throw new IOException($"'{path}' is reached by a symbolic link. Give the path of the file itself.");
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder, not a file.");
        if (Path.Exists(path) && !FileType.IsRegular(path))
            throw new IOException($"'{path}' is a pipe, a socket or a device. Use '-' to read the standard input.");
        try
        {
            using FileStream file = File.OpenRead(path);
            return new ImportFile(FullPath(path), ReadAll(file));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException($"The file '{path}' does not exist.", error);
        }
    }

    /// <summary>
    /// A file with those beside it: in its own folder and the folders inside it, and also elsewhere in the current
    /// folder if that contains the file.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportFile ReadWithNeighbours(string path)
    {
        ImportFile file = Read(path);
        if (path == StandardInput)
            return file;
        string folder = RealPath.Of(Path.GetDirectoryName(file.Path)!);
        string current = RealPath.Of(Path.GetFullPath("."));
        string root = RealPath.IsInside(folder, current) ? current : folder;
        return file with { Beside = beside => ReadNeighbour(root, folder, beside) };
    }

    /// <summary>
    /// A regular file inside a root that no link leads to, and that is not in a hidden folder; null for any other.
    /// </summary>
    private static byte[]? ReadNeighbour(string root, string folder, string beside)
    {
        string path = Path.GetFullPath(Path.Join(folder, beside));
        if (!RealPath.IsInside(path, root) || RealPath.Of(path) != path || !FileType.IsRegular(path))
            return null;
        string[] names = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar);
        if (names.SkipLast(1).Any(name => name.StartsWith('.')) || (names[^1] != ".env" && names[^1].StartsWith('.')))
            return null;
        try
        {
            using FileStream stream = File.OpenRead(path);
            return ReadAll(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a path below the current folder is or contains a link: in a repository of others, it may lead to a
    /// secret of this machine, which a message would print.
    /// </summary>
    public static bool IsReachedByLink(string path) => IsReachedByLink(path, ".");

    /// <summary>Whether a path below a folder is or contains a link.</summary>
    public static bool IsReachedByLink(string path, string below)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(below));
        string relative = Path.GetRelativePath(folder, full);
        return relative != "."
            && !Path.IsPathRooted(relative)
            && !relative.StartsWith("..", StringComparison.Ordinal)
            && RealPath.Of(full) != Path.Join(RealPath.Of(folder), relative);
    }

    /// <summary>
    /// Reads at least one byte more than the limit of a larger stream, so that the import can report it.
    /// </summary>
    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[81920];
        int count;
        while (bytes.Length <= ImportFile.MaxBytes && (count = stream.Read(buffer)) > 0)
            bytes.Write(buffer, 0, count);
        return bytes.ToArray();
    }
}
