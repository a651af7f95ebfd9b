using System.Collections.Concurrent;
using Strata.Engine.Text;

namespace Strata.Engine.Highlighting;

/// <summary>
/// Highlights code at build time, with classes only. Grammars are loaded once for the whole process, because loading
/// is slow and keeping them costs nothing.
/// </summary>
internal static class Highlighter
{
    private static readonly ConcurrentDictionary<string, Lazy<CodeGrammar>> Loaded = new(StringComparer.Ordinal);

    /// <summary>
    /// The lines of a piece of code as HTML; null if the language is plain text or not known, or the budget is
    /// exceeded.
    /// </summary>
    public static IReadOnlyList<string>? Lines(string language, IReadOnlyList<string> lines, HighlightBudget budget) =>
        Languages.ScopeOf(language) is { Length: > 0 } scope && budget.TryAdd(language, CodeWork.Of(lines))
            ? Loaded.GetOrAdd(scope, name => new Lazy<CodeGrammar>(() => new CodeGrammar(name))).Value.Lines(lines)
            : null;
}
