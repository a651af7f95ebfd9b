using Strata.Engine.Diagnostics;

namespace Strata.Engine.Sites.Routes;

/// <summary>
/// All routes of a site. Two files cannot have one path, nor paths that differ by case only: some disks cannot hold
/// both.
/// </summary>
/// <param name="bag">Where clashes go.</param>
/// <param name="before">The paths of the plan before; null for the first.</param>
internal sealed class RouteTable(DiagnosticBag bag, RouteIndex? before = null)
{
    private readonly List<Route> routes = new(before?.Count ?? 0);
    private RouteIndex index = before ?? new RouteIndex();

    // As long as all claims are those of the plan before, what became of each of them is known.
    private bool follows = before is not null;
    private int followed;

    /// <summary>All routes, in the order added.</summary>
    public IReadOnlyList<Route> Routes => routes;

    public bool Contains(string path) => Index.Paths.Contains(path);

    public IReadOnlyCollection<string> Paths => Index.Paths;

    /// <summary>The paths, without what renders them.</summary>
    public RouteIndex Index
    {
        get
        {
            if (follows && followed < index.Count)
                LeaveBefore();
            return index;
        }
    }

    /// <summary>Adds the route of an author's file; a second one at its path is a mistake.</summary>
    public void Add(
        string path,
        RouteKind kind,
        string source,
        SourceSpan span,
        Func<RenderedFile> render,
        string? madeFrom = null
    ) => Add(new RouteClaim(path, source, span, IsDefault: false), kind, render, madeFrom);

    /// <summary>Adds a route that the site makes by itself, unless an author's file has its path.</summary>
    public void AddDefault(string path, RouteKind kind, Func<RenderedFile> render, string? madeFrom = null) =>
        Add(new RouteClaim(path, "", SourceSpan.Start, IsDefault: true), kind, render, madeFrom);

    private void Add(RouteClaim claim, RouteKind kind, Func<RenderedFile> render, string? madeFrom)
    {
        if (follows && (followed == index.Count || index[followed].Claim != claim))
            LeaveBefore();
        ClaimResult claimed = follows ? index[followed++] : index.Add(claim);
        if (claimed.IsGranted)
            routes.Add(new Route(claim.Path, kind, render) { InputHash = madeFrom });
        else if (claimed.Clash is { } clash)
            bag.Add(clash);
    }

    /// <summary>Goes on with an index of its own, of what was claimed so far.</summary>
    private void LeaveBefore()
    {
        var own = new RouteIndex();
        for (int i = 0; i < followed; i++)
            own.Add(index[i].Claim);
        (index, follows) = (own, false);
    }
}
