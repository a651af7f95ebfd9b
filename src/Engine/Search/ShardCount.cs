namespace Strata.Engine.Search;

/// <summary>
/// How many pieces an index has. Their names stand in the plan of the site, which does not read texts.
/// </summary>
/// <param name="Words">Pieces of words.</param>
/// <param name="Texts">Pieces of texts.</param>
internal readonly record struct ShardCount(int Words, int Texts)
{
    private const int TextPiece = 6_000;

    /// <summary>The words of a text and where they stand take at most about this part of it.</summary>
    private const int WordsOfText = 7;

    private const int WordPiece = 8_000;

    /// <summary>What a page takes besides its text.</summary>
    private const int Page = 300;

    /// <param name="pages">How many pages there are.</param>
    /// <param name="bytes">How much text they have, about.</param>
    public static ShardCount For(int pages, long bytes) =>
        new((int)(1 + (bytes / WordsOfText / WordPiece)), (int)(1 + ((bytes + ((long)Page * pages)) / TextPiece)));
}
