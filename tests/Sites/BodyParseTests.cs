using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Strata.Engine.Building;
using Strata.Engine.Content;
using Strata.Engine.Sites.Routes;

namespace Strata.Tests.Sites;

/// <summary>A build parses each body once to plan and once to render, however many routes show it.</summary>
public class BodyParseTests
{
    // The meter counts for the whole process: no other test has these names.
    private const string Post = "input/posts/2026-01-02-body-parse-count.md";
    private const string Glossary = "input/body-parse-glossary.md";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_build_parses_each_body_at_most_twice(bool feedsFirst)
    {
        ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
        using MeterListener listener = Count(counts);

        Site site = new SiteInMemory()
            .With(Glossary, "---\ntitle: Glossary\nlayout: glossary\n---\nText.\n")
            .WithPost(
                "2026-01-02-body-parse-count",
                "title: A post\ntags: [One, Two]\ncategories: Three",
                "[Kernel](/body-parse-glossary/#kernel)"
            )
            .PlanWithoutErrors();
        // Pages, three feeds, three feeds of terms, the Markdown export, search, sitemap.
        foreach (Route route in feedsFirst ? site.Routes.Reverse() : site.Routes)
            Assert.NotNull(route.Render().Body);

        Assert.Equal(2, counts[Post]);
        Assert.Equal(2, counts[Glossary]);
    }

    [Fact]
    public void A_page_that_is_shown_again_is_the_same()
    {
        Site site = new SiteInMemory()
            .WithPost("2026-01-02-shown-again", "title: A post\ntags: [One]")
            .PlanWithoutErrors();
        foreach (Route route in site.Routes.Where(route => !route.Path.EndsWith(".png", StringComparison.Ordinal)))
            Assert.Equal(route.Render().Body, route.Render().Body);
    }

    private static MeterListener Count(ConcurrentDictionary<string, int> counts)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ParsedBody.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) =>
            {
                foreach (KeyValuePair<string, object?> tag in tags)
                {
                    if (tag is { Key: ParsedBody.PathTag, Value: string path })
                        counts.AddOrUpdate(path, 1, (_, count) => count + 1);
                }
            }
        );
        listener.Start();
        return listener;
    }
}
