namespace Strata.Host;

/// <summary>
/// The mark of a folder into which a site is being copied. A copy that was interrupted keeps it, so that a build does
/// not publish a part of the site, and the same command continues the copy.
/// </summary>
internal sealed class UnfinishedCopy(string folder)
{
    private const string Name = ".strata-unfinished";

    private readonly string mark = Path.Combine(folder, Name);

    /// <summary>Whether an earlier copy into the folder was interrupted.</summary>
    public bool Exists => File.Exists(mark);

    public void Begin()
    {
        if (!Exists)
            NewFiles.Write(mark, []);
    }

    public void End() => File.Delete(mark);

    /// <summary>Whether a file is one that the interrupted copy wrote, or the first part of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">The content that the copy writes.</param>
    public bool Wrote(string path, Func<byte[]> bytes) =>
        Exists
        && NamedOutput.RefusalOf(path) is null
        && File.Exists(path)
        && bytes().AsSpan().StartsWith(File.ReadAllBytes(path));
}
