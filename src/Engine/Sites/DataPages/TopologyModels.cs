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

/// <summary>A group in the gallery.</summary>
/// <param name="Title">Its heading; empty for the topologies without a group.</param>
/// <param name="Topologies">Its topologies, in order.</param>
internal sealed record TopologyGroup(string Title, IReadOnlyList<ListedTopology> Topologies)
{
    /// <summary>
    /// The groups of topologies: both by the author's order and then by title, topologies without a group last.
    /// </summary>
    public static IReadOnlyList<TopologyGroup> Of(IEnumerable<ListedTopology> topologies) =>
        topologies
            .OrderBy(item => item.Diagram.Topology.Order ?? int.MaxValue)
            .ThenBy(item => item.Diagram.Topology.Title, StringComparer.Ordinal)
            .GroupBy(item => item.Diagram.Topology.Group ?? "", StringComparer.Ordinal)
            .OrderBy(group => group.Key.Length == 0)
            .Select(group => new TopologyGroup(group.Key, [.. group]))
            .ToList();
}

/// <summary>The models of the layouts of topologies.</summary>
internal static class TopologyModels
{
    private static readonly TemplateType<ListedTopology> Summary = new(
        "a topology",
        new("id", "Its id.", item => item.Diagram.Topology.Id),
        new("title", "Its title.", item => item.Diagram.Topology.Title),
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
        [
            .. Summary.Fields,
            new("cannot_run", "Whether it shows something that cannot run.", item => item.CannotRun),
            new("picture", "Its picture with names only, as SVG.", item => item.Picture),
        ]
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

    private static readonly TemplateType<TopologyGroup> Group = new(
        "a group of topologies",
        new("title", "Its heading; empty for those without a group.", group => group.Title),
        TemplateField<TopologyGroup>.List("topologies", "Its topologies, in order.", Card, group => group.Topologies)
    );

    /// <summary>The model of the page of all topologies.</summary>
    public static TemplateType<IReadOnlyList<TopologyGroup>> All { get; } =
        new(
            "page of all topologies",
            TemplateField<IReadOnlyList<TopologyGroup>>.List(
                "groups",
                "The groups of topologies, in order.",
                Group,
                groups => groups
            )
        );
}
