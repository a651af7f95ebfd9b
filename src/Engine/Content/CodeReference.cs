using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content;

/// <summary>A code block with a language.</summary>
/// <param name="Language">The language that it names.</param>
/// <param name="Span">The position of that name.</param>
/// <param name="Work">The work to highlight the code, by <see cref="Text.CodeWork"/>.</param>
internal readonly record struct CodeReference(string Language, SourceSpan Span, long Work);
