using System.Globalization;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Strata.Engine.Raster.Svg;

/// <summary>Reads the numbers, lengths and transforms in attributes of a drawing.</summary>
internal static partial class SvgNumbers
{
    private const int MaxTransform = 1_000;

    /// <summary>The numbers of a list.</summary>
    public static float[] List(string text) =>
        Number()
            .Matches(text)
            .Select(match => float.Parse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture))
            .ToArray();

    /// <summary>A number; null for other text.</summary>
    public static float? Single(string text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number)
        && float.IsFinite(number)
            ? number
            : null;

    /// <summary>A length in pixels or in percent of a whole; null for other units and text.</summary>
    public static float? Length(string text, float whole) =>
        text.EndsWith('%') ? Single(text[..^1]) * whole / 100
        : text.EndsWith("px", StringComparison.Ordinal) ? Single(text[..^2])
        : Single(text);

    /// <summary>A part from 0 to 1, such as an opacity; null for other text.</summary>
    public static float? Part(string text) => Length(text, 1) is { } part ? Math.Clamp(part, 0, 1) : null;

    /// <summary>A list of transforms as one; null if it has an unknown one.</summary>
    public static SKMatrix? Transform(string text)
    {
        if (text.Length > MaxTransform)
            return null;
        SKMatrix all = SKMatrix.Identity;
        int end = 0;
        foreach (Match match in Function().Matches(text))
        {
            if (
                !IsSeparator(text[end..match.Index])
                || Transform(match.Groups["name"].Value, List(match.Groups["values"].Value)) is not { } one
            )
                return null;
            all = all.PreConcat(one);
            end = match.Index + match.Length;
        }

        return IsSeparator(text[end..]) ? all : null;
    }

    private static SKMatrix? Transform(string name, float[] values) =>
        (name, values) switch
        {
            ("translate", [var x]) => SKMatrix.CreateTranslation(x, 0),
            ("translate", [var x, var y]) => SKMatrix.CreateTranslation(x, y),
            ("scale", [var both]) => SKMatrix.CreateScale(both, both),
            ("scale", [var x, var y]) => SKMatrix.CreateScale(x, y),
            ("rotate", [var angle]) => SKMatrix.CreateRotationDegrees(angle),
            ("rotate", [var angle, var x, var y]) => SKMatrix.CreateRotationDegrees(angle, x, y),
            ("skewX", [var angle]) => SKMatrix.CreateSkew(MathF.Tan(angle * MathF.PI / 180), 0),
            ("skewY", [var angle]) => SKMatrix.CreateSkew(0, MathF.Tan(angle * MathF.PI / 180)),
            ("matrix", [var a, var b, var c, var d, var e, var f]) => new SKMatrix(a, c, e, b, d, f, 0, 0, 1),
            _ => null,
        };

    private static bool IsSeparator(string text) =>
        text.All(character => character is ' ' or ',' or '\n' or '\r' or '\t');

    [GeneratedRegex(@"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![A-Za-z])(?<name>[A-Za-z]+)\s*\((?<values>[^()]*)\)")]
    private static partial Regex Function();
}
