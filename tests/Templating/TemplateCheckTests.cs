namespace Strata.Tests.Templating;

public sealed class TemplateCheckTests
{
    [Theory]
    [InlineData(
        "<script>\nlet x = {{ x }};</script>",
        "TPL003 layouts/page.html(2,12,1): An expression is inside <script>, where no escaping is safe. Put "
            + "the value in a data- attribute, and read it from there."
    )]
    [InlineData(
        "<style>{{ x }}</style>",
        "TPL003 layouts/page.html(1,11,1): An expression is inside <style>, where no escaping is safe. Put "
            + "the value in a data- attribute, and read it from there."
    )]
    [InlineData(
        "<!-- {{ x }} -->",
        "TPL003 layouts/page.html(1,9,1): An expression is in a comment, where no escaping is safe. Remove it."
    )]
    [InlineData(
        "<h{{ level }}>",
        "TPL003 layouts/page.html(1,6,5): An expression is in the name of a tag, where no escaping is safe. "
            + "Write the name out, with 'if' around it where it depends on something."
    )]
    [InlineData(
        "<p {{ x }}>",
        "TPL003 layouts/page.html(1,7,1): An expression is among the attributes of <p>, where no escaping is "
            + "safe. Write the name out, with 'if' around it where it depends on something."
    )]
    [InlineData(
        "<p id={{ x }}>",
        "TPL003 layouts/page.html(1,10,1): An expression is in the unquoted value of 'id', where no escaping "
            + "is safe. Put the value between quotation marks."
    )]
    [InlineData(
        "<p id=a{{ x }}>",
        "TPL003 layouts/page.html(1,11,1): An expression is in the unquoted value of 'id', where no escaping "
            + "is safe. Put the value between quotation marks."
    )]
    [InlineData(
        "<p onclick=\"{{ x }}\">",
        "TPL003 layouts/page.html(1,16,1): An expression is in the event handler 'onclick'. Put the value in "
            + "a data- attribute, and read it in theme/assets/site.js."
    )]
    [InlineData(
        "<p style='{{ x }}'>",
        "TPL003 layouts/page.html(1,14,1): An expression is in a 'style' attribute. Use a class."
    )]
    [InlineData(
        "<A HREF=\" {{ x.y }}\">",
        "TPL004 layouts/page.html(1,14,3): The address in 'href' does not go through 'url'. Write '| url' after "
            + "the value."
    )]
    [InlineData(
        "<img srcset=\"a.png, {{ x }} 2x\">",
        "TPL004 layouts/page.html(1,24,1): The address in 'srcset' does not go through 'url'. Write '| url' after "
            + "the value."
    )]
    [InlineData(
        "<use xlink:href=\"{{ x }}\"/>",
        "TPL004 layouts/page.html(1,21,1): The address in 'xlink:href' does not go through 'url'. Write '| url' "
            + "after the value."
    )]
    [InlineData(
        "{{ if x }}<p title=\"{{ end }}",
        "TPL005 layouts/page.html(1,4,1): A branch ends in the value of 'title', and the other way ends in text. "
            + "Open and close tags and quotation marks within the same branch."
    )]
    [InlineData(
        "<p{{ for x in y }} a=\"1{{ end }}>",
        "TPL005 layouts/page.html(1,6,1): The loop ends in the value of 'a', and the other way ends in the name "
            + "of a tag. Open and close tags and quotation marks within the same branch."
    )]
    [InlineData(
        "<p>{{ x }}</p",
        "TPL005 layouts/page.html(1,1,13): The template ends in the name of a tag. Close it in the same file."
    )]
    [InlineData(
        "{{ capture x }}a{{ end }}",
        "TPL002 layouts/page.html(1,4,19): The theme language has no 'capture'. Use 'if', 'for', variables and "
            + "'include'."
    )]
    [InlineData(
        "{{ while true }}a{{ end }}",
        "TPL002 layouts/page.html(1,4,20): The theme language has no 'while'. Use 'if', 'for', variables and 'include'."
    )]
    [InlineData(
        "a\n  {{ page.title = 'x' }}",
        "TPL002 layouts/page.html(2,6,16): A template cannot modify its data. Set a variable: " + "name = value."
    )]
    [InlineData(
        "{{ include 'fot.html' }}",
        "TPL006 layouts/page.html(1,12,10): Unknown partial 'fot.html'. Did you mean 'foot.html'?"
    )]
    [InlineData(
        "{{ include x }}",
        "TPL006 layouts/page.html(1,4,9): An include takes the name of a partial between quotation marks. Write "
            + "include 'NAME.html'."
    )]
    [InlineData(
        "{{ x = include 'foot.html' }}",
        "TPL006 layouts/page.html(1,8,7): 'include' is inside an expression. Write it on its own: {{ include "
            + "'NAME.html' }}."
    )]
    [InlineData(
        "<p title=\"{{ include 'foot.html' }}\">",
        "TPL003 layouts/page.html(1,14,19): An include stands in the value of 'title'. Include between elements only."
    )]
    [InlineData(
        "a\n{{ if x }}\nb",
        "TPL001 layouts/page.html(2,4,2): 'if' has no 'end'. Write '{{ end }}' where it ends."
    )]
    [InlineData(
        "{{ x + }}",
        "TPL001 layouts/page.html(1,8,2): A value is missing after '+'. Write a value or a name there."
    )]
    public void An_error_has_its_position_and_a_fix(string template, string expected)
    {
        IReadOnlyList<string> diagnostics = Templates.LoadErrors(template, ("foot.html", "foot"));
        Assert.Equal(expected, Assert.Single(diagnostics));
    }

    [Theory]
    [InlineData("<a href=\"#{{ id }}\" title='{{ x }}'{{ if y }} aria-current=\"page\"{{ end }}>{{ x }}</a>")]
    [InlineData("<a href=\"{{ x ? (x | url) : (url '/') }}\">")]
    [InlineData("<a href=\"{{ if x }}{{ x | url }}{{ else }}{{ '/' | url }}{{ end }}\">")]
    [InlineData("<title>{{ x }} <b </title><p>{{ x }}</p>")]
    [InlineData("<!doctype html><!-- <p --><script src=\"/a.js\"></script><p>1 < 2 {{ x }}")]
    [InlineData("<p class=\"a{{ if b }} b{{ end }}\" hidden data-x = '{{ x }}' />")]
    [InlineData("{{ for x in y }}<li>{{ if x }}{{ continue }}{{ end }}{{ x }}</li>{{ else }}none{{ end }}")]
    [InlineData("{{ n = 1; n = n + 1 }}{{ # a remark }}")]
    public void Safe_templates_pass(string template) => Assert.Empty(Templates.LoadErrors(template));

    [Fact]
    public void All_errors_are_reported_in_one_run() =>
        Assert.Equal(3, Templates.LoadErrors("<p id={{ a }}><a href=\"{{ b }}\">{{ include 'c.html' }}").Count);
}
