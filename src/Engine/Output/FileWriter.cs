using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Strata.Engine.Sources;

namespace Strata.Engine.Output;

/// <summary>Writes files atomically: no other program ever sees an incomplete file.</summary>
internal static class FileWriter
{
    private const string TemporarySuffix = ".strata-unfinished";

    /// <summary>Writes a temporary file, then moves it to the path. A link there is replaced, not followed.</summary>
    public static void Replace(string path, byte[] bytes)
    {
        string temporary = TemporaryOf(path);
        try
        {
            Create(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Create(string path, byte[] bytes)
    {
        using SafeFileHandle file = Open(path);
        try
        {
            RandomAccess.Write(file, bytes, 0);
        }
        catch (ArgumentOutOfRangeException error)
        {
            // .NET's exception for EFBIG, a limit of the file system or of the process.
            throw new IOException($"The file '{Path.GetFileName(path)}' is larger than the folder allows.", error);
        }
    }

    private static SafeFileHandle Open(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (Path.Exists(path))
        {
            // A leftover of a killed build, or a link planted there, must not be written through.
            File.Delete(path);
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
    }

    /// <summary>The temporary file of a path, in the same folder. Only a build that was killed leaves it.</summary>
    public static string TemporaryOf(string path)
    {
        string name = Path.GetFileName(path);
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        string stem =
            utf8.Length + TemporarySuffix.Length <= FileName.MaxBytes
                ? name
                : Convert.ToHexStringLower(SHA256.HashData(utf8));
        return Path.Combine(Path.GetDirectoryName(path)!, stem + TemporarySuffix);
    }

    /// <summary>Whether a file exists, is not a link, and has exactly this content.</summary>
    public static bool HasContent(string path, byte[] bytes)
    {
        var file = new FileInfo(path);
        // A special file has no length. One call tells all of this about most files.
        return file.Exists
            && file.Length == bytes.Length
            && (!file.Attributes.HasFlag(FileAttributes.ReparsePoint) || file.LinkTarget is null)
            && (bytes.Length > 0 || FileType.IsRegular(path))
            && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }
}
