using Strata.Engine.Templating;

namespace Strata.Tests.Templating;

/// <summary>Models with tables of fields.</summary>
public sealed class TemplateModelTests
{
    private sealed class Counter
    {
        public List<string> Read { get; } = [];

        public string Value(string name)
        {
            Read.Add(name);
            return name;
        }
    }

    private static readonly TemplateType<Counter> Type = new(
        "a counter",
        new("one", "One.", counter => counter.Value("1")),
        new("two", "Two.", counter => counter.Value("2")),
        new("none", "Nothing.", string? (counter) => counter.Value("") is { Length: > 0 } text ? text : null)
    );

    private sealed record Chapter(string Name, params Chapter[] Inner);

    private static readonly TemplateType<Chapter> ChapterType = TemplateType<Chapter>.Recursive(
        "a chapter",
        self =>
            [
                new("name", "Its name.", chapter => chapter.Name),
                TemplateField<Chapter>.List("inner", "Its chapters.", self, chapter => chapter.Inner),
            ]
    );

    [Fact]
    public void Only_the_fields_that_a_template_uses_are_computed_and_only_once()
    {
        var counter = new Counter();
        TemplateModel model = Type.Model(counter);
        Assert.Equal("222", Templates.Render("{{ two }}{{ two }}{{ if none }}no{{ end }}{{ none }}{{ two }}", model));
        Assert.Equal(["2", ""], counter.Read);
    }

    [Fact]
    public void The_first_model_with_a_name_determines_its_value()
    {
        TemplateSet set = Templates.Load("{{ one }} {{ name }}");
        TemplateModel inner = new TestModel { ["one"] = "inner" };
        TemplateModel outer = ChapterType.Model(new Chapter("outer"));
        Assert.Equal("inner outer", set.Render(Templates.Layout, [inner, Type.Model(new()), outer], "/").Text);
    }

    [Fact]
    public void A_type_may_refer_to_itself() =>
        Assert.Equal(
            "<i>b<i>c</i></i>",
            Templates.Render(
                "{{ include 'list.html' list: inner }}",
                ChapterType.Model(new Chapter("a", new Chapter("b", new Chapter("c")))),
                ("list.html", "{{ for x in $list }}<i>{{ x.name }}{{ include 'list.html' list: x.inner }}</i>{{ end }}")
            )
        );

    [Fact]
    public void A_field_of_a_part_is_a_field_of_the_whole()
    {
        var type = new TemplateType<(Chapter Chapter, int Number)>(
            "a numbered chapter",
            [
                .. ChapterType.Of<(Chapter Chapter, int Number)>(pair => pair.Chapter),
                new("number", "Its number.", pair => pair.Number),
            ]
        );
        Assert.Equal("a7", Templates.Render("{{ name }}{{ number }}", type.Model((new Chapter("a"), 7))));
    }

    [Fact]
    public void A_bug_in_a_field_is_an_exception_and_not_an_error_of_the_template()
    {
        var type = new TemplateType<string>("broken", [new("value", "Fails.", text => text.Substring(1))]);
        Exception bug = Assert.Throws<InvalidOperationException>(() =>
            Templates.Load("{{ value }}").Render(Templates.Layout, [type.Model("")], "/")
        );
        Assert.IsType<ArgumentOutOfRangeException>(bug.InnerException);
    }

    [Fact]
    public void Two_fields_with_the_same_name_are_rejected() =>
        Assert.Throws<ArgumentException>(() =>
            new TemplateType<string>("twice", new("a", "One.", text => text), new("a", "Two.", text => text))
        );
}
