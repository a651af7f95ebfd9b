using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>What a view writes on nodes.</summary>
internal interface INodeLabels
{
    /// <summary>What is seen on a node.</summary>
    Label Of(Node node);

    /// <summary>What is heard of a node besides its name.</summary>
    string AccessibleName(Node node);
}
