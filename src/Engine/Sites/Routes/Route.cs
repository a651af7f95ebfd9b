using Strata.Engine.Diagnostics;

namespace Strata.Engine.Sites.Routes;

/// <summary>What a route's answer is, for counting and for the sitemap.</summary>
public enum RouteKind
{
    /// <summary>A page for readers.</summary>
    Page,

    /// <summary>A page that only leads to another.</summary>
    Redirect,

    /// <summary>A feed, the sitemap and their like.</summary>
    Data,

    /// <summary>A file as it stands.</summary>
    File,
}

/// <summary>The bytes of a route, or the mistakes of the templates that should have made them.</summary>
/// <param name="Body">The bytes; null when there are mistakes.</param>
/// <param name="Diagnostics">What is wrong with the templates.</param>
public readonly record struct RenderedFile(byte[]? Body, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>A path of the site and how its bytes are made, when they are asked for.</summary>
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
    /// The file that holds it, relative to the output folder, such as <c>posts/kernel/index.html</c>.
    /// </summary>
    public string File => SitePath.FileOf(Path);

    /// <summary>
    /// A hash of all that the bytes are made from, for those that take long to make: a file made from the same stands.
    /// Null for none.
    /// </summary>
    public string? InputHash { get; internal init; }

    /// <summary>Makes the bytes; the same ones every time, on any thread.</summary>
    public RenderedFile Render() => render();
}
