using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>The models of data pages and of their child pages.</summary>
internal sealed class DataPageModels(Edition site, EditionLinks links, FigureRenderer figures, DataPageSet kinds)
{
    /// <summary>The model of a page whose layout shows data; null for any other page.</summary>
    public TemplateModel? For(Page page, List<Diagnostic> diagnostics) =>
        kinds.Find(page.Layout)?.Model(page, Context(page.Path, diagnostics));

    public TemplateModel For(ChildPage child, List<Diagnostic> diagnostics) =>
        child.Model(Context(child.Path, diagnostics));

    private DataPageContext Context(string path, List<Diagnostic> diagnostics) =>
        new(site, links, figures, path, diagnostics);
}
