using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content;

/// <summary>A language that a code block names.</summary>
internal readonly record struct CodeReference(string Language, SourceSpan Span);
