using NodaTime;
using Strata.Engine.Catalogues;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>What rules know besides the stack.</summary>
/// <param name="Images">The base images.</param>
/// <param name="Tables">The compatibility tables, by name.</param>
/// <param name="Glossary">The terms.</param>
/// <param name="AsOf">The day at which topologies without one of their own are judged; null where none is
/// known.</param>
internal sealed record RuleInputs(
    BaseImageCatalogue Images,
    IReadOnlyDictionary<string, CompatibilityTable> Tables,
    Glossary Glossary,
    LocalDate? AsOf
)
{
    /// <summary>What can be told of images by their names.</summary>
    public ImageNames ImageNames { get; } = new(Images);
}

/// <summary>A stack, and what rules know about it.</summary>
internal sealed class RuleContext(Topology topology, RuleInputs inputs)
{
    private IReadOnlyList<PlacedContainer>? containers;

    public Topology Topology => topology;

    /// <summary>All nodes, in reading order.</summary>
    public IReadOnlyList<Node> Nodes { get; } = topology.Nodes.ToList();

    public RuleInputs Inputs => inputs;

    /// <summary>The day at which the stack is judged; null where none is known.</summary>
    public LocalDate? Day => topology.AsOf ?? inputs.AsOf;

    /// <summary>Which Windows image runs on which host; null where the site has no such table.</summary>
    public CompatibilityTable? Windows => inputs.Tables.GetValueOrDefault("windows");

    /// <summary>The containers, each with what it runs on, in reading order.</summary>
    public IReadOnlyList<PlacedContainer> Containers =>
        containers ??= Nodes
            .Where(node => node.Kind.Name == "container")
            .Select(node => PlacedContainer.Of(node, this))
            .ToList();
}
