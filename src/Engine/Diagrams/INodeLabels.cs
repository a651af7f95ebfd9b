using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>What a view writes on nodes.</summary>
internal interface INodeLabels
{
    /// <summary>What is seen on a node.</summary>
    Label Of(Node node);

    /// <summary>What is heard of a node besides its name.</summary>
    string Heard(Node node);
}
