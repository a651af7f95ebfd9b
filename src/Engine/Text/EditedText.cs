using System.Text;

namespace Strata.Engine.Text;

/// <summary>A range of a text and its replacement.</summary>
internal readonly record struct Edit(int Start, int Length, string Replacement);

/// <summary>
/// A text after edits, and the offset that each of its characters had before them, so that diagnostics point into the
/// author's own file.
/// </summary>
internal sealed class EditedText
{
    private readonly List<(int Here, int Before, bool IsCopy)> pieces;

    private EditedText(string text, List<(int, int, bool)> pieces)
    {
        Text = text;
        this.pieces = pieces;
    }

    public string Text { get; }

    /// <summary>A text without edits.</summary>
    public static EditedText Of(string text) => new(text, [(0, 0, true)]);

    /// <summary>The offset before all edits.</summary>
    public int OriginalOffset(int offset)
    {
        int low = 0;
        int high = pieces.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (pieces[middle].Here <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        (int here, int before, bool isCopy) = pieces[low];
        return isCopy ? before + offset - here : before;
    }

    /// <summary>Applies more edits, which are in order and do not overlap.</summary>
    public EditedText Apply(IReadOnlyList<Edit> edits)
    {
        if (edits.Count == 0)
            return this;
        var text = new StringBuilder(Text.Length);
        List<(int, int, bool)> edited = [];
        int copied = 0;
        int piece = 0;
        foreach (Edit edit in edits)
        {
            Copy(edit.Start);
            if (edit.Replacement.Length > 0)
                edited.Add((text.Length, OriginalOffset(edit.Start), false));
            text.Append(edit.Replacement);
            copied = edit.Start + edit.Length;
        }

        Copy(Text.Length);
        return new EditedText(text.ToString(), edited);

        // A copied range may span earlier edits; both are in order.
        void Copy(int end)
        {
            while (copied < end)
            {
                while (piece + 1 < pieces.Count && pieces[piece + 1].Here <= copied)
                    piece++;
                int stop = piece + 1 < pieces.Count ? Math.Min(end, pieces[piece + 1].Here) : end;
                edited.Add((text.Length, OriginalOffset(copied), pieces[piece].IsCopy));
                text.Append(Text, copied, stop - copied);
                copied = stop;
            }
        }
    }
}
