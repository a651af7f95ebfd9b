using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Output;

/// <summary>
/// Makes room for the files of a build: creates their folders, and removes files of an earlier build where a folder is
/// needed, and the reverse. Thread-safe.
/// </summary>
/// <param name="folder">The output folder.</param>
/// <param name="before">The manifest of the previous build.</param>
internal sealed class OutputTree(string folder, Manifest before)
{
    /// <summary>Hidden files too; a folder that cannot be read is an error.</summary>
    private static readonly EnumerationOptions All = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private static readonly EnumerationOptions Readable = new() { AttributesToSkip = FileAttributes.None };

    private readonly Lock gate = new();
    private readonly HashSet<string> created = new(StringComparer.Ordinal);

    /// <summary>Whether the folder was empty when the build began, so that nothing can be in its way.</summary>
    private readonly bool isNew = !new DirectoryInfo(folder)
        .EnumerateFileSystemInfos("*", All)
        .Any(found => found.Name is not (Manifest.Name or OutputLock.Name));

    /// <summary>The number of removed files.</summary>
    public int Removed { get; private set; }

    /// <summary>Refuses routes in whose way is a file that no build wrote. Changes nothing.</summary>
    /// <exception cref="OutputConflictException">There is such a file.</exception>
    public void Check(IEnumerable<Route> routes)
    {
        if (isNew)
            return;
        HashSet<string> known = new(StringComparer.Ordinal);
        CheckTemporary(Manifest.Name);
        foreach (Route route in routes)
        {
            string path = PathOf(route.File);
            CheckTemporary(route.File);
            foreach (string parent in SitePath.FoldersOf(route.File).Where(known.Add))
                CheckFolder(parent);
            if (IsFolder(path))
                CheckContents(path);
            else if (
                !before.Contains(route.File)
                && Path.Exists(path)
                && (route.Render().Body is not { } bytes || !FileWriter.HasContent(path, bytes))
            )
                throw new OutputConflictException(route.File);
        }
    }

    /// <summary>
    /// Refuses to replace a file that no build wrote, and that did not exist when the build began. A file that appears
    /// in the few milliseconds until the new one has its path is lost: no system call replaces only some files.
    /// </summary>
    /// <exception cref="OutputConflictException">There is such a file.</exception>
    public void CheckBeforeWriting(string file)
    {
        if (!before.Contains(file) && !IsFolder(PathOf(file)))
            throw new OutputConflictException(file);
    }

    /// <summary>Makes room for a file that is about to be written.</summary>
    /// <param name="file">The file.</param>
    /// <param name="exists">Whether something has its path.</param>
    /// <exception cref="OutputConflictException">A file that no build wrote is in its way.</exception>
    public void MakeRoom(string file, bool exists)
    {
        lock (gate)
        {
            foreach (string parent in SitePath.FoldersOf(file).Where(created.Add))
                Create(parent);
            string path = PathOf(file);
            if (!exists || !IsFolder(path))
                return;
            CheckContents(path);
            Removed += FilesBelow(new DirectoryInfo(path)).Count();
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>Refuses a folder at the path of the temporary file of a file.</summary>
    private void CheckTemporary(string file)
    {
        string path = FileWriter.TemporaryOf(PathOf(file));
        if (IsFolder(path))
            throw new OutputConflictException(Path.GetRelativePath(folder, path).Replace('\\', '/'));
    }

    private void Create(string file)
    {
        CheckFolder(file);
        string path = PathOf(file);
        if (File.Exists(path))
        {
            File.Delete(path);
            Removed++;
        }

        Directory.CreateDirectory(path);
    }

    /// <summary>Refuses a path that cannot become a folder: a link, or a file that no build wrote.</summary>
    private void CheckFolder(string file)
    {
        var path = new FileInfo(PathOf(file));
        if (path.LinkTarget is not null || (path.Exists && before.CurrentEntry(file) is null))
            throw new OutputConflictException(file);
    }

    /// <summary>Refuses a folder with a file that no build wrote.</summary>
    private void CheckContents(string path)
    {
        foreach (FileSystemInfo found in FilesBelow(new DirectoryInfo(path)))
        {
            string file = Path.GetRelativePath(folder, found.FullName).Replace('\\', '/');
            if (before.CurrentEntry(file) is null)
                throw new OutputConflictException(file);
        }
    }

    /// <summary>
    /// The files and links in the folder, relative to it, in ordinal order, without those of git and those of folders
    /// that cannot be read.
    /// </summary>
    public IEnumerable<string> Files() =>
        new DirectoryInfo(folder)
            .EnumerateFileSystemInfos("*", Readable)
            .Where(found => !found.Name.StartsWith(".git", StringComparison.Ordinal))
            .SelectMany(found => WithFilesBelow(found, Readable))
            .Select(found => Path.GetRelativePath(folder, found.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private string PathOf(string file) => Path.Combine(folder, file);

    /// <summary>Whether a path is a folder; a link to one is like a file.</summary>
    private static bool IsFolder(string path) => new DirectoryInfo(path) is { Exists: true, LinkTarget: null };

    /// <summary>The files and links in a folder and the folders below it. Follows no links.</summary>
    private static IEnumerable<FileSystemInfo> FilesBelow(DirectoryInfo folder) => WithFilesBelow(folder, All);

    private static IEnumerable<FileSystemInfo> WithFilesBelow(FileSystemInfo found, EnumerationOptions options) =>
        found is DirectoryInfo { LinkTarget: null } folder
            ? folder.EnumerateFileSystemInfos("*", options).SelectMany(below => WithFilesBelow(below, options))
            : [found];
}
