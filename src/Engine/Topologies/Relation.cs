namespace Strata.Engine.Topologies;

/// <summary>A relation between two nodes that is neither support nor control, such as a network connection.</summary>
/// <param name="From">The node that it leaves.</param>
/// <param name="To">The node that it leads to.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Label">Its name, such as a port; null for none.</param>
internal sealed record Relation(Node From, Node To, RelationKind Kind, string? Label);

/// <summary>A kind of relation, as declared in a vocabulary.</summary>
/// <param name="Name">The word after <c>kind</c>.</param>
/// <param name="Verb">What one node does with another, such as "reaches".</param>
/// <param name="Plural">The same of several nodes, such as "reach".</param>
/// <param name="Line">The style of its line.</param>
internal sealed record RelationKind(string Name, string Verb, string Plural, LineStyle Line);

/// <summary>The style of a line.</summary>
internal enum LineStyle
{
    Solid,
    Dashed,
    Dotted,
}
