using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The page of a topology.</summary>
internal sealed record TopologyPage
{
    public required ListedTopology Topology { get; init; }

    public required HtmlFragment Figure { get; init; }

    /// <summary>The text of its file.</summary>
    public required string Source { get; init; }

    public required IEnumerable<ListedRule> Rules { get; init; }

    public required IEnumerable<TemplateLink> Files { get; init; }

    /// <summary>The HTML that embeds the diagram in another page.</summary>
    public required string Embed { get; init; }
}

/// <summary>The models of the layouts of topologies.</summary>
internal static class TopologyModels
{
    private static readonly TemplateType<ListedTopology> Summary = new(
        "a topology",
        new("id", "Its id.", item => item.Diagram.Topology.Id),
        new("title", "Its title.", item => item.Diagram.Text.Title),
        new("description", "What it shows, in a sentence.", item => item.Diagram.Text.Description),
        new("url", "The path of its page.", item => item.Path),
        TemplateField<ListedTopology>.Model(
            "as_of",
            "The day on which it was true, or nothing.",
            CommonModels.Date,
            item => item.AsOf
        )
    );

    private static readonly TemplateType<ListedTopology> Card = new(
        "a topology in the gallery",
        [.. Summary.Fields, new("picture", "Its picture as SVG.", item => item.Picture)]
    );

    /// <summary>The model of the page of a topology.</summary>
    public static TemplateType<TopologyPage> Single { get; } =
        new(
            "page of a topology",
            TemplateField<TopologyPage>.Model("topology", "The topology.", Summary, page => page.Topology),
            new("figure", "Its figure.", page => page.Figure),
            new("source", "The text of its file.", page => page.Source),
            new("source_path", "The path of that file in the site.", page => page.Topology.Diagram.Topology.Path),
            TemplateField<TopologyPage>.List(
                "rules",
                "The rules that it is checked against; none if the site has no page of all rules.",
                RuleModels.Rule,
                page => page.Rules
            ),
            TemplateField<TopologyPage>.List("files", "The diagram as files.", CommonModels.Link, page => page.Files),
            new("embed", "HTML that embeds the diagram in another page.", page => page.Embed),
            new(
                "snippet",
                "Markdown that shows the diagram on a page of the site.",
                page => $"![{page.Topology.Diagram.Text.Description}](diagram:{page.Topology.Diagram.Topology.Id})"
            )
        );

    /// <summary>The model of the page of all topologies.</summary>
    public static TemplateType<IEnumerable<ListedTopology>> All { get; } =
        new(
            "page of all topologies",
            TemplateField<IEnumerable<ListedTopology>>.List(
                "topologies",
                "The topologies, by title.",
                Card,
                topologies => topologies
            )
        );
}
