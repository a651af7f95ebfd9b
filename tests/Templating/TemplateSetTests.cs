using Strata.Engine.Diagnostics;
using Strata.Engine.Templating;

namespace Strata.Tests.Templating;

public sealed class TemplateSetTests
{
    private static readonly TestModel Page = new()
    {
        ["page"] = new TestModel
        {
            ["title"] = "Title",
            ["tags"] = new List<string> { "a", "b" },
        },
    };

    [Theory]
    [InlineData(
        "<p>\n  {{ pag.title }}",
        "theme/layouts/page.html(2,6): error TPL007: This template is not given 'pag', while rendering /posts/x/. "
            + "Did you mean 'page'?"
    )]
    [InlineData(
        "{{ page.titel }}",
        "theme/layouts/page.html(1,9): error TPL007: Unknown name 'titel', while rendering /posts/x/. Did you "
            + "mean 'title'?"
    )]
    [InlineData(
        "{{ if page.date }}{{ end }}",
        "theme/layouts/page.html(1,12): error TPL007: Unknown name 'date', while rendering /posts/x/. Known "
            + "are 'tags' and 'title'."
    )]
    [InlineData(
        "{{ page.title | lowr }}",
        "theme/layouts/page.html(1,17): error TPL007: This template is not given 'lowr', while rendering "
            + "/posts/x/. Did you mean 'lower'?"
    )]
    [InlineData(
        "{{ page.tags }}",
        "theme/layouts/page.html(1,4): error TPL008: A list cannot be written as text, while rendering /posts/x/. "
            + "Write one of its members, or loop over it."
    )]
    [InlineData(
        "{{ page.tags[7] }}",
        "theme/layouts/page.html(1,14): error TPL008: 'page.tags' has no item 7, while rendering /posts/x/. Items "
            + "are counted from 0; write 'if' around it where there may be fewer."
    )]
    [InlineData(
        "{{ 1 / 0 }}",
        "theme/layouts/page.html(1,4): error TPL008: The result is not a number, while rendering "
            + "/posts/x/. Look for a division by zero."
    )]
    [InlineData(
        "{{ for i in 1..2000000000 }}{{ end }}",
        "theme/layouts/page.html(1,14): error TPL009: The range is too long, while rendering /posts/x/. Use a "
            + "smaller range."
    )]
    [InlineData(
        "{{ for i in 1..2000 }}{{ for j in 1..2000 }}{{ end }}{{ end }}",
        "theme/layouts/page.html(1,26): error TPL009: The template loops or includes more than 1000000 times, "
            + "while rendering /posts/x/. Look for an include of itself, or a loop within a loop, that never ends."
    )]
    public void An_error_at_render_has_its_position_and_page(string template, string expected) =>
        Assert.Equal(expected, Templates.Error(template, Page).ToString());

