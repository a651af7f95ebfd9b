using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Routes;

/// <summary>The claim of a path by a file or by the site itself.</summary>
/// <param name="Path">The path.</param>
/// <param name="Source">The author's file; empty for a route without one.</param>
/// <param name="Span">The position in that file of the claim.</param>
/// <param name="IsDefault">Whether the site generates the route, which an author's file replaces.</param>
/// <param name="IsRedirect">Whether it is an old path in front matter, which replaces nothing.</param>
internal readonly record struct RouteClaim(
    string Path,
    string Source,
    SourceSpan Span,
    bool IsDefault = false,
    bool IsRedirect = false
);

/// <summary>
/// The paths of a site and the files that claimed them. The first claim of a path gets it. Two files cannot have one
/// path, nor paths that differ only in case or in the Unicode form of letters: some file systems cannot store both.
/// </summary>
internal sealed class RouteIndex
{
    /// <summary>The start of the names of the files that a build keeps for itself in the output folder.</summary>
    private const string OwnFiles = ".strata-";

    /// <summary>The end of the names of files that a build has not finished.</summary>
    private const string UnfinishedFiles = ".strata-unfinished";

    /// <summary>The creator of a route without a file, in messages.</summary>
    private const string Site = "the site";

    private readonly RouteIndex? earlier;
    private readonly Dictionary<string, RouteClaim> owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RouteClaim> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> decomposed = new(StringComparer.Ordinal);
    private readonly List<bool> granted = [];

