namespace Strata.Engine.Content.Composition;

/// <summary>
/// Recognises lines of code that are indented by four spaces: below an empty line, and not in a list, whose text is
/// indented too.
/// </summary>
internal sealed class IndentedCode
{
    private bool isInList;
    private bool mayBegin = true;

    /// <summary>Whether the next line is code.</summary>
    public bool Has(string line)
    {
        string text = line.TrimStart();
        if (text.Length == 0)
        {
            mayBegin = true;
            return false;
        }

        bool isCode = mayBegin && !isInList && (line[0] == '\t' || line.StartsWith("    ", StringComparison.Ordinal));
        if (text.Length == line.Length || IsItem(text))
            isInList = IsItem(text);
        mayBegin = isCode;
        return isCode;
    }

    private static bool IsItem(string text) =>
        text is ['-' or '*' or '+', ' ' or '\t', ..]
        || (char.IsAsciiDigit(text[0]) && text.TrimStart("0123456789".ToCharArray()) is ['.' or ')', ' ', ..]);
}
