using Strata.Engine.Building;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Import;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests.Import;

/// <summary>The bases of images that others publish, by their names, and the names themselves.</summary>
public class WellKnownImageTests
{
    [Theory]
    [InlineData("quay.io/prometheus/prometheus:v3.1.0", "busybox")]
    [InlineData("bitnami/redis:7.2.4-debian-12-r6", "bitnami/minideb")]
    [InlineData("grafana/tempo:2.4.1", "alpine:3.19")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0", "debian:bookworm-slim")]
    [InlineData("mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022", "servercore:ltsc2022")]
    [InlineData("argoproj/rollouts-demo:blue", "scratch")]
    [InlineData("ghcr.io/linuxserver/baseimage-alpine:3.22", "ghcr.io/linuxserver/baseimage-alpine:3.22")]
    public void A_base_is_that_of_the_tag_in_any_registry(string image, string expected) =>
        Assert.Equal(expected, BaseOf(image));

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled")]
    [InlineData("registry.istio.io/release/proxyv2:1.24.0-distroless")]
    [InlineData("argoproj/rollouts-demo:does-not-exist")]
    [InlineData("bitnami/redis:7.2.4-debian-12-rx")]
    [InlineData("example.org/prom/prometheus:v3.1.0")]
    public void No_base_is_guessed_from_an_unknown_tag_or_repository(string image) => Assert.Null(BaseOf(image));

    [Theory]
    [InlineData("mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022")]
    [InlineData("registry.example.org/§/web:1")]
    [InlineData("registry.example.org/a/§-b_c:1.0-§")]
    [InlineData("registry.example.org/§")]
    public void A_long_name_stays_whole_and_is_drawn(string pattern)
    {
        string image = pattern.Replace("§", new string('x', 100), StringComparison.Ordinal);
        TopologyImport import = Compose(image);
        string text = import.Write("topology.yml").Text!;
        Assert.Contains(image, text);
        Assert.Empty(import.Verify(Importing.Text("topology.yml", text), Importing.NoSite));
        var files = new Dictionary<string, string>
        {
            ["data/topologies/imported.yml"] = text,
            ["input/index.md"] = "![What runs there](diagram:imported)\n",
        };
        Site site = SiteBuilder.Plan(SiteFiles.FromText(files), new BuildOptions());
        Assert.Empty(site.Diagnostics.Where(each => each.Severity is Severity.Error).Select(each => each.ToString()));
    }

    private static string? BaseOf(string image) =>
        new ImageNaming(
            CatalogueSet.ReadBaseImages(CatalogueSet.Files(SiteFiles.Empty), new DiagnosticBag()),
            CatalogueSet.ReadImageBases(new DiagnosticBag())
        ).BaseOf(image);

    private static TopologyImport Compose(string image) =>
        TopologyImport.Compose(
            Importing.Text("compose.yml", $"services: {{ a: {{ image: '{image}' }} }}") with
            {
                Beside = _ => null,
            }
        );
}
