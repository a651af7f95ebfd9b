using Strata.Engine.Diagnostics;
using Strata.Engine.Templating;

namespace Strata.Tests.Templating;

/// <summary>A layout named <c>page</c> and partials, from text.</summary>
internal static class Templates
{
    public static readonly string Layout = TemplateSet.LayoutPath("page");

    public static TemplateSet Load(string layout, params (string Name, string Text)[] partials)
    {
        var bag = new DiagnosticBag();
        TemplateSet set = Load(bag, layout, partials);
        Assert.Empty(bag.Sorted());
        return set;
    }

    public static TemplateSet Load(DiagnosticBag bag, string layout, params (string Name, string Text)[] partials) =>
        TemplateSet.Load(
            [(Layout, layout), .. partials.Select(partial => (TemplateSet.PartialPath(partial.Name), partial.Text))],
            contract: null,
            messages: null,
            bag
        );

    public static string Render(
        string layout,
        TemplateModel? model = null,
        params (string Name, string Text)[] partials
    )
    {
        TemplateResult rendering = Load(layout, partials).Render(Layout, [model ?? new TestModel()], "/posts/x/");
        Assert.Null(rendering.Diagnostic?.ToString());
        return rendering.Text!;
    }

    /// <summary>The error of a template that loads and does not render.</summary>
    public static Diagnostic Error(
        string layout,
        TemplateModel? model = null,
        params (string Name, string Text)[] partials
    )
    {
        TemplateResult rendering = Load(layout, partials).Render(Layout, [model ?? new TestModel()], "/posts/x/");
        Assert.Null(rendering.Text);
        return rendering.Diagnostic!;
    }

    /// <summary>The errors of a template that does not load.</summary>
    public static IReadOnlyList<string> LoadErrors(string layout, params (string Name, string Text)[] partials)
    {
        var bag = new DiagnosticBag();
        Load(bag, layout, partials);
        return bag.Sorted().Select(Text).ToList();
    }

    private static string Text(Diagnostic diagnostic)
    {
        SourceSpan span = diagnostic.Span;
        string path = diagnostic.Path["theme/".Length..];
        string fix = diagnostic.Fix.Length > 0 ? " " + diagnostic.Fix : "";
        return $"{diagnostic.Code.Id} {path}({span.Line},{span.Column},{span.Length}): {diagnostic.Message}{fix}";
    }
}
