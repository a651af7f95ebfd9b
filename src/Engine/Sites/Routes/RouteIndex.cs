using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Links;

namespace Strata.Engine.Sites.Routes;

/// <summary>A file or the site itself wants a path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Source">The author's file; empty for the site itself.</param>
/// <param name="Span">Where that file asks for it.</param>
/// <param name="IsDefault">It gives way to an author's file.</param>
internal readonly record struct RouteClaim(string Path, string Source, SourceSpan Span, bool IsDefault);

/// <summary>What became of a claim.</summary>
/// <param name="IsGranted">The path is its own.</param>
/// <param name="Clash">What is wrong with it; null also where it gave way.</param>
internal readonly record struct ClaimResult(RouteClaim Claim, bool IsGranted, Diagnostic? Clash = null);

/// <summary>
/// Which paths a site has, and who claimed them, in the order of the claims. The same claims end in the same index.
/// </summary>
internal sealed class RouteIndex
{
    private readonly List<ClaimResult> claims = [];
    private readonly Dictionary<string, RouteClaim> owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RouteClaim> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    public int Count => claims.Count;

    public IReadOnlySet<string> Paths => paths;

    public ClaimResult this[int place] => claims[place];

    public ClaimResult Add(RouteClaim claim)
    {
        ClaimResult claimed = Judge(claim);
        claims.Add(claimed);
        return claimed;
    }

    private ClaimResult Judge(RouteClaim claim)
    {
        string file = SitePath.FileOf(claim.Path);
        if (owners.TryGetValue(file, out RouteClaim first))
        {
            string what =
                first.Path == claim.Path
                    ? $"This file and {first.Source} both make {claim.Path}."
                    : $"This file makes {claim.Path} and {first.Source} makes {first.Path}: the same but for "
                        + "upper and lower case.";
            return new ClaimResult(claim, IsGranted: false, claim.IsDefault ? null : Clash(what, claim, first));
        }

        if (
            folders.TryGetValue(file, out RouteClaim below)
            || FoldersOf(file).Any(folder => owners.TryGetValue(folder, out below))
        )
            return new ClaimResult(
                claim,
                IsGranted: false,
                Clash(
                    $"This file makes {claim.Path} and {below.Source} makes {below.Path}: one name cannot be a "
                        + "file and a folder.",
                    claim,
                    below
                )
            );
        owners.Add(file, claim);
        foreach (string folder in FoldersOf(file))
            folders.TryAdd(folder, claim);
        paths.Add(claim.Path);
        return new ClaimResult(claim, IsGranted: true);
    }

    private static Diagnostic Clash(string what, RouteClaim claim, RouteClaim first) =>
        new()
        {
            Code = Codes.SameUrl,
            Path = claim.Source,
            Span = claim.Span,
            Message = what,
            Fix = "Give one of them another name, 'slug:' or 'permalink:'.",
            Related = (first.Source, first.Span),
        };

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (int slash = file.IndexOf('/'); slash >= 0; slash = file.IndexOf('/', slash + 1))
            yield return file[..slash];
    }
}
