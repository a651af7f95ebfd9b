using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The gallery of all topologies, with a page for each below it.</summary>
internal sealed class TopologiesPage : DataPage
{
    /// <summary>The layout of the gallery.</summary>
    public const string Name = "topologies";

    public override ThemeLayout Template { get; } = new(Name, "The gallery of all topologies.", TopologyModels.All);

    public override ThemeLayout? ChildTemplate { get; } =
        new("topology", "The page of a topology, below the gallery.", TopologyModels.Single);

    /// <summary>The gallery; null for a site without one.</summary>
    public static Page? Gallery(PageSet pages) => pages.WithLayout(Name);

    /// <summary>The path of the page of a topology.</summary>
    public static string PathOf(Page gallery, RenderedDiagram diagram) => $"{gallery.Path}{diagram.Topology.Id}/";

    public override TemplateModel Model(Page page, DataPageContext context) =>
        TopologyModels.All.Model(
            TopologyGroup.Of(
                context.Edition.Diagrams.Topologies.Values.Select(diagram =>
                    context.Figures.Card(diagram, PathOf(page, diagram), context.Path, context.Diagnostics)
                )
            )
        );

    public override IEnumerable<ChildPage> Children(Page page, Edition edition) =>
        edition.Diagrams.Topologies.Values.Select(diagram => new ChildPage
        {
            Path = PathOf(page, diagram),
            Layout = ChildTemplate!.Name,
            Title = diagram.Topology.Title,
            Description = diagram.Text.Description,
            Source = diagram.Topology.Path,
            Boxes = DiagramSet.BoxesOf(diagram),
            Model = context => TopologyModels.Single.Model(PageOf(diagram, context)),
            SearchSections = () =>
                [SearchText.Diagram("fig-" + diagram.Topology.Id, diagram.Text.Description, diagram.Text)],
        });

    private static TopologyPage PageOf(RenderedDiagram diagram, DataPageContext context)
    {
        Edition edition = context.Edition;
        Topology topology = diagram.Topology;
        var reference = new DiagramReference(
            DiagramSource.Topologies,
            topology.Id,
            HtmlText.Encode(diagram.Text.Description),
            SourceSpan.Start
        );
        return new TopologyPage
        {
            Topology = context.Figures.Summary(diagram, context.Path),
            Figure = new HtmlFragment(context.Figures.Figure(reference, context.Path, context.Diagnostics)),
            Source = edition.Files.ReadText(topology.Path, new FileReport(topology.Path, new DiagnosticBag())) ?? "",
            Rules = RulesPage.PathOf(edition.Pages, edition.AllPages) is { } rules
                ? ListedRule.All(RuleRunner.RulesOf(topology.Vocabulary), rules, edition.Messages)
                : [],
            Files = DiagramFileModels.Links(diagram, edition, context.Links.Routes),
            Embed = DiagramFileModels.Embedding(diagram, edition),
        };
    }
}
