using NodaTime;
using Strata.Engine.Catalogues;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>The catalogues and the date that rules use.</summary>
/// <param name="Images">The base images.</param>
/// <param name="Tables">The compatibility tables, by name.</param>
/// <param name="Glossary">The terms.</param>
/// <param name="AsOf">The date for topologies without <c>as_of</c>; null to skip rules that depend on a date.</param>
internal sealed record RuleInputs(
    BaseImageCatalogue Images,
    IReadOnlyDictionary<string, CompatibilityTable> Tables,
    Glossary Glossary,
    LocalDate? AsOf
)
{
    /// <summary>The lookup of base images by their names.</summary>
    public ImageNames ImageNames { get; } = new(Images);
}

/// <summary>A topology with everything that rules need to check it.</summary>
internal sealed class RuleContext(Topology topology, RuleInputs inputs)
{
    private IReadOnlyList<PlacedContainer>? containers;

    public Topology Topology => topology;

    /// <summary>All nodes, in reading order.</summary>
    public IReadOnlyList<Node> Nodes { get; } = topology.Nodes.ToList();

    public RuleInputs Inputs => inputs;

    /// <summary>The date that the topology describes; null if it is not known.</summary>
    public LocalDate? AsOf => topology.AsOf ?? inputs.AsOf;

    /// <summary>The table of Windows images and hosts; null if the site has none.</summary>
    public CompatibilityTable? Windows => inputs.Tables.GetValueOrDefault(CompatibilityTable.WindowsName);

    /// <summary>The containers, in reading order.</summary>
    public IReadOnlyList<PlacedContainer> Containers =>
        containers ??= Nodes
            .Where(node => node.Kind.Name == "container")
            .Select(node => PlacedContainer.Of(node, this))
            .ToList();
}
