using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>The names of a layout or the shell besides the data of its kind.</summary>
/// <param name="Page">The page.</param>
/// <param name="Content">The content of the page, or for the shell that of <c>main</c>.</param>
internal sealed record PageRoot(TemplateModel Page, HtmlFragment Content)
{
    /// <summary>The model of layouts and of the shell.</summary>
    public static TemplateType<PageRoot> Type { get; } =
        new(
            "layout",
            TemplateField<PageRoot>.Model("page", "The page.", PageFields.Authored, root => root.Page),
            new("content", "The text of the page; for `shell` what the layout wrote.", root => root.Content)
        );

    /// <summary>The model of the layout <c>redirect</c>, which has no content.</summary>
    public static TemplateType<PageView> Redirect { get; } =
        new(
            "redirect",
            TemplateField<PageView>.Model(
                "page",
                "The page.",
                PageFields.Redirect,
                view => PageFields.Redirect.Model(view)
            )
        );
}
