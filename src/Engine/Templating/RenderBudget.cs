using System.Numerics;
using Scriban.Runtime;
using Strata.Engine.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Strata.Engine.Templating;

/// <summary>
/// The work and the memory of a render. They are counted, not measured, so that a template fails on every machine or on
/// none.
/// </summary>
internal sealed class RenderBudget
{
    /// <summary>
    /// The limit of loop iterations and includes in a render; a page of thousands of terms needs a hundredth of it.
    /// </summary>
    public const int MaxLoops = 1_000_000;

    /// <summary>The limit of the length of a text, and of all that a render writes, in characters.</summary>
    public const int MaxText = 16 * 1024 * 1024;

    /// <summary>The limit of evaluated statements and expressions.</summary>
    private const int MaxEvaluations = 5_000_000;

    /// <summary>
    /// The limit of the values that expressions read and create, in characters. It bounds the memory of a render,
    /// because a template may keep each of them in a list, and the time, because a function reads all of a text.
    /// </summary>
    private const long MaxCharacters = 2L * MaxText;

    /// <summary>The characters whose creation takes about as long as the evaluation of an expression.</summary>
    private const int CharactersOfEvaluation = 16;

    /// <summary>The size of an item of a list or of an object, in characters.</summary>
    private const int ItemSize = 16;

    private int loops;
    private SourceSpan? loop;
    private int evaluations;
    private long characters;

    /// <summary>The work so far; equal for each render of the same page.</summary>
    public long Work => evaluations + (characters / CharactersOfEvaluation);

    /// <summary>Begins another render.</summary>
    public void Reset() => (loops, loop, evaluations, characters) = (0, null, 0, 0);

    /// <summary>Counts an iteration of a loop, or an include.</summary>
    public void AddLoop(SourceSpan span)
    {
        loop = span;
        if (++loops > MaxLoops)
            throw new TemplateException(
                span,
                Codes.TemplateEndless,
                $"The template loops or includes more than {MaxLoops} times.",
                "Look for an include of itself, or a loop within a loop, that never ends."
            );
    }

    /// <summary>Counts the evaluation of a statement or an expression.</summary>
    public void AddEvaluation(SourceSpan span)
    {
        if (++evaluations > MaxEvaluations)
            throw new TemplateException(
                loop ?? span, // which expression of the loop is the last one depends on the page
                Codes.TemplateEndless,
                $"The template evaluates more than {MaxEvaluations} expressions.",
                "Look for a loop within a loop that never ends."
            );
    }

    /// <summary>Counts a value that an expression read or created.</summary>
    public void AddValue(SourceSpan span, object? value, bool isCreated)
    {
        characters += value switch
        {
            string text => text.Length,
            ScriptArray list when isCreated => list.Count * (long)ItemSize,
            ScriptObject created when isCreated => created.Count * (long)ItemSize,
            BigInteger number => number.GetByteCount(),
            _ => 0,
        };
        if (characters > MaxCharacters)
            throw TooLong(span, "The expressions of the template create too much text");
    }

    /// <summary>Reports a text that a function would make too long.</summary>
    public static void CheckLength(SourceSpan span, long length)
    {
        if (length > MaxText)
            throw TooLong(span, "The text is too long");
    }

    private static TemplateException TooLong(SourceSpan span, string message) =>
        new(span, Codes.TemplateTooLong, message, "Look for a loop that repeats or joins texts.");
}
