using Strata.Engine.Building;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary>Writes files that must not exist yet.</summary>
internal static class NewFiles
{
    /// <summary>The reason why a file cannot be created; null if it can.</summary>
    public static string? Refusal(string path) =>
        Path.Exists(path) ? $"'{Path.GetRelativePath(".", path)}' already exists." : null;

    /// <summary>
    /// The reason why a file of a folder cannot be created: a link in the folder leads elsewhere. Null if none does.
    /// </summary>
    public static string? LinkIn(string folder, string path) =>
        RealPath.IsInside(RealPath.Of(Path.GetFullPath(path)), RealPath.Of(Path.GetFullPath(folder)))
            ? null
            : $"'{Path.GetRelativePath(".", path)}' is reached by a symbolic link.";

    /// <summary>Writes all files and prints their paths; writes none if one exists.</summary>
    /// <param name="settings">The settings of the run.</param>
    /// <param name="root">The folder that their paths are relative to.</param>
    /// <param name="files">The files.</param>
    /// <param name="fix">What to do if one exists.</param>
    /// <returns>The exit code.</returns>
    public static int Create(RunSettings settings, string root, IReadOnlyList<NewFile> files, string fix)
    {
        try
        {
            List<string> paths = files.Select(file => Path.Combine(root, file.Path)).ToList();
            if (
                paths
                    .Select(path => Refusal(path) ?? LinkIn(root, path))
                    .FirstOrDefault(refusal => refusal is not null) is
                { } refusal
            )
                return Reporter.Fail(refusal, fix);
            WriteAll(paths.Zip(files, (path, file) => (path, (Func<byte[]>)(() => file.Bytes))));
            if (!settings.Quiet)
            {
                foreach (string path in paths)
                    Terminal.Print(Path.GetRelativePath(".", path));
            }

            return ExitCodes.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(error);
        }
    }

    /// <summary>Reports that the files cannot be written; returns the exit code.</summary>
    public static int Failed(Exception error) =>
        Reporter.Fail(
            $"The files could not be written: {error.Message}",
            "Check the permissions and the free space of the folder."
        );

    /// <summary>Writes all files, or none: if one cannot be written, those before it are removed.</summary>
    /// <param name="files">The paths, each with a function that returns the content.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void WriteAll(IEnumerable<(string Path, Func<byte[]> Bytes)> files)
    {
        List<string> written = [];
        try
        {
            foreach ((string path, Func<byte[]> bytes) in files)
            {
                Write(path, bytes());
                written.Add(path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            foreach (string path in written.Where(path => NamedOutput.RefusalOf(path) is null))
                File.Delete(path);
            throw;
        }
    }

    /// <exception cref="IOException">
    /// The file was created in the meantime, is reached by a link, or cannot be written.
    /// </exception>
    public static void Write(string path, byte[] bytes)
    {
        if (NamedOutput.RefusalOf(path) is { } refusal)
            throw new IOException(refusal);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            file.Write(bytes);
        }
        catch (IOException)
        {
            // Nothing is left of a file that the disk has no space for.
            File.Delete(path);
            throw;
        }
    }
}
