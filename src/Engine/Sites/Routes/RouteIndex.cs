using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Routes;

/// <summary>The claim of a path by a file or by the site itself.</summary>
/// <param name="Path">The path.</param>
/// <param name="Source">The author's file; empty for a route without one.</param>
/// <param name="Span">The position in that file of the claim.</param>
/// <param name="IsDefault">Whether the site generates the route, which an author's file replaces.</param>
internal readonly record struct RouteClaim(string Path, string Source, SourceSpan Span, bool IsDefault = false)
{
    /// <summary>Whether every page runs or shows the file, so that only the theme may replace it.</summary>
    public bool IsReserved =>
        IsDefault
        && (Path.EndsWith(".js", StringComparison.Ordinal) || Path.EndsWith(".css", StringComparison.Ordinal));
}

/// <summary>
/// The paths of a site and the files that claimed them. The first claim of a path gets it. Two files cannot have one
/// path, nor paths that differ by case only: some file systems cannot store both.
/// </summary>
internal sealed class RouteIndex
{
    /// <summary>The start of the names of the files that a build keeps for itself in the output folder.</summary>
    private const string OwnFiles = ".strata-";

    private readonly RouteIndex? earlier;
    private readonly Dictionary<string, RouteClaim> owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RouteClaim> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private readonly List<bool> granted = [];

    /// <param name="earlier">The index of the earlier claims; null for none.</param>
    /// <param name="claims">The claims, in order.</param>
    /// <param name="diagnostics">Receives the conflicts of authors' files.</param>
    public RouteIndex(RouteIndex? earlier, IReadOnlyList<RouteClaim> claims, DiagnosticBag diagnostics)
    {
        this.earlier = earlier;
        foreach (RouteClaim claim in claims)
            granted.Add(TryGrant(claim, diagnostics));
        Names = new NameIndex(Paths);
    }

    /// <summary>Whether each of the claims got its path.</summary>
    public IReadOnlyList<bool> Granted => granted;

    /// <summary>All paths.</summary>
    public NameIndex Names { get; }

    private IReadOnlyCollection<string> Paths => earlier is null ? paths : [.. earlier.Paths, .. paths];

    /// <summary>
    /// Whether a path is claimed. Nearly all paths are among the earlier claims, so those are checked first.
    /// </summary>
    public bool Contains(string path) => earlier?.Contains(path) == true || paths.Contains(path);

    private bool TryGrant(RouteClaim claim, DiagnosticBag diagnostics)
    {
        string file = SitePath.FileOf(claim.Path);
        if (file.StartsWith(OwnFiles, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(Reserved(claim.Path, claim));
            return false;
        }

        if (FileName.TooLongIn(file) is { } name)
        {
            diagnostics.Add(TooLong(name, claim));
            return false;
        }

        if (OwnerOf(file) is { } owner)
        {
            if (!claim.IsDefault)
                diagnostics.Add(Conflict(SamePath(claim, owner), claim, owner));
            else if (claim.IsReserved && !owner.IsDefault)
                diagnostics.Add(Reserved(claim.Path, owner));
            return false;
        }

        if (
            (BelowFolder(file) ?? FoldersOf(file).Select(OwnerOf).FirstOrDefault(found => found is not null)) is
            { } below
        )
        {
            diagnostics.Add(
                claim.IsReserved && !below.IsDefault
                    ? Reserved(claim.Path, below)
                    : Conflict(FileAndFolder(claim, below), claim.IsDefault ? below : claim, below)
            );
            return false;
        }

        owners.Add(file, claim);
        foreach (string folder in FoldersOf(file))
            folders.TryAdd(folder, claim);
        paths.Add(claim.Path);
        return true;
    }

    private RouteClaim? OwnerOf(string file) =>
        owners.TryGetValue(file, out RouteClaim owner) ? owner : earlier?.OwnerOf(file);

    private RouteClaim? BelowFolder(string folder) =>
        folders.TryGetValue(folder, out RouteClaim claim) ? claim : earlier?.BelowFolder(folder);

    private static string FileAndFolder(RouteClaim claim, RouteClaim below) =>
        (
            claim.IsDefault
                ? $"This file creates {below.Path} and the site"
                : $"This file creates {claim.Path} and {below.Source}"
        ) + $" creates {(claim.IsDefault ? claim : below).Path}: one name cannot be a file and a folder.";

    private static string SamePath(RouteClaim claim, RouteClaim owner) =>
        owner.Path == claim.Path
            ? $"This file and {owner.Source} both create {claim.Path}."
            : $"This file creates {claim.Path} and {owner.Source} creates {owner.Path}, which differ only in "
                + "case.";

    private static Diagnostic Conflict(string message, RouteClaim claim, RouteClaim owner) =>
        new()
        {
            Code = Codes.SameUrl,
            Path = claim.Source,
            Span = claim.Span,
            Message = message,
            Fix = "Change the name, 'slug:' or 'permalink:' of one of them.",
            Related = new(owner.Source, owner.Span),
        };

    private static Diagnostic Reserved(string path, RouteClaim owner) =>
        new()
        {
            Code = Codes.ReservedUrl,
            Path = owner.Source,
            Span = owner.Span,
            Message = $"{path} is a script, a stylesheet or a list of the site itself, which content cannot replace.",
            Fix = "Choose another path; the files of the theme are replaced in 'theme/assets/'.",
        };

    private static Diagnostic TooLong(string name, RouteClaim claim) =>
        new()
        {
            Code = Codes.NameTooLong,
            Path = claim.Source,
            Span = claim.Span,
            Message = FileName.TooLongMessage(name),
            Fix = "Shorten the file name, 'slug:' or 'permalink:'.",
        };

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (int slash = file.IndexOf('/'); slash >= 0; slash = file.IndexOf('/', slash + 1))
            yield return file[..slash];
    }
}
