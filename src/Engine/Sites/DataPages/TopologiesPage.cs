using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The gallery of all topologies, with a page for each below it.</summary>
internal sealed class TopologiesPage : DataPage
{
    private const string Name = "topologies";

    public override string Layout => Name;

    /// <summary>The gallery; null for a site without one.</summary>
    public static Page? Gallery(PageSet pages) => pages.WithLayout(Name);

    /// <summary>The path of the page of a topology.</summary>
    public static string PathOf(Page gallery, RenderedDiagram diagram) => $"{gallery.Path}{diagram.Topology.Id}/";

    public override void AddModel(TemplateModel model, Page page, DataPageContext context) =>
        model["topologies"] = context
            .Edition.Diagrams.Topologies.Values.OrderBy(diagram => diagram.Text.Title, StringComparer.Ordinal)
            .Select(diagram => context.Figures.Card(diagram, PathOf(page, diagram), context.Path, context.Diagnostics))
            .ToList();

    public override IEnumerable<ChildPage> Children(Page page, Edition edition) =>
        edition.Diagrams.Topologies.Values.Select(diagram => new ChildPage
        {
            Path = PathOf(page, diagram),
            Layout = "topology",
            Title = diagram.Text.Title,
            Description = diagram.Text.Description,
            Source = diagram.Topology.Path,
            Boxes = DiagramSet.BoxesOf(diagram),
            AddModel = (model, context) => AddTopology(model, diagram, context),
            SearchSections = () =>
                [SearchText.Diagram("fig-" + diagram.Topology.Id, diagram.Text.Description, diagram.Text)],
        });

    private static void AddTopology(TemplateModel model, RenderedDiagram diagram, DataPageContext context)
    {
        Edition edition = context.Edition;
        Topology topology = diagram.Topology;
        var reference = new DiagramReference(
            DiagramSource.Topologies,
            topology.Id,
            HtmlText.Encode(diagram.Text.Description),
            SourceSpan.Start
        );
        model["topology"] = context.Figures.Summary(diagram, context.Path);
        model["figure"] = new Html(context.Figures.Figure(reference, context.Path, context.Diagnostics));
        model["source"] =
            edition.Files.ReadText(topology.Path, new FileReport(topology.Path, new DiagnosticBag())) ?? "";
        model["rules"] = RulesPage.PathOf(edition.Pages, edition.AllPages) is { } rules
            ? RulesPage.Models(RuleRunner.RulesOf(topology.Vocabulary), rules, edition)
            : [];
        model["source_path"] = topology.Path;
        model["files"] = DiagramFileModels.Models(diagram, edition);
        model["embed"] = DiagramFileModels.Embedding(diagram, edition);
        model["snippet"] = $"![{diagram.Text.Description}](diagram:{topology.Id})";
    }
}
