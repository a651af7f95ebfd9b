using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>A requested arrow of a nested picture.</summary>
internal readonly record struct ArrowRequest(Node From, Node To, ArrowKind Kind)
{
    /// <summary>The end whose arrows share their paths: the controller, or the kernel.</summary>
    public Node Hub => Kind is ArrowKind.Controls ? From : To;
}
