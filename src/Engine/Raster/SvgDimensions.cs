using System.Globalization;
using System.Xml;

namespace Strata.Engine.Raster;

/// <summary>The size of an SVG: what its root says of itself, no more of it is read.</summary>
internal static class SvgDimensions
{
    /// <summary>Pixels in a unit, as CSS has them.</summary>
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
    /// Its width and height, or else the proportions of its view; null for what is no SVG or says neither.
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
            (double? across, double? down) = view.Length == 4 ? (Number(view[2]), Number(view[3])) : (null, null);
            (double? width, double? height) = (Length(xml.GetAttribute("width")), Length(xml.GetAttribute("height")));
            // One side alone, with the view's proportions, makes the other.
            if (across is > 0 && down is > 0)
                (width, height) = (
                    width ?? (height * across / down ?? across),
                    height ?? (width * down / across ?? down)
                );
            return width is >= 0.5 and < 1e6 && height is >= 0.5 and < 1e6
                ? new ImageDimensions((int)Math.Round(width.Value), (int)Math.Round(height.Value))
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static double? Length(string? written)
    {
        string text = written?.Trim() ?? "";
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
