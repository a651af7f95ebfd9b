using System.Diagnostics;

namespace Strata.Tests.Diagnostics;

/// <summary>The files of a case on disk, until it is disposed.</summary>
internal sealed class CaseFolder : IDisposable
{
    /// <summary>The target in a case file that creates a pipe instead of a link.</summary>
    public const string PipeTarget = "(pipe)";

    private readonly string parent = Directory.CreateTempSubdirectory("strata-case-").FullName;

    public CaseFolder(CaseFile file)
    {
        foreach (CaseEntry entry in file.Entries)
        {
            string path = Path.GetFullPath(Path.Combine(Root, entry.Path));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (entry.LinkTarget is PipeTarget)
                Process.Start("mkfifo", [path]).WaitForExit();
            else if (entry.LinkTarget is { } target)
                File.CreateSymbolicLink(path, target);
            else
                File.WriteAllBytes(path, entry.Content);
        }
    }

    /// <summary>The site root; the files of a case under <c>../</c> are next to it.</summary>
    public string Root => Path.Combine(parent, "site");

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
