namespace Strata.Engine.Sources;

/// <summary>Marks drawings of this program, so that a later run knows which files it may replace.</summary>
internal static class DrawingMark
{
    private const int PngHeaderLength = 33;

    /// <summary>The chunk <c>tEXt</c> with the registered keyword "Software", its length and its checksum.</summary>
    private static ReadOnlySpan<byte> PngChunk => "\0\0\0\u000FtEXtSoftware\0Strata"u8;

    private static ReadOnlySpan<byte> PngChecksum => [0xAE, 0x91, 0x47, 0xF1];

    private static ReadOnlySpan<byte> SvgComment => "<!-- Drawn by Strata -->\n"u8;

    /// <summary>An SVG file with the mark: a comment after its root element.</summary>
    public static byte[] AddToSvg(byte[] svg) => [.. svg, .. SvgComment];

    /// <summary>A PNG file with the mark: a text chunk after its header.</summary>
    public static byte[] AddToPng(byte[] png) =>
        [.. png.AsSpan(0, PngHeaderLength), .. PngChunk, .. PngChecksum, .. png.AsSpan(PngHeaderLength)];

    /// <summary>Whether a file has the mark; git may have changed its line ends.</summary>
    public static bool IsIn(ReadOnlySpan<byte> file) =>
        file.TrimEnd("\r\n"u8).EndsWith(SvgComment.TrimEnd("\n"u8))
        || (file.Length > PngHeaderLength && file[PngHeaderLength..].StartsWith(PngChunk));
}
