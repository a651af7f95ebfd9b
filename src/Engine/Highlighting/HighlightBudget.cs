namespace Strata.Engine.Highlighting;

/// <summary>The work to highlight the code of a page, which is limited: at the limit it takes about a second.</summary>
internal sealed class HighlightBudget
{
    /// <summary>The most work of a page, which is that of about 4000 lines of C#.</summary>
    private const long MaxWork = 1_200_000;

    private long work;

    /// <summary>
    /// Counts a piece of code; false if it and all code after it exceed the limit, so that they are not highlighted.
    /// </summary>
    /// <param name="language">The language; an unknown one costs nothing.</param>
    /// <param name="codeWork">The work of the code, by <see cref="Text.CodeWork"/>.</param>
    public bool TryAdd(string language, long codeWork)
    {
        work += codeWork * Languages.CostOf(language);
        return work <= MaxWork;
    }
}
