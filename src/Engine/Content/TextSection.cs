namespace Strata.Engine.Content;

/// <summary>The text below a heading, or a diagram, without markup.</summary>
/// <param name="Heading">The heading, or the caption of the diagram; empty before the first heading.</param>
/// <param name="Anchor">The heading's id; empty before the first heading, and for diagrams.</param>
/// <param name="Diagram">The diagram's number on the page; null for text.</param>
/// <param name="Utf8">The text, with a line for each paragraph, item, row or line of code. Stored as bytes, because it
/// is kept in memory for every page.</param>
internal sealed record TextSection(string Heading, string Anchor, int? Diagram, byte[] Utf8);
