using Strata.Engine.Diagnostics;
using Strata.Engine.Execution;

namespace Strata.Engine.Sites.Routes;

/// <summary>
/// Renders all routes, in parallel, until their templates exceed a limit of the whole site. The result does not depend
/// on the threads: groups of routes begin in their order, and the routes after the one that exceeds the limit count for
/// nothing.
/// </summary>
public static class RouteLoop
{
    /// <summary>The work that the templates of any site may have: that of one page at its own limit.</summary>
    public const long MaxWork = 5_000_000;

    /// <summary>The work that each route adds to the limit; pages of the built-in theme need a tenth of it.</summary>
    public const long MaxWorkOfRoute = 20_000;

    /// <summary>The work that each box in a diagram adds to the limit, twice that of the built-in theme.</summary>
    private const long MaxWorkOfBox = 3_000;

    /// <summary>Renders routes.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="render">Renders a route and uses the result.</param>
    /// <returns>The errors of templates.</returns>
    public static IReadOnlyList<Diagnostic> Run(IReadOnlyList<Route> routes, Func<Route, RenderedFile> render)
    {
        IReadOnlyList<IReadOnlyList<Route>> groups = RouteOrder.Groups(routes);
        var rendered = new IReadOnlyList<RenderedFile>?[groups.Count];
        // Copied files have no templates, and a check leaves them out.
        long max =
            MaxWork
            + (routes.Count(route => route.Kind is not RouteKind.File) * MaxWorkOfRoute)
            + (routes.Sum(route => (long)route.Boxes) * MaxWorkOfBox);
        long work = 0;
        int next = -1;
        bool isStopped = false;
        ParallelLoop.For(
            Environment.ProcessorCount,
            _ =>
            {
                try
                {
                    while (
                        !Volatile.Read(ref isStopped)
                        && Interlocked.Increment(ref next) is var index
                        && index < groups.Count
                    )
                    {
                        List<RenderedFile> files =
                        [
                            .. groups[index].Select(route => render(route) with { Body = null }),
                        ];
                        rendered[index] = files;
                        if (Interlocked.Add(ref work, files.Sum(file => file.Work.Amount)) > max)
                            Volatile.Write(ref isStopped, true);
                    }
                }
                catch
                {
                    Volatile.Write(ref isStopped, true);
                    throw;
                }
            }
        );
        return RenderErrors.Merge(Errors(groups, rendered, max));
    }

    /// <summary>The errors up to the route that exceeds the limit.</summary>
    private static IEnumerable<Diagnostic> Errors(
        IReadOnlyList<IReadOnlyList<Route>> groups,
        IReadOnlyList<RenderedFile>?[] rendered,
        long max
    )
    {
        long work = 0;
        for (int index = 0; index < groups.Count; index++)
        {
            foreach ((Route route, RenderedFile file) in groups[index].Zip(rendered[index]!))
            {
                foreach (Diagnostic diagnostic in file.Diagnostics)
                    yield return diagnostic;
                work += file.Work.Amount;
                if (work <= max)
                    continue;
                yield return TooMuch(file.Work.Template, route.Path, max);
                yield break;
            }
        }
    }

    private static Diagnostic TooMuch(string template, string last, long max) =>
        new()
        {
            Code = Codes.TemplateEndless,
            Path = template,
            Span = SourceSpan.Start,
            Message =
                $"The templates of all pages together evaluate more than {max} expressions; {last} is the last page "
                + "that was rendered.",
            Fix = "Look for a loop that runs on every page, and write its result on one page.",
        };
}
