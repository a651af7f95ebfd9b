using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests.Trust;

/// <summary>A payload in the text of a page is refused with a diagnostic, or is harmless as published.</summary>
public class RefusedPayloadTests
{
    [Fact]
    public void Exactly_the_marked_payloads_are_refused()
    {
        Dictionary<string, string> files = PayloadSite.Surroundings();
        foreach ((int number, (string text, bool _)) in Payloads.Bodies.Index())
            files[$"input/p{number}.md"] = $"# Page\n\n{text}\n";
        HashSet<string> refused = SiteBuilder
            .Plan(SiteFiles.FromText(files), new BuildOptions())
            .Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error)
            .Select(diagnostic => diagnostic.Path)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            Payloads
                .Bodies.Index()
                .Where(body => refused.Contains($"input/p{body.Index}.md") != body.Item.IsRefused)
                .Select(body => $"{(body.Item.IsRefused ? "published" : "refused")}: {body.Item.Text}")
        );
        Assert.DoesNotContain(refused, path => !path.StartsWith("input/p", StringComparison.Ordinal));
    }
}