    /// <summary>The authors' files that did not get their path.</summary>
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    /// <param name="earlier">The index of the earlier claims; null for none.</param>
    /// <param name="claims">The claims, in order.</param>
    /// <param name="diagnostics">Receives the conflicts of authors' files.</param>
    public RouteIndex(RouteIndex? earlier, IReadOnlyList<RouteClaim> claims, DiagnosticBag diagnostics)
    {
        this.earlier = earlier;
        foreach (RouteClaim claim in claims)
        {
            granted.Add(TryGrant(claim, diagnostics));
            if (!granted[^1] && !claim.IsDefault)
                refused.Add(claim.Source);
        }

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

    /// <summary>Whether a path is that of a route which the site generates for an author's file.</summary>
    public bool IsGenerated(string path, string source) =>
        OwnerOf(Composition.Compose(SitePath.FileOf(path))) is { IsDefault: true } owner && owner.Source == source;

    /// <summary>Whether a path is that of an author's file, and not of another one that claimed it before.</summary>
    public bool IsOf(string path, string source) =>
        OwnerOf(Composition.Compose(SitePath.FileOf(path))) is { IsDefault: false } owner && owner.Source == source;

    /// <summary>
    /// The claimed path that a written one means: the same, or the same letters in another Unicode form, as macOS and
    /// other systems write names. Null if there is none.
    /// </summary>
    public string? Find(string path)
    {
        if (Contains(path))
            return path;
        if (Ascii.IsValid(path))
            return null;
        string composed = Composition.Compose(path);
        return Contains(composed) ? composed : DecomposedOf(composed);
    }

    private string? DecomposedOf(string composed) =>
        decomposed.GetValueOrDefault(composed) ?? earlier?.DecomposedOf(composed);

    private bool TryGrant(RouteClaim claim, DiagnosticBag diagnostics)
    {
        string written = SitePath.FileOf(claim.Path);
        string file = Composition.Compose(written);
        if (IsReserved(file) && (!claim.IsDefault || claim.Source.Length > 0))
        {
            // The generated companion of a page, such as its Markdown export, has the error of the page.
            if (!claim.IsDefault)
                diagnostics.Add(Reserved(claim));
            return false;
        }

        // The companion of a file without its path has the error of the file.
        if (claim.IsDefault && IsRefused(claim.Source))
            return false;
        if (FileName.TooLongIn(written) is { } tooLong)
        {
            diagnostics.Add(TooLong(FileName.TooLongMessage(tooLong), claim));
            return false;
        }

        if (FileName.IsTooDeep(written))
        {
            diagnostics.Add(TooLong(FileName.TooDeepMessage, claim));
            return false;
        }

        if (OwnerOf(file) is { } owner)
        {
            Diagnostic? problem = ProblemOf(claim, owner);
            if (problem is not null)
                diagnostics.Add(problem);
            return false;
        }

        if (
            (
                BelowFolder(file) ?? SitePath.FoldersOf(file).Select(OwnerOf).FirstOrDefault(found => found is not null)
            ) is
            { } below
        )
        {
            (RouteClaim author, RouteClaim other) =
                claim.IsDefault && below.Source.Length > 0 ? (below, claim) : (claim, below);
            diagnostics.Add(Conflict(FileAndFolder(author, other), author, other));
            return false;
        }

        Grant(claim, file);
        // A problem of the source's own name is reported with the source.
        if (!claim.IsDefault && PortableName.Problem(file) is { } name && PortableName.Problem(claim.Source) is null)
            diagnostics.Add(OnWindows(name, claim));
        return true;
    }

    /// <summary>The diagnostic of a claim of a path that has an owner; null if there is nothing to report.</summary>
    private Diagnostic? ProblemOf(RouteClaim claim, RouteClaim owner)
    {
        if (!claim.IsDefault)
            return Conflict(SamePath(claim, owner), claim, owner);
        if (owner.Source == claim.Source)
            return null;
        if (owner.IsRedirect)
            return Conflict(SamePath(owner, claim), owner, claim);
        if (!owner.IsDefault)
            return claim.Path == "/.nojekyll" ? null : Replacement(owner);
        return claim.Source.Length > 0 ? Conflict(SamePath(claim, owner), claim, owner) : null;
    }

    private bool IsRefused(string source) => refused.Contains(source) || earlier?.IsRefused(source) == true;

    private void Grant(RouteClaim claim, string file)
    {
        owners.Add(file, claim);
        foreach (string folder in SitePath.FoldersOf(file))
            folders.TryAdd(folder, claim);
        paths.Add(claim.Path);
        if (Composition.Compose(claim.Path) is var composed && composed != claim.Path)
            decomposed.TryAdd(composed, claim.Path);
    }

    private RouteClaim? OwnerOf(string file) =>
        owners.TryGetValue(file, out RouteClaim owner) ? owner : earlier?.OwnerOf(file);

    private RouteClaim? BelowFolder(string folder) =>
        folders.TryGetValue(folder, out RouteClaim claim) ? claim : earlier?.BelowFolder(folder);

    private static string FileAndFolder(RouteClaim claim, RouteClaim other) =>
        (
            other.Source == claim.Source
                ? $"This file creates {claim.Path} and {other.Path}: "
                : $"This file creates {claim.Path} and {(other.IsDefault ? Site : NameOf(other))} creates "
                    + $"{other.Path}: "
        ) + "one name cannot be a file and a folder.";

    private static string SamePath(RouteClaim claim, RouteClaim owner) =>
        owner.Source == claim.Source
            ? owner.Path == claim.Path
                ? $"This file creates {claim.Path} twice."
                : $"This file creates {claim.Path} and {owner.Path}, which differ only in case or Unicode form."
            : owner.Path == claim.Path
                ? $"This file and {NameOf(owner)} both create {claim.Path}."
                : $"This file creates {claim.Path} and {NameOf(owner)} creates {owner.Path}, which differ only in "
                    + "case or Unicode form.";

    private static string NameOf(RouteClaim claim) => claim.Source.Length > 0 ? claim.Source : Site;

    private static Diagnostic Conflict(string message, RouteClaim claim, RouteClaim owner) =>
        new()
        {
            Code = Codes.SameUrl,
            Path = claim.Source,
            Span = claim.Span,
            Message = message,
            Fix =
                claim.IsRedirect ? "Remove it from 'redirect_from:'."
                : owner.Source == claim.Source ? "Remove or change one of them."
                : "Change the name, 'slug:' or 'permalink:' of one of them.",
            Related = owner.Source.Length > 0 ? new(owner.Source, owner.Span) : null,
        };

    /// <summary>
    /// Whether only the theme and the build may write a file: what every page loads, and the build's own lists.
    /// </summary>
    public static bool IsReserved(string file)
    {
        // As the least exact file system compares names: Windows ignores dots and spaces at the end and has streams
        // after a colon, and macOS folds the long s.
        string first = file.Split('/', ':')[0].TrimEnd('.', ' ').Replace('ſ', 's');
        return first.StartsWith(OwnFiles, StringComparison.OrdinalIgnoreCase)
            || file.TrimEnd('.', ' ').EndsWith(UnfinishedFiles, StringComparison.OrdinalIgnoreCase)
            || first.Equals(SitePath.OwnFolder.Trim('/'), StringComparison.OrdinalIgnoreCase);
    }

    private static Diagnostic Reserved(RouteClaim claim) =>
        new()
        {
            Code = Codes.ReservedUrl,
            Path = claim.Source,
            Span = claim.Span,
            Message = $"The path {claim.Path} is reserved for the site's own files.",
            Fix = "Choose another path. To replace a script or a stylesheet, write it in 'theme/assets/'.",
        };

    private static Diagnostic Replacement(RouteClaim owner) =>
        new()
        {
            Code = Codes.GeneratedReplaced,
            Path = owner.Source,
            Span = owner.Span,
            Message = $"This file replaces {owner.Path}, which the site would generate.",
            Fix = "Change its path if that is not intended.",
        };

    private static Diagnostic TooLong(string message, RouteClaim claim) =>
        new()
        {
            Code = Codes.NameTooLong,
            Path = claim.Source,
            Span = claim.Span,
            Message = message,
            Fix = "Shorten the path of the file, 'slug:' or 'permalink:'.",
        };

    private static Diagnostic OnWindows(string problem, RouteClaim claim) =>
        new()
        {
            Code = Codes.UrlOnWindows,
            Path = claim.Source,
            Span = claim.Span,
            Message = problem,
            Fix = "Choose another file name, 'slug:' or 'permalink:', so that the site can be built there.",
        };
}
