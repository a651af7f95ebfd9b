using Strata.Engine.Diagnostics;
using Strata.Engine.Execution;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Routes;

/// <summary>The kind of a route's content, for counting and for the sitemap.</summary>
public enum RouteKind
{
    /// <summary>A page for readers.</summary>
    Page,

    /// <summary>A page that only leads to another.</summary>
    Redirect,

    /// <summary>A feed, the sitemap and similar files.</summary>
    Data,

    /// <summary>A copied file.</summary>
    File,
}

/// <summary>The bytes of a route, or the errors of the templates that render it.</summary>
/// <param name="Body">The bytes; null when there are errors.</param>
/// <param name="Diagnostics">The errors of templates.</param>
public readonly record struct RenderedFile(byte[]? Body, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The work of its templates.</summary>
    internal RenderWork Work { get; init; } = RenderWork.None;
}

/// <summary>A path of the site, whose bytes are rendered on request.</summary>
public sealed class Route
{
    private readonly Func<RenderedFile> render;

    internal Route(string path, RouteKind kind, Func<RenderedFile> render)
    {
        Path = path;
        Kind = kind;
        this.render = render;
    }

    /// <summary>The path, such as <c>/posts/kernel/</c>, not percent-encoded.</summary>
    public string Path { get; }

    public RouteKind Kind { get; }

    /// <summary>
    /// The file of the path, relative to the output folder, such as <c>posts/kernel/index.html</c>.
    /// </summary>
    public string File => SitePath.FileOf(Path);

    /// <summary>
    /// A hash of all inputs, for routes that are slow to render: a file with the same hash is kept.
    /// Null for none.
    /// </summary>
    public string? InputHash { get; internal init; }

    /// <summary>The boxes in the diagrams of its page, which add to the work that templates may have.</summary>
    internal int Boxes { get; init; }

    /// <summary>The path of the route that shows the same page, for one without work; null for none.</summary>
    internal string? Companion { get; init; }

    /// <summary>Renders the bytes; the same ones every time, on any thread.</summary>
    /// <exception cref="ProcessingException">A bug, with the path.</exception>
    public RenderedFile Render()
    {
        (RenderedFile file, RenderWork work) = RenderWork.Of(() => ProcessingException.Run(Path, render));
        // A file that may be kept is not counted, so that a build after another has the same limit.
        return file with { Work = InputHash is null ? work : RenderWork.None };
    }
}
