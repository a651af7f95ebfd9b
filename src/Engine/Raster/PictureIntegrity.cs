using System.Buffers.Binary;

namespace Strata.Engine.Raster;

/// <summary>Whether the file of a picture is whole, judged without decoding its pixels.</summary>
internal static class PictureIntegrity
{
    private const int PngHeader = 8;

    /// <summary>The length, the type and the checksum of a chunk of a PNG.</summary>
    private const int PngChunk = 12;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>Whether a PNG, JPEG or WebP is neither cut off nor, as far as it has checksums, damaged.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file) =>
        file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => IsWholePng(file),
            [0xFF, 0xD8, ..] => IsWholeJpeg(file),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, ..] => 8L
                + BinaryPrimitives.ReadUInt32LittleEndian(file[4..])
                <= file.Length,
            _ => true,
        };

    /// <summary>Reads the chunks up to the last one (PNG specification, third edition, section 5).</summary>
    private static bool IsWholePng(ReadOnlySpan<byte> file)
    {
        for (ReadOnlySpan<byte> rest = file[Math.Min(PngHeader, file.Length)..]; rest.Length >= PngChunk; )
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - PngChunk)
                return false;
            ReadOnlySpan<byte> chunk = rest.Slice(4, (int)length + 4);
            if (Crc(chunk) != BinaryPrimitives.ReadUInt32BigEndian(rest[((int)length + 8)..]))
                return false;
            if (chunk.StartsWith("IEND"u8))
                return true;
            rest = rest[((int)length + PngChunk)..];
        }

        return false;
    }

    /// <summary>Reads the segments up to the pixels, which the mark of the end follows (ITU-T T.81, annex B).</summary>
    private static bool IsWholeJpeg(ReadOnlySpan<byte> file)
    {
        for (ReadOnlySpan<byte> rest = file[2..]; rest.Length >= 4 && rest[0] == 0xFF; )
        {
            if (rest[1] == 0xDA)
                return rest.IndexOf([(byte)0xFF, (byte)0xD9]) >= 0;
            int length = rest[1] == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (length > rest.Length)
                return false;
            rest = rest[length..];
        }

        return false;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint CrcOf(int value)
    {
        uint crc = (uint)value;
        for (int bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        return crc;
    }
}
