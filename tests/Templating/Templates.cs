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
            bag
        );

    public static string Render(
        string layout,
        TemplateModel? model = null,
        params (string Name, string Text)[] partials
    )
    {
        TemplateResult rendering = Load(layout, partials).Render(Layout, model ?? new TemplateModel(), "/posts/x/");
        Assert.Null(rendering.Diagnostic?.ToString());
        return rendering.Text!;
    }

    /// <summary>The mistake of a template that loads and does not render.</summary>
    public static Diagnostic Mistake(
        string layout,
        TemplateModel? model = null,
        params (string Name, string Text)[] partials
    )
    {
        TemplateResult rendering = Load(layout, partials).Render(Layout, model ?? new TemplateModel(), "/posts/x/");
        Assert.Null(rendering.Text);
        return rendering.Diagnostic!;
    }

    /// <summary>The mistakes of a template that does not load.</summary>
    public static IReadOnlyList<string> LoadMistakes(string layout, params (string Name, string Text)[] partials)
    {
        var bag = new DiagnosticBag();
        Load(bag, layout, partials);
        return bag.Sorted()
            .Select(diagnostic =>
                $"{diagnostic.Code.Id} {diagnostic.Path["theme/".Length..]}({diagnostic.Span.Line},{diagnostic.Span.Column},{diagnostic.Span.Length}): {diagnostic.Message} {diagnostic.Fix}".TrimEnd()
            )
            .ToList();
    }
}
