using Strata.Engine.Diagnostics;
using Strata.Engine.Templating;

namespace Strata.Tests.Templating;

public sealed class RenderErrorsTests
{
    [Fact]
    public void The_same_error_on_many_pages_is_one_that_counts_them()
    {
        TemplateSet set = Templates.Load("<p>{{ nothing }}</p>{{ other }}");
        Diagnostic On(string page) => set.Render(Templates.Layout, [new TestModel()], page).Diagnostic!;
        Assert.Equal(
            ["This template is not given 'nothing', while rendering /a/ and on 2 more pages."],
            RenderErrors.Merge([On("/c/"), On("/a/"), On("/b/"), On("/a/")]).Select(error => error.Message)
        );
        Assert.EndsWith("/a/ and on 1 more page.", RenderErrors.Merge([On("/b/"), On("/a/")])[0].Message);
        Assert.Equal([On("/b/")], RenderErrors.Merge([On("/b/")]));
    }
}