    [Fact]
    public void An_error_in_a_partial_names_the_includes()
    {
        Diagnostic diagnostic = Templates.Error(
            "\n{{ include 'a.html' }}",
            Page,
            ("a.html", "<p>{{ include 'b.html' }}</p>"),
            ("b.html", "{{ nothing }}")
        );
        Assert.StartsWith(
            "theme/partials/b.html(1,4): error TPL007: This template is not given 'nothing', included from "
                + "theme/partials/a.html(1,7), included from theme/layouts/page.html(2,4), while rendering /posts/x/.",
            diagnostic.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(new SourceLocation(Templates.Layout, new(2, 4, 16)), diagnostic.Related);
    }

    [Fact]
    public void A_partial_that_includes_itself_for_ever_is_an_error() =>
        Assert.Equal(
            "TPL009",
            Templates
                .Error("{{ include 'a.html' }}", Page, ("a.html", "{{ include 'a.html' }}{{ include 'a.html' }}"))
                .Code.Id
        );

    [Fact]
    public void A_partial_gets_local_variables_and_may_include_itself() =>
        Assert.Equal(
            "<ul><li>a<ul><li>b</li></ul></li></ul>",
            Templates.Render(
                "{{ include 'list.html' items: items }}",
                new TestModel { ["items"] = new[] { Item("a", Item("b")) } },
                (
                    "list.html",
                    "<ul>{{ for item in $items }}<li>{{ item.text }}{{ if item.items }}{{ include 'list.html' "
                        + "items: item.items }}{{ end }}</li>{{ end }}</ul>"
                )
            )
        );

    [Fact]
    public void Empty_text_and_empty_lists_are_false() =>
        Assert.Equal(
            "no no no yes",
            Templates.Render(
                "{{ for x in [text, list, markup, 'x'] }}{{ if x }}yes{{ else }}no {{ end }}{{ end }}",
                new TestModel
                {
                    ["text"] = "",
                    ["list"] = Array.Empty<string>(),
                    ["markup"] = HtmlFragment.Empty,
                }
            )
        );

    [Fact]
    public void Functions_accept_texts_and_values()
    {
        var model = new TestModel();
        model["say"] = (Func<IReadOnlyList<string>, string>)(arguments => string.Join('|', arguments));
        Assert.Equal("a.b|1|x, a.b|2", Templates.Render("{{ say 'a.b' 1 'x' }}, {{ 'a.b' | say 2 }}", model));
    }

    [Fact]
    public void A_function_may_report_invalid_arguments()
    {
        var model = new TestModel();
        model["say"] =
            (Func<IReadOnlyList<string>, string>)(
                arguments => throw new TemplateFunctionException($"There is no word '{arguments[0]}'.", "Add it.")
            );
        Assert.Equal(
            "theme/layouts/page.html(1,4): error TPL008: There is no word 'x', while rendering /posts/x/. Add it.",
            Templates.Error("{{ say 'x' }}", model).ToString()
        );
    }

    [Fact]
    public void A_bug_in_a_function_is_an_exception_and_not_an_error_of_the_template()
    {
        var model = new TestModel { ["url"] = (Func<string, string>)(_ => throw new FormatException("ours")) };
        Exception bug = Assert.Throws<InvalidOperationException>(() =>
            Templates.Load("{{ url '/' }}").Render(Templates.Layout, [model], "/")
        );
        Assert.IsType<FormatException>(bug.InnerException);
    }

    [Fact]
    public void Messages_with_dots_become_nested_models() =>
        Assert.Equal(
            "Older",
            Templates.Render(
                "{{ t.pager.older }}",
                new TestModel
                {
                    ["t"] = new MessageModel(
                        new Dictionary<string, string> { ["pager.older"] = "Older", ["pager.newer"] = "Newer" }
                    ),
                }
            )
        );

    [Fact]
    public void The_clock_randomness_and_evaluation_are_not_available()
    {
        foreach (
            string name in new[]
            {
                "date.now",
                "math.random 1 9",
                "math.uuid",
                "object.eval '1'",
                "object.eval_template 'x'",
                "regex.match 'a' 'a'",
            }
        )
            Assert.Equal("TPL007", Templates.Error($"{{{{ {name} }}}}").Code.Id);
    }

    [Fact]
    public void A_new_variable_ends_with_its_render()
    {
        TemplateSet set = Templates.Load("{{ if page.tags }}{{ x = 1 }}{{ end }}{{ x }}");
        Assert.Equal("1", set.Render(Templates.Layout, [Page], "/").Text);
        var other = new TestModel { ["page"] = new TestModel { ["tags"] = "" } };
        Assert.Equal("TPL007", set.Render(Templates.Layout, [other], "/").Diagnostic?.Code.Id);
    }

    [Fact]
    public void Templates_are_found_by_kind()
    {
        TemplateSet set = TemplateSet.Load(
            [
                ("theme/layouts/b.html", ""),
                ("theme/layouts/a.html", ""),
                ("theme/diagrams/stack.svg.scriban", ""),
                ("theme/assets/site.css", "{{"),
            ],
            contract: null,
            messages: null,
            new DiagnosticBag()
        );
        Assert.Equal(["a", "b"], set.Layouts);
        Assert.Equal(["stack"], set.Views);
        Assert.False(set.Contains("theme/assets/site.css"));
    }

    [Fact]
    public void Many_threads_render_the_same_text()
    {
        TemplateSet set = Templates.Load(
            "{{ for tag in page.tags }}{{ x = tag }}{{ include 'tag.html' tag: x }}{{ end }}{{ page.number }}",
            ("tag.html", "<i>{{ $tag }}</i>")
        );
        string[] texts = new string[2000];
        Parallel.For(0, texts.Length, i => texts[i] = set.Render(Templates.Layout, [Page2(i % 7)], "/").Text!);
        for (int i = 0; i < texts.Length; i++)
            Assert.Equal($"<i>a{i % 7}</i><i>&lt;</i>{i % 7}", texts[i]);

        static TestModel Page2(int number) =>
            new()
            {
                ["page"] = new TestModel { ["number"] = number, ["tags"] = new[] { $"a{number}", "<" } },
            };
    }

    private static TestModel Item(string text, params TestModel[] items) =>
        new() { ["text"] = text, ["items"] = items };
}
