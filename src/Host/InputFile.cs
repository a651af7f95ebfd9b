using Strata.Engine.Import;

namespace Strata.Host;

/// <summary>Files to import from; <c>-</c> is the standard input.</summary>
internal static class InputFile
{
    private const string StandardInput = "-";

    /// <summary>The path as diagnostics carry it: whole, so that it does not depend on the site root.</summary>
    public static string Named(string path) => Path.GetFullPath(path);

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportFile Read(string path)
    {
        if (path == StandardInput)
            return new ImportFile(Named("(standard input)"), ReadAll(Console.OpenStandardInput()));
        if (Directory.Exists(path))
            throw new IOException($"'{Terminal.Plain(path)}' is a folder, and a file is needed.");
        try
        {
            using FileStream file = File.OpenRead(path);
            return new ImportFile(Named(path), ReadAll(file));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException($"There is no file '{Terminal.Plain(path)}'.", missing);
        }
    }

    /// <summary>One byte more than may be is enough to tell that there are too many.</summary>
    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        byte[] some = new byte[81920];
        int count;
        while (bytes.Length <= ImportFile.MaxBytes && (count = stream.Read(some)) > 0)
            bytes.Write(some, 0, count);
        return bytes.ToArray();
    }
}
