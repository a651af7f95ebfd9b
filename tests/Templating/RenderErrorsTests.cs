using Strata.Engine.Diagnostics;
using Strata.Engine.Templating;

namespace Strata.Tests.Templating;

public sealed class RenderErrorsTests
{
    [Fact]
    public void The_same_error_on_many_pages_is_reported_once_with_their_number()
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

    [Fact]
    public void An_error_in_a_partial_is_reported_once_for_all_includes()
    {
        TemplateSet set = Templates.Load(
            "{{ if wide }}<p>{{ include 'x.html' }}</p>{{ else }}{{ include 'x.html' }}{{ end }}",
            ("x.html", "{{ nothing }}")
        );
        Diagnostic On(bool wide, string page) =>
            set.Render(Templates.Layout, [new TestModel { ["wide"] = wide }], page).Diagnostic!;
        Assert.Equal(
            [
                "This template is not given 'nothing', included from theme/layouts/page.html(1,20), while rendering "
                    + "/a/ and on 1 more page.",
            ],
            RenderErrors.Merge([On(wide: true, "/a/"), On(wide: false, "/b/")]).Select(error => error.Message)
        );
    }
}
