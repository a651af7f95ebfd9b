using System.Buffers.Binary;

namespace Strata.Engine.Raster;

/// <summary>
/// Reads the dimensions of an AVIF, which Skia does not decode. The file consists of nested boxes (ISO/IEC 14496-12):
/// <c>ispe</c> has dimensions, <c>irot</c> a rotation by quarters (ISO/IEC 23008-12). Of several dimensions, those of
/// tiles and thumbnails, the largest are the picture's.
/// </summary>
internal static class AvifDimensions
{
    /// <summary>The dimensions as shown; null for a file that is not an AVIF.</summary>
    public static ImageDimensions? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes[4..8].SequenceEqual("ftyp"u8))
            return null;
        ImageDimensions? largest = null;
        bool isRotated = false;
        ReadOnlySpan<byte> meta = Find(bytes, "meta"u8);
        ReadOnlySpan<byte> properties = Find(Find(meta.Length < 4 ? [] : meta[4..], "iprp"u8), "ipco"u8);
        while (Next(ref properties, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> content))
        {
            if (name.SequenceEqual("irot"u8) && content.Length > 0)
                isRotated = content[0] % 2 == 1;
            if (!name.SequenceEqual("ispe"u8) || content.Length < 12)
                continue;
            (uint width, uint height) = (
                BinaryPrimitives.ReadUInt32BigEndian(content[4..]),
                BinaryPrimitives.ReadUInt32BigEndian(content[8..])
            );
            if (
                width is > 0 and < 1_000_000
                && height is > 0 and < 1_000_000
                && (largest is not { } other || width * (ulong)height > (ulong)other.Width * (ulong)other.Height)
            )
                largest = new ImageDimensions((int)width, (int)height);
        }

        return isRotated && largest is { } size ? new ImageDimensions(size.Height, size.Width) : largest;
    }

    /// <summary>The content of the first box with a name; empty if there is none.</summary>
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> boxes, scoped ReadOnlySpan<byte> requested)
    {
        while (Next(ref boxes, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> content))
        {
            if (name.SequenceEqual(requested))
                return content;
        }

        return [];
    }

    /// <summary>
    /// Removes the first box: its length, its name, its content. A length of 0 means the rest of the file; 1 means that
    /// a length of 64 bits follows the name.
    /// </summary>
    private static bool Next(
        scoped ref ReadOnlySpan<byte> boxes,
        out ReadOnlySpan<byte> name,
        out ReadOnlySpan<byte> content
    )
    {
        name = content = [];
        if (boxes.Length < 8)
            return false;
        ulong length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        int headerLength = length == 1 ? 16 : 8;
        if (boxes.Length < headerLength)
            return false;
        if (length == 1)
            length = BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]);
        if (length == 0)
            length = (ulong)boxes.Length;
        if (length < (ulong)headerLength || length > (ulong)boxes.Length)
            return false;
        name = boxes[4..8];
        content = boxes[headerLength..(int)length];
        boxes = boxes[(int)length..];
        return true;
    }
}
