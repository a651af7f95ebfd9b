using Strata.Engine.Search;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The page of all terms of the glossary.</summary>
internal sealed class GlossaryPage : DataPage
{
    public const string Name = "glossary";

    public override ThemeLayout Template { get; } = new(Name, "The glossary.", GlossaryModels.Root);

    /// <summary>The path of the page in a language, or else in any; null for a site without such a page.</summary>
    public static string? PathOf(PageSet pages, PageSet allPages) =>
        (pages.WithLayout(Name) ?? allPages.WithLayout(Name))?.Path;

    public override TemplateModel Model(Page page, DataPageContext context) =>
        GlossaryModels.Root.Model(DefinedTerm.All(context.Edition.Catalogues.Glossary, context.Edition.Messages));

    public override IEnumerable<SearchSection> SearchSections(Page page, Edition edition) =>
        edition.Catalogues.Glossary.Terms.Select(term =>
            SearchText.Section(term.Id, term.Name, [term.Definition, .. term.Aliases]) with
            {
                IsTerm = true,
            }
        );
}
