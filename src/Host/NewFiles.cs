using Strata.Engine.Building;

namespace Strata.Host;

/// <summary>Writes files that must not exist yet.</summary>
internal static class NewFiles
{
    /// <summary>The reason why a file cannot be created; null if it can.</summary>
    public static string? Refusal(string path) =>
        Path.Exists(path) ? $"'{Path.GetRelativePath(".", path)}' already exists." : null;

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
            if (paths.Select(Refusal).FirstOrDefault(refusal => refusal is not null) is { } refusal)
                return Reporter.Fail(refusal, fix);
            foreach ((string path, NewFile file) in paths.Zip(files))
            {
                Write(path, file.Bytes);
                if (!settings.Quiet)
                    Terminal.Print(Path.GetRelativePath(".", path));
            }

            return ExitCodes.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Reporter.Fail(
                $"The files could not be written: {error.Message}",
                "Check the permissions and the free space of the folder."
            );
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
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
    }
}
