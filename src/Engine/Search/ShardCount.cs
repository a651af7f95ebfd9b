namespace Strata.Engine.Search;

/// <summary>
/// The number of shards of an index. It is estimated while the site is planned, since shards are routes and texts are
/// read only at render.
/// </summary>
/// <param name="Words">The number of shards of words.</param>
/// <param name="Texts">The number of shards of texts.</param>
internal readonly record struct ShardCount(int Words, int Texts)
{
    /// <summary>The size of a shard of texts in bytes.</summary>
    private const int TextShardSize = 6_000;

    /// <summary>The size of a shard of words in bytes.</summary>
    private const int WordShardSize = 8_000;

    /// <summary>
    /// The words of a text with their postings take at most about one byte for this many bytes of it.
    /// </summary>
    private const int TextBytesPerWordByte = 7;

    /// <summary>The bytes of a page in addition to its text.</summary>
    private const int PageOverhead = 300;

    /// <param name="pages">The number of pages.</param>
    /// <param name="bytes">The approximate size of their text.</param>
    public static ShardCount For(int pages, long bytes) =>
        new(
            (int)(1 + (bytes / TextBytesPerWordByte / WordShardSize)),
            (int)(1 + ((bytes + ((long)PageOverhead * pages)) / TextShardSize))
        );
}
