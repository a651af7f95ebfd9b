using Strata.Engine.Diagnostics;
using Strata.Engine.Templating;

namespace Strata.Tests.Templating;

/// <summary>Names that templates use, checked against the types of their models when they are loaded.</summary>
public sealed class NameCheckTests
{
    private static readonly TemplateType<string> Tag = new(
        "a tag",
        new("name", "Its name.", tag => tag),
        new("url", "Its path.", tag => tag)
    );

    private static readonly TemplateType<string> Page = new(
        "a page",
        new("title", "Its title.", page => page),
        TemplateField<string>.List("tags", "Its tags.", Tag, page => page.Split(' '))
    );

    private static readonly TemplateType<string> Root = new(
        "everything",
        TemplateField<string>.Model("page", "The page.", Page, page => page),
        TemplateField<string>.Function("message", "A message.", (_, arguments) => arguments[0]),
        new("t", "The messages.", page => new MessageModel(new Dictionary<string, string> { ["skip_link"] = page }))
    );

    private static readonly TemplateType<string> Other = new("another", [new("pager", "A pager.", page => page)]);

    [Theory]
    [InlineData("{{ pag }}", "(1,4): This template is not given 'pag'. Did you mean 'page'?")]
    [InlineData("{{ page.titel }}", "(1,9): Unknown name 'titel'. Did you mean 'title'?")]
    [InlineData("{{ page.date }}", "(1,9): Unknown name 'date'. Known are 'tags' and 'title'.")]
    [InlineData("{{ page.title | lowr }}", "(1,17): This template is not given 'lowr'. Did you mean 'lower'?")]
    [InlineData("{{ message 'x' page.titel }}", "(1,21): Unknown name 'titel'. Did you mean 'title'?")]
    [InlineData("{{ for t in page.tags }}{{ t.nam }}{{ end }}", "(1,30): Unknown name 'nam'. Did you mean 'name'?")]
    [InlineData("{{ for tag in page.tags }}{{ end }}{{ tag.name }}", "(1,39): This template is not given 'tag'.")]
    [InlineData("{{ if page.titel }}{{ end }}", "(1,12): Unknown name 'titel'. Did you mean 'title'?")]
    [InlineData("{{ if page.title }}{{ page.titel }}{{ end }}", "(1,28): Unknown name 'titel'. Did you mean 'title'?")]
    [InlineData("{{ page.title && page.titel }}", "(1,23): Unknown name 'titel'. Did you mean 'title'?")]
    [InlineData("{{ pager }}", "(1,4): This template is not given 'pager'. Did you mean 'page'?")]
    [InlineData("{{ (page.title ? page : page).titel }}", "(1,31): Unknown name 'titel'. Did you mean 'title'?")]
    [InlineData("{{ $x }}", "(1,4): This template is not given '$x'.")]
    [InlineData("{{ t.pager.nxt }}", "(1,12): Unknown name 'nxt'. Did you mean 'next'?")]
    [InlineData("{{ if page }}{{ t.title }}{{ end }}", "(1,19): Unknown name 'title'. Known are 'pager' and")]
    [InlineData("{{ say 'x' }}", "(1,4): This template is not given 'say'. It was renamed to 'message'.")]
    public void A_name_that_a_model_does_not_have_is_found_at_load(string template, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Check(template)));

    [Theory]
    [InlineData("{{ x = page.title }}{{ x }}{{ x.any }}")]
    [InlineData("{{ if page.title }}{{ pager }}{{ end }}")]
    [InlineData("{{ if page.title }}{{ for t in page.tags }}{{ t.title }}{{ end }}{{ end }}")]
    [InlineData("{{ page.title || pager }}")]
    [InlineData("{{ for t in page.tags }}{{ if t.name }}{{ continue }}{{ end }}{{ t.title }}{{ end }}")]
    [InlineData("{{ for t in page.tags }}{{ for.first }}{{ t.name.size }}{{ end }}{{ page.tags.size }}")]
    [InlineData("{{ page?.titel }}{{ page.tags[0].title }}{{ [1, 2].size }}")]
    [InlineData("{{ t.skip_link }}{{ t.pager.next }}{{ t.pager.count.other }}")]
    [InlineData("{{ for n in 1..3 }}{{ n }}{{ else }}{{ end }}{{ default page.title 'x' }}")]
    public void A_template_that_may_render_is_not_reported(string template) => Assert.Empty(Check(template));

    [Fact]
    public void A_partial_has_the_names_of_the_including_template_and_the_types_of_its_arguments() =>
        Assert.Equal(
            [
                "(1,9): Unknown name 'nam', included from theme/layouts/page.html(1,28). Did you mean 'name'?",
                "(1,33): This template is not given '$tga', included from theme/layouts/page.html(1,28). ",
            ],
            Check(
                "{{ for t in page.tags }}{{ include 'tag.html' tag: t }}{{ end }}",
                ("tag.html", "{{ $tag.nam }}{{ $tag.name }}{{ $tga }}{{ t.name }}{{ page.title }}")
            )
        );

    [Fact]
    public void An_error_in_a_partial_is_reported_once() =>
        Assert.Single(
            Check(
                "{{ include 'a.html' x: page }}{{ include 'a.html' x: page.tags }}",
                ("a.html", "{{ pag }}{{ if $x }}{{ include 'a.html' x: [$x] }}{{ end }}")
            )
        );

    [Fact]
    public void Each_template_is_checked_against_its_own_models()
    {
        var bag = new DiagnosticBag();
        TemplateSet.Load(
            [("theme/layouts/a.html", "{{ pager }}{{ page }}"), ("theme/layouts/b.html", "{{ pager }}{{ page }}")],
            (path, _) => path.Contains("/a.", StringComparison.Ordinal) ? [Root] : [Other],
            messages: null,
            bag
        );
        Assert.Equal(
            ["theme/layouts/a.html(1,4)", "theme/layouts/b.html(1,15)"],
            bag.Sorted().Select(error => error.ToString().Split(':')[0])
        );
    }

    private static List<string> Check(string layout, params (string Name, string Text)[] partials)
    {
        var bag = new DiagnosticBag();
        TemplateSet.Load(
            [
                (Templates.Layout, layout),
                ("theme/layouts/other.html", "{{ pager }}"),
                .. partials.Select(partial => (TemplateSet.PartialPath(partial.Name), partial.Text)),
            ],
            (path, _) =>
                path == Templates.Layout ? [Root]
                : path == "theme/layouts/other.html" ? [Other]
                : null,
            new MessageType(["skip_link", "pager.next", "pager.count.one", "pager.count.other"]),
            bag
        );
        Assert.All(bag.Sorted(), error => Assert.Equal(Codes.TemplateUnknownName, error.Code));
        return bag.Sorted()
            .Select(error => $"({error.Span.Line},{error.Span.Column}): {error.Message} {error.Fix}")
            .ToList();
    }
}
