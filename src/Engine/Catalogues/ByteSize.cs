namespace Strata.Engine.Catalogues;

/// <summary>Parses sizes such as "124.6 MB", "2,415 B" or "~2 MiB".</summary>
internal static class ByteSize
{
    private static readonly (string Unit, decimal Bytes)[] Units =
    [
        ("B", 1),
        ("kB", 1e3m),
        ("MB", 1e6m),
        ("GB", 1e9m),
        ("TB", 1e12m),
        ("KiB", 1024m),
        ("MiB", 1024m * 1024),
        ("GiB", 1024m * 1024 * 1024),
        ("TiB", 1024m * 1024 * 1024 * 1024),
    ];

    /// <summary>The accepted forms, for messages.</summary>
    public const string AcceptedForms = "a number and a unit (B, kB, MB, GB, TB, KiB, MiB, GiB or TiB)";

    /// <summary>The number of bytes; null if the text is not a size. A leading "~" marks a rounded size.</summary>
    public static long? Parse(string text)
    {
        string[] parts = text.TrimStart('~').Split(' ');
        if (
            parts.Length != 2
            || !IsNumber(parts[0])
            || !decimal.TryParse(parts[0].Replace(",", ""), out decimal number)
        )
            return null;
        foreach ((string unit, decimal bytes) in Units)
        {
            if (unit == parts[1] && number < long.MaxValue / bytes)
                return (long)decimal.Round(number * bytes);
        }

        return null;
    }

    private static bool IsNumber(string text) =>
        text.Length > 0
        && char.IsAsciiDigit(text[0])
        && text.All(character => char.IsAsciiDigit(character) || character is '.' or ',');
}
