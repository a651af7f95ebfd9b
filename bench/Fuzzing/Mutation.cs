using System.Text;

namespace Strata.Bench.Fuzzing;

/// <summary>Changes valid inputs a little, at random, so that most of them reach the inner parts of a reader.</summary>
/// <param name="seeds">The valid inputs.</param>
/// <param name="random">The random numbers.</param>
internal sealed class Mutation(IReadOnlyList<byte[]> seeds, RandomNumbers random)
{
    public const int MaxLength = 64 * 1024;

    private const int MaxChanges = 5;

    /// <summary>Marks of the languages, numbers and letters at the edges of a range, and parts of names.</summary>
    private static readonly byte[][] Marks = new[]
    {
        ": ",
        "- ",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\t",
        " ",
        "    ",
        "---\n",
        "+++\n",
        "...",
        "#",
        "&a ",
        "*a",
        "!!x ",
        "<<: ",
        "? ",
        "|\n",
        ">-\n",
        "[",
        "]",
        "{",
        "}",
        "(",
        ")",
        "'",
        "\"",
        "\\",
        "\\u",
        "\\x",
        "%",
        "@",
        "`",
        "```",
        "```topology\n",
        "~~~",
        ">",
        "> [!NOTE]\n",
        "> [!TAB] x\n",
        "*",
        "**",
        "_",
        "~~",
        "==",
        "|",
        "|-|\n",
        "[^1]",
        "[^1]: ",
        "[a]: b\n",
        "![](",
        "](",
        "](diagram:",
        "](term:",
        "](fact:",
        "](#",
        "<",
        "</",
        "<!--",
        "-->",
        "<a ",
        "<p>",
        "</p>",
        "<img src=",
        "<br/>",
        "&#",
        "&amp;",
        "&#x0;",
        "&Tab;",
        "$",
        "$$",
        "{{",
        "}}",
        "{{ end }}",
        "{{~ for x in page ~}}",
        "{% raw %}",
        "{% endraw %}",
        "{% include x %}",
        "{:.a}",
        "{#a}",
        "http://",
        "//",
        "javascript:",
        "data:",
        "mailto:",
        "../",
        "/",
        "?",
        "?view=nested",
        "0",
        "-1",
        "1e999",
        "9999999999999999999",
        "2147483648",
        "0001-01-01",
        "9999-12-31",
        "2026-02-30",
        "true",
        "null",
        "~",
        ".nan",
        "title: ",
        "stack:\n",
        "holds:\n",
        "on: ",
        "id: ",
        "kind",
        "container: ",
        "\0",
        "\u0001",
        "\u001b",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u00ad",
        "\u0130",
        "\u0301",
        "\u200b",
        "\u200d",
        "\u2028",
        "\u202e",
        "\ufdd0",
        "\ufeff",
        "\ufffd",
        "\uffff",
        "\U0001f468\u200d\U0001f469",
        "\U000e0001",
        "\u00df",
        "\u01c5",
    }
        .Select(Encoding.UTF8.GetBytes)
        .Concat([
            [0xff],
            [0xc0, 0x80],
            [0xed, 0xa0, 0x80],
            [0xf4, 0x90, 0x80, 0x80],
            [0xe2, 0x80],
            [0xff, 0xfe],
        ])
        .ToArray();

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        List<byte> bytes = [.. Seed()];
        int changes = 1 + random.Below(MaxChanges);
        for (int change = 0; change < changes; change++)
            Change(bytes);
        return bytes.Count <= MaxLength ? [.. bytes] : [.. bytes[..MaxLength]];
    }

    private byte[] Seed() => seeds[random.Below(seeds.Count)];

    private void Change(List<byte> bytes)
    {
        switch (random.Below(11))
        {
            case 0:
                Remove(bytes, Line(bytes));
                break;
            case 1:
                bytes.InsertRange(Line(bytes).Start, Part(bytes, Line(bytes)));
                break;
            case 2:
                LinePart moved = Line(bytes);
                List<byte> line = Part(bytes, moved);
                Remove(bytes, moved);
                bytes.InsertRange(Line(bytes).Start, line);
                break;
            case 3:
                byte[] other = Seed();
                int cut = random.Below(bytes.Count + 1);
                bytes.RemoveRange(cut, bytes.Count - cut);
                bytes.AddRange(other.AsSpan(random.Below(other.Length + 1)));
                break;
            case 4 or 5 or 6:
                bytes.InsertRange(random.Below(bytes.Count + 1), Marks[random.Below(Marks.Length)]);
                break;
            case 7:
                Replace(bytes);
                break;
            case 8:
                Flip(bytes);
                break;
            case 9:
                Repeat(bytes);
                break;
            default:
                int end = random.Below(bytes.Count + 1);
                bytes.RemoveRange(end, random.Below(Math.Min(40, bytes.Count - end) + 1));
                break;
        }
    }

    /// <summary>Puts a mark in place of some bytes.</summary>
    private void Replace(List<byte> bytes)
    {
        int at = random.Below(bytes.Count + 1);
        bytes.RemoveRange(at, random.Below(Math.Min(12, bytes.Count - at) + 1));
        bytes.InsertRange(at, Marks[random.Below(Marks.Length)]);
    }

    private void Flip(List<byte> bytes)
    {
        if (bytes.Count > 0)
            bytes[random.Below(bytes.Count)] ^= (byte)(1 << random.Below(8));
    }

    /// <summary>Repeats a part, or a mark, up to the maximum length of an input.</summary>
    private void Repeat(List<byte> bytes)
    {
        int start = random.Below(bytes.Count + 1);
        List<byte> part =
            random.Below(2) == 0
                ? [.. Marks[random.Below(Marks.Length)]]
                : bytes.GetRange(start, random.Below(Math.Min(60, bytes.Count - start) + 1));
        int room = Math.Max(0, MaxLength - bytes.Count) / Math.Max(1, part.Count);
        int times = random.Below(1 + Math.Min(room, random.Below(20) == 0 ? MaxLength : 100));
        List<byte> repeated = new(part.Count * times);
        for (int time = 0; time < times; time++)
            repeated.AddRange(part);
        bytes.InsertRange(start, repeated);
    }

    /// <summary>A line with its end.</summary>
    private LinePart Line(List<byte> bytes)
    {
        if (bytes.Count == 0)
            return new LinePart(0, 0);
        int at = random.Below(bytes.Count);
        int start = at == 0 ? 0 : bytes.LastIndexOf((byte)'\n', at - 1) + 1;
        int end = bytes.IndexOf((byte)'\n', at);
        return new LinePart(start, end < 0 ? bytes.Count : end + 1);
    }

    private static List<byte> Part(List<byte> bytes, LinePart part) => bytes[part.Start..part.End];

    private static void Remove(List<byte> bytes, LinePart part) => bytes.RemoveRange(part.Start, part.End - part.Start);

    private readonly record struct LinePart(int Start, int End);
}
