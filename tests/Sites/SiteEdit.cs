using System.Text;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests.Sites;

/// <summary>An edit of a site by its author, as a property test makes it.</summary>
/// <param name="IsUndoneIfBroken">Whether the next edit takes it back where it leaves the site with errors.</param>
internal abstract record SiteEdit(bool IsUndoneIfBroken)
{
    public abstract EditedSite Apply(EditedSite site);
}

/// <summary>Writes a file.</summary>
internal sealed record WriteFile(string Path, string Text, bool IsUndoneIfBroken) : SiteEdit(IsUndoneIfBroken)
{
    public override EditedSite Apply(EditedSite site) => site.With(Path, Text);
}

/// <summary>Deletes a file, or the override of a default.</summary>
/// <param name="Index">The index of the file, modulo their number.</param>
internal sealed record DeleteFile(int Index, bool IsUndoneIfBroken) : SiteEdit(IsUndoneIfBroken)
{
    public override EditedSite Apply(EditedSite site) => site.Without(site.PathAt(Index));
}

/// <summary>Renames a file.</summary>
internal sealed record RenameFile(int Index, string Name, bool IsUndoneIfBroken) : SiteEdit(IsUndoneIfBroken)
{
    public override EditedSite Apply(EditedSite site)
    {
        string path = site.PathAt(Index);
        return site.Without(path).With($"{path[..(path.LastIndexOf('/') + 1)]}{Name}", site.TextOf(path));
    }
}

/// <summary>Changes a line of any file of the site, or of a default file, which is thereby overridden.</summary>
/// <param name="Index">The index of the file, modulo their number.</param>
/// <param name="Line">The index of the line, modulo their number.</param>
/// <param name="Change">The kind of change.</param>
internal sealed record ChangeLine(int Index, int Line, LineChange Change, bool IsUndoneIfBroken)
    : SiteEdit(IsUndoneIfBroken)
{
    public override EditedSite Apply(EditedSite site)
    {
        string path = site.SourceAt(Index);
        List<string> lines = [.. site.TextOf(path).Split('\n')];
        int at = Line % lines.Count;
        switch (Change)
        {
            case LineChange.Delete:
                lines.RemoveAt(at);
                break;
            case LineChange.Repeat:
                lines.Insert(at, lines[at]);
                break;
            case LineChange.Digits:
                lines[at] = string.Concat(lines[at].Select(c => c is >= '0' and < '9' ? (char)(c + 1) : c));
                break;
            case LineChange.Word:
                lines[at] = lines[at].Replace("the ", "that ").Replace("an ", "any ").Replace("on", "of");
                break;
            case LineChange.Cut:
                lines[at] = lines[at][..(lines[at].Length / 2)];
                break;
            case LineChange.None:
                break;
        }

        return site.With(path, string.Join('\n', lines));
    }
}

/// <summary>Builds with other options from now on.</summary>
internal sealed record ChangeOptions(BuildOptions Options) : SiteEdit(IsUndoneIfBroken: false)
{
    public override EditedSite Apply(EditedSite site) => site with { Options = Options };
}

internal enum LineChange
{
    /// <summary>The file is written as it is.</summary>
    None,
    Delete,
    Repeat,
    Digits,
    Word,
    Cut,
}

/// <summary>The files of a site and the options of its build, after some edits.</summary>
internal sealed record EditedSite(IReadOnlyDictionary<string, SourceFile> Files, BuildOptions Options)
{
    /// <summary>The default files that an edit may override.</summary>
    private static readonly IReadOnlyList<string> Defaults =
    [
        .. DefaultFiles.Paths.Where(path =>
            !path.EndsWith(".png", StringComparison.Ordinal) && !path.Contains("/schemas/", StringComparison.Ordinal)
        ),
    ];

    public SiteFiles Source => SiteFiles.FromFiles(Files, [], []);

    public EditedSite With(string path, string text) =>
        this with
        {
            Files = new Dictionary<string, SourceFile>(Files, StringComparer.Ordinal)
            {
                [path] = SourceFile.InMemory(Encoding.UTF8.GetBytes(text)),
            },
        };

    public EditedSite Without(string path)
    {
        Dictionary<string, SourceFile> files = new(Files, StringComparer.Ordinal);
        files.Remove(path);
        return this with { Files = files };
    }

    /// <summary>A file of the site.</summary>
    public string PathAt(int index) => At([.. Files.Keys.Order(StringComparer.Ordinal)], index);

    /// <summary>A file of the site or, as often, a default file.</summary>
    public string SourceAt(int index) => index % 2 == 0 ? PathAt(index / 2) : At(Defaults, index / 2);

    public string TextOf(string path) =>
        Files.TryGetValue(path, out SourceFile? file) ? Encoding.UTF8.GetString(file.Read())
        : DefaultFiles.Contains(path) ? DefaultFiles.ReadText(path)
        : "";

    private static string At(IReadOnlyList<string> paths, int index) =>
        paths.Count == 0 ? "input/index.md" : paths[index % paths.Count];
}
