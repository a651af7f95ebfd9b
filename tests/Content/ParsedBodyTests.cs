using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Strata.Engine.Content;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Migration;
using Strata.Tests.Sites;

namespace Strata.Tests.Content;

public class ParsedBodyTests
{
    private const string Markdown =
        "Lead[^a].\n\n<!--more-->\n\n> [!HINT] Unknown\n> kind.\n\n> [!TAB] A\n> a\n\n> [!TAB] B\n> b\n\n"
        + "## Heading\n\n![A](a.png) <b style='x'>b</b>\n\n[^a]: Note.";

    [Fact]
    public void Rendering_does_not_change_the_tree()
    {
        ParsedBody body = Parse(Markdown);
        string[] Outputs() =>
            [
                BodyRenderer.Render(body, Context(RenderTarget.Page)).Whole,
                BodyRenderer.Render(body, Context(RenderTarget.Feed)).Whole,
                MarkdownExport.Render(
                    body,
                    new MarkdownExportContext
                    {
                        Resolve = link => link.Target,
                        DataText = (_, text) => text,
                        Figure = _ => "",
                    }
                ),
            ];
        string[] first = Outputs();
        Assert.Contains("[!HINT] Unknown", first[0]);
        Assert.Equal(first, Outputs());
    }

    [Fact]
    public void Planning_parses_a_body_once()
    {
        const string Name = "2026-01-02-counted-by-its-own-name";
        var paths = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ParsedBody.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => paths.Add((string)tags[0].Value!));
        listener.Start();
        new SiteInMemory().WithPost(Name).PlanWithoutErrors();
        Assert.Single(paths, $"input/posts/{Name}.md");
    }

    [Theory]
    [InlineData("## Layers\n\n")]
    [InlineData("> [!TAB] A\n> a\n\n")]
    public async Task A_long_body_is_parsed_and_rendered_in_linear_time(string part)
    {
        string markdown = string.Concat(Enumerable.Repeat(part, 40_000));
        string html = await Task.Run(
                () => BodyRenderer.Render(Parse(markdown), Context(RenderTarget.Page)).Whole,
                TestContext.Current.CancellationToken
            )
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.True(html.Length > markdown.Length / 2);
    }

    private static ParsedBody Parse(string markdown) =>
        ParsedBody.Parse("page.md", markdown, new FrontMatter(), new MarkdownDialect());

    private static MarkdownRenderContext Context(RenderTarget target) =>
        new()
        {
            Target = target,
            Messages = EnglishMessages.Catalog,
            Resolve = link => link.Target,
            ImageSize = _ => "",
            Data = (_, text) => text,
            Figure = _ => "",
        };
}
