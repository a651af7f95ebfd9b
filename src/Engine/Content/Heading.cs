namespace Strata.Engine.Content;

/// <summary>A heading of a page.</summary>
internal readonly record struct Heading(int Level, string Id, string Text);
