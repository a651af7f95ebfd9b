using System.Globalization;
using SkiaSharp;

namespace Strata.Engine.Raster.Svg;

/// <summary>Reads the colours of a drawing.</summary>
internal static class SvgColours
{
    /// <summary>A colour; null if it is not one that can be drawn.</summary>
    /// <param name="text">The value of a property.</param>
    /// <param name="current">The value of <c>color</c>, for <c>currentColor</c>.</param>
    public static SKColor? Read(string text, string current)
    {
        string value = text.Trim().ToLowerInvariant();
        return value switch
        {
            "currentcolor" => current.Equals(text, StringComparison.OrdinalIgnoreCase)
                ? SKColors.Black
                : Read(current, "black"),
            "transparent" => SKColors.Transparent,
            ['#', .. { Length: 3 or 4 or 6 or 8 } digits] => Hexadecimal(digits),
            _ when value.StartsWith("rgb", StringComparison.Ordinal) => Components(value),
            _ => Named(value.Replace("grey", "gray")),
        };
    }

    private static SKColor? Hexadecimal(string digits)
    {
        string all = digits.Length < 6 ? string.Concat(digits.Select(digit => new string(digit, 2))) : digits;
        return uint.TryParse(all, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number)
            ? all.Length == 6
                ? new SKColor(0xFF000000 | number)
                : new SKColor((byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : null;
    }

    /// <summary>A colour such as <c>rgb(10, 20, 30)</c> or <c>rgb(10% 20% 30% / 50%)</c>.</summary>
    private static SKColor? Components(string text)
    {
        int open = text.IndexOf('(');
        if (open < 0 || text[..open] is not ("rgb" or "rgba") || !text.EndsWith(')'))
            return null;
        float?[] parts = text[(open + 1)..^1]
            .Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select((part, index) => SvgNumbers.Length(part, index < 3 ? 255 : 1))
            .ToArray();
        return parts switch
        {
            [{ } red, { } green, { } blue] => new SKColor(Byte(red), Byte(green), Byte(blue)),
            [{ } red, { } green, { } blue, { } alpha] => new SKColor(
                Byte(red),
                Byte(green),
                Byte(blue),
                Byte(alpha * 255)
            ),
            _ => null,
        };
    }

    private static byte Byte(float value) => (byte)Math.Clamp(MathF.Round(value), 0, 255);

    private static SKColor? Named(string name)
    {
        var colour = System.Drawing.Color.FromName(name);
        return colour is { IsKnownColor: true, IsSystemColor: false } ? new SKColor((uint)colour.ToArgb()) : null;
    }
}
