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
    private readonly Lazy<Dictionary<string, DataFile>> dataByName = new(() =>
        Data.ToDictionary(file => file.Name, StringComparer.Ordinal)
    );

    private readonly Lazy<Dictionary<string, string>> fixes = new(() =>
        Missing.ToDictionary(missing => missing.Path, missing => missing.Fix, StringComparer.Ordinal)
    );

    /// <summary>The data file with a name; null if there is none.</summary>
    public DataFile? DataNamed(string name) => dataByName.Value.GetValueOrDefault(name);

    /// <summary>The fix for a path that no file has; null if one has it.</summary>
    public string? FixFor(string path) => fixes.Value.GetValueOrDefault(path);

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
