using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>A fence without an end: text for kramdown, and code up to the end of the page for CommonMark.</summary>
internal static class UnclosedFence
{
    /// <summary>Escapes the fence.</summary>
    public static Translation Translate(string body)
    {
        MarkdownLine? last = null;
        bool isOpen = false;
        foreach (MarkdownLine line in MarkdownLines.Of(body).Where(line => line.IsFence))
        {
            isOpen = !isOpen;
            last = line;
        }

        int at = isOpen && last is { } fence ? fence.Start + fence.Text.IndexOfAny(['`', '~']) : -1;
        return new Translation(at < 0 ? [] : [new Edit(at, 0, "\\")], []);
    }
}
