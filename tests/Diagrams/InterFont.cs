using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Strata.Tests.Diagrams;

/// <summary>A face of Inter: its name and the widths of its characters, from the tables of the font.</summary>
internal sealed class InterFont
{
    private readonly byte[] bytes;
    private readonly Dictionary<string, int> tables = new(StringComparer.Ordinal);

    private InterFont(byte[] bytes)
    {
        this.bytes = bytes;
        for (int i = 0; i < Number16(4); i++)
            tables.Add(Encoding.ASCII.GetString(bytes, 12 + 16 * i, 4), Number32(12 + 16 * i + 8));
    }

    /// <summary>The hash of the font file.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The full name and the version in the font.</summary>
    public string FullName => $"{Name(4)}, {Name(5)}";

    /// <summary>A face by its style, such as <c>Regular</c>.</summary>
    public static InterFont Read(string style) => new(Engine.Raster.InterFont.Read(style));

    /// <summary>The width of a character in thousandths of an em, rounded up; null if the font lacks it.</summary>
    public int? Width(int character)
    {
        int glyph = Glyph(character);
        if (glyph == 0)
            return null;
        int unitsPerEm = Number16(tables["head"] + 18);
        int metrics = Number16(tables["hhea"] + 34);
        int advance = Number16(tables["hmtx"] + 4 * Math.Min(glyph, metrics - 1));
        return (advance * 1000 + unitsPerEm - 1) / unitsPerEm;
    }

    private int Glyph(int character)
    {
        int format4 = Enumerable
            .Range(0, Number16(tables["cmap"] + 2))
            .Select(i => tables["cmap"] + Number32(tables["cmap"] + 4 + 8 * i + 4))
            .First(table => Number16(table) == 4);
        int segments = Number16(format4 + 6) / 2;
        int ends = format4 + 14,
            starts = ends + 2 * segments + 2,
            deltas = starts + 2 * segments,
            offsets = deltas + 2 * segments;
        for (int i = 0; i < segments; i++)
        {
            if (character > Number16(ends + 2 * i))
                continue;
            int first = Number16(starts + 2 * i);
            if (character < first)
                return 0;
            int offset = Number16(offsets + 2 * i);
            int glyph = offset == 0 ? character : Number16(offsets + 2 * i + offset + 2 * (character - first));
            return glyph == 0 ? 0 : (glyph + Number16(deltas + 2 * i)) & 0xFFFF;
        }

        return 0;
    }

    private string Name(int id)
    {
        int table = tables["name"];
        int texts = table + Number16(table + 4);
        for (int i = 0; i < Number16(table + 2); i++)
        {
            int entry = table + 6 + 12 * i;
            if (Number16(entry) == 3 && Number16(entry + 6) == id) // platform 3, Windows, is UTF-16
                return Encoding.BigEndianUnicode.GetString(bytes, texts + Number16(entry + 10), Number16(entry + 8));
        }

        return "";
    }

    private int Number16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(offset));

    private int Number32(int offset) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(offset));
}
