using System.Collections.Concurrent;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Templating;

namespace Strata.Tests.Sites;

/// <summary>The limit of the work of all templates, whose result does not depend on threads.</summary>
public sealed class RouteLoopTests
{
    [Fact]
    public void Routes_after_the_one_that_exceeds_the_limit_count_for_nothing()
    {
        List<Route> routes = Enumerable.Range(0, 50).Select(number => Working($"/{number}/", 1_000_000)).ToList();
        for (int attempt = 0; attempt < 50; attempt++)
        {
            Diagnostic error = Assert.Single(RouteLoop.Run(routes, route => route.Render()));
            Assert.Equal("layout-/6/", error.Path);
            Assert.Contains("more than 6000000 expressions; /6/ is the last page", error.Message);
        }
    }

    [Fact]
    public void Each_route_adds_to_the_limit()
    {
        List<Route> routes = Enumerable.Range(0, 1000).Select(number => Working($"/{number}/", 24_000)).ToList();
        Assert.Empty(RouteLoop.Run(routes, route => route.Render()));
    }

    [Fact]
    public void Each_box_in_a_diagram_adds_to_the_limit()
    {
        List<Route> routes = Enumerable
            .Range(0, 50)
            .Select(number => Working($"/{number}/", 1_600_000, boxes: 990))
            .ToList();
        Assert.Empty(RouteLoop.Run(routes, route => route.Render()));
    }

    [Fact]
    public void Routes_that_show_the_text_of_one_page_are_a_group()
    {
        List<Route> routes =
        [
            Working("/a/", 1),
            Working("/b/", 1),
            new Route("/b/index.md", RouteKind.Data, () => new RenderedFile([], [])) { Companion = "/b/" },
            new Route("/a/index.md", RouteKind.Data, () => new RenderedFile([], [])) { Companion = "/a/" },
            new Route("/c/index.md", RouteKind.Data, () => new RenderedFile([], [])) { Companion = "/c/" },
        ];
        Assert.Equal(
            [
                ["/a/", "/a/index.md"],
                ["/b/", "/b/index.md"],
                ["/c/index.md"],
            ],
            RouteOrder.Groups(routes).Select(group => group.Select(route => route.Path))
        );
    }

    [Fact]
    public void One_thread_renders_the_routes_of_a_group()
    {
        var threads = new ConcurrentDictionary<string, int>();
        List<Route> routes = Enumerable
            .Range(0, 200)
            .SelectMany(number =>
                new[]
                {
                    Working($"/{number}/", 1),
                    new Route($"/{number}/index.md", RouteKind.Data, () => new RenderedFile([], []))
                    {
                        Companion = $"/{number}/",
                    },
                }
            )
            .ToList();
        RouteLoop.Run(
            routes,
            route =>
            {
                threads[route.Path] = Environment.CurrentManagedThreadId;
                Thread.SpinWait(1000);
                return route.Render();
            }
        );
        Assert.Equal(400, threads.Count);
        Assert.All(
            Enumerable.Range(0, 200),
            number => Assert.Equal(threads[$"/{number}/"], threads[$"/{number}/index.md"])
        );
    }

    private static Route Working(string path, long work, int boxes = 0) =>
        new(
            path,
            RouteKind.Page,
            () =>
            {
                RenderWork.Add(work, "layout-" + path);
                return new RenderedFile([], []);
            }
        )
        {
            Boxes = boxes,
        };
}
