using System.Text;

namespace Strata.Engine.Text;

/// <summary>A range of a text and its replacement.</summary>
internal readonly record struct Edit(int Start, int Length, string Replacement)
{
    /// <summary>The replacement as a part of other files; null for a text of no file.</summary>
    public EditedText? Included { get; init; }

    /// <summary>A replacement that comes from other files.</summary>
    public static Edit Of(int start, int length, EditedText included) =>
        new(start, length, included.Text) { Included = included };
}

/// <summary>A position before all edits.</summary>
/// <param name="Offset">The offset in the author's text, or in the whole of an included file.</param>
/// <param name="Source">The included file; null for the author's own text.</param>
internal readonly record struct TextOrigin(int Offset, IncludedSource? Source);

/// <summary>
/// A text after edits, and the offset that each of its characters had before them, so that diagnostics point into the
/// author's own file.
/// </summary>
internal sealed class EditedText
{
    private readonly List<Piece> pieces;

    private EditedText(string text, List<Piece> pieces)
    {
        Text = text;
        this.pieces = pieces;
    }

    public string Text { get; }

    /// <summary>A text without edits.</summary>
    public static EditedText Of(string text) => new(text, [new(0, 0, true, null)]);

    /// <summary>A part of a file that another text includes.</summary>
    /// <param name="text">The part.</param>
    /// <param name="start">Its offset in the file.</param>
    /// <param name="source">The file.</param>
    public static EditedText Of(string text, int start, IncludedSource source) =>
        new(text, [new(0, start, true, source)]);

    /// <summary>The offset before all edits.</summary>
    public int OriginalOffset(int offset) => OriginOf(offset).Offset;

    /// <summary>The position before all edits.</summary>
    public TextOrigin OriginOf(int offset)
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

        (int here, int before, bool isCopy, IncludedSource? source) = pieces[low];
        return new(isCopy ? before + offset - here : before, source);
    }

    /// <summary>Applies more edits, which are in order and do not overlap.</summary>
    public EditedText Apply(IReadOnlyList<Edit> edits)
    {
        if (edits.Count == 0)
            return this;
        var text = new StringBuilder(Text.Length);
        List<Piece> edited = [];
        int copied = 0;
        int piece = 0;
        foreach (Edit edit in edits)
        {
            Copy(edit.Start);
            if (edit.Included is { } included)
                edited.AddRange(included.pieces.Select(inner => inner with { Here = text.Length + inner.Here }));
            else if (edit.Replacement.Length > 0)
                edited.Add(Piece.At(text.Length, OriginOf(edit.Start), isCopy: false));
            text.Append(edit.Replacement);
            copied = edit.Start + edit.Length;
        }

        Copy(Text.Length);
        // An empty text has an origin too.
        if (edited.Count == 0)
            edited.Add(Piece.At(0, OriginOf(0), isCopy: true));
        return new EditedText(text.ToString(), edited);

        // A copied range may span earlier edits; both are in order.
        void Copy(int end)
        {
            while (copied < end)
            {
                while (piece + 1 < pieces.Count && pieces[piece + 1].Here <= copied)
                    piece++;
                int stop = piece + 1 < pieces.Count ? Math.Min(end, pieces[piece + 1].Here) : end;
                edited.Add(Piece.At(text.Length, OriginOf(copied), pieces[piece].IsCopy));
                text.Append(Text, copied, stop - copied);
                copied = stop;
            }
        }
    }

    /// <summary>A range of the text.</summary>
    /// <param name="Here">Its start.</param>
    /// <param name="Before">Its start before the edits.</param>
    /// <param name="IsCopy">Whether each of its characters was there before.</param>
    /// <param name="Source">The included file that it comes from; null for the author's own text.</param>
    private readonly record struct Piece(int Here, int Before, bool IsCopy, IncludedSource? Source)
    {
        public static Piece At(int here, TextOrigin origin, bool isCopy) =>
            new(here, origin.Offset, isCopy, origin.Source);
    }
}
