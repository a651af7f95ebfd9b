using System.Runtime.CompilerServices;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Tests.Trust;

/// <summary>The memory of a site, which nothing static keeps.</summary>
public class ReleasedSiteTests
{
    [Fact]
    public void A_rendered_site_is_released()
    {
        WeakReference site = Render();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(site.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Render()
    {
        SiteFiles files = SiteFiles.FromText(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["input/index.md"] = "# A\n\nText.\n" }
        );
        Site site = SiteBuilder.Plan(files, new BuildOptions());
        foreach (Route route in site.Routes)
            route.Render();
        return new WeakReference(site.Routes[0]);
    }
}
