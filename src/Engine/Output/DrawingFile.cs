using Strata.Engine.Sources;

namespace Strata.Engine.Output;

/// <summary>A file of a drawing, in a folder with other files: only drawings of this program are replaced.</summary>
/// <param name="Path">The file, which need not exist.</param>
/// <param name="Body">The new content.</param>
public sealed record DrawingFile(string Path, byte[] Body)
{
    /// <summary>The reason why the file must not be written; null if it may be.</summary>
    public string? Refusal
    {
        get
        {
            if (Directory.Exists(Path))
                return $"'{Path}' is a folder.";
            var file = new FileInfo(Path);
            if (file.LinkTarget is not null)
                return $"'{Path}' is a symbolic link.";
            if (!file.Exists || IsUpToDate)
                return null;
            return FileType.IsRegular(Path) && DrawingMark.IsIn(File.ReadAllBytes(Path))
                ? null
                : $"'{Path}' exists, and was not drawn by this program.";
        }
    }

    /// <summary>Whether the file has the content already.</summary>
    public bool IsUpToDate => FileWriter.HasContent(Path, Body);

    /// <summary>Writes the file, and its folder if that is missing.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write()
    {
        string full = System.IO.Path.GetFullPath(Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        FileWriter.Replace(full, Body);
    }
}
