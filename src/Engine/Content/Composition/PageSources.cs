using Strata.Engine.Migration;

namespace Strata.Engine.Content.Composition;

/// <summary>The files that the text of a page is composed of, besides its own. Equal while all of them are unchanged.
/// </summary>
/// <param name="Files">The files that the page and its parts include.</param>
/// <param name="Data">The data files whose values they show.</param>
/// <param name="Missing">The paths that no file has.</param>
internal sealed record PageSources(
    IncludedFiles Files,
    IReadOnlyList<DataFile> Data,
    IReadOnlyList<MissingSource> Missing
)
{
    /// <summary>The paths of all files that are read.</summary>
    public IEnumerable<string> Paths => Files.Paths.Concat(Data.Select(file => DataFile.PathOf(file.Name)));

    public bool Equals(PageSources? other) =>
        other is not null
        && Files.Equals(other.Files)
        && Data.SequenceEqual(other.Data)
        && Missing.SequenceEqual(other.Missing);

    public override int GetHashCode() => Files.GetHashCode();
}

/// <summary>A file that a page names and that may not be read.</summary>
/// <param name="Path">The path from the site root.</param>
/// <param name="Fix">The fix, with the paths that are nearly the same.</param>
internal sealed record MissingSource(string Path, string Fix);
