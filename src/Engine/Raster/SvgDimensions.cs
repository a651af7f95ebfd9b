using System.Globalization;
using System.Xml;

namespace Strata.Engine.Raster;

/// <summary>Reads the dimensions of an SVG from the attributes of its root element.</summary>
internal static class SvgDimensions
{
    /// <summary>The CSS units, in pixels.</summary>
    private static readonly (string Unit, double Pixels)[] Units =
    [
        ("px", 1),
        ("pt", 96 / 72.0),
        ("pc", 16),
        ("mm", 96 / 25.4),
        ("cm", 96 / 2.54),
        ("in", 96),
    ];

    /// <summary>
    /// The width and height, or those of the view box; null if the root is not an SVG or has neither.
    /// </summary>
    public static ImageDimensions? Read(byte[] bytes)
    {
        try
        {
            using var xml = XmlReader.Create(
                new MemoryStream(bytes),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
            );
            if (xml.MoveToContent() is not XmlNodeType.Element || xml.LocalName != "svg")
                return null;
            string[] view = (xml.GetAttribute("viewBox") ?? "").Split(
                [' ', ',', '\n', '\t'],
                StringSplitOptions.RemoveEmptyEntries
            );
            (double? viewWidth, double? viewHeight) =
                view.Length == 4 ? (Number(view[2]), Number(view[3])) : (null, null);
            (double? width, double? height) = (Length(xml.GetAttribute("width")), Length(xml.GetAttribute("height")));
            // The proportions of the view box supply a missing side.
            if (viewWidth is > 0 && viewHeight is > 0)
                (width, height) = (
                    width ?? (height * viewWidth / viewHeight ?? viewWidth),
                    height ?? (width * viewHeight / viewWidth ?? viewHeight)
                );
            return width is >= 0.5 and < 1e6 && height is >= 0.5 and < 1e6
                ? new ImageDimensions((int)Math.Round(width.Value), (int)Math.Round(height.Value))
                : null;
        }
        // The reader of .NET throws the latter at a declaration whose encoding changes within it.
        catch (Exception error) when (error is XmlException or ArgumentException)
        {
            return null;
        }
    }

    private static double? Length(string? attribute)
    {
        string text = attribute?.Trim() ?? "";
        (string unit, double pixels) = Units.FirstOrDefault(
            unit => text.EndsWith(unit.Unit, StringComparison.Ordinal),
            ("", 1)
        );
        return Number(text[..^unit.Length]) * pixels;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number)
            ? number
            : null;
}
