using System.Globalization;
using System.Text;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Diagrams.Painting;

/// <summary>A colour in the light and in the dark palette, each as <c>#rrggbb</c>.</summary>
internal readonly record struct Colour(string Light, string Dark)
{
    /// <summary>The contrast ratio of two <c>#rrggbb</c> colours, from 1 to 21, as WCAG 2 defines it.</summary>
    public static double Contrast(string one, string other)
    {
        double a = Luminance(one),
            b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        ReadOnlySpan<double> weights = [0.2126, 0.7152, 0.0722];
        double sum = 0;
        for (int i = 0; i < 3; i++)
        {
            double channel = int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4));
        }

        return sum;
    }
}

/// <summary>The colours of a layer in a diagram: its area, its outline, and the details on it.</summary>
internal sealed record Stratum(string Name, Colour Fill, Colour Stroke, Colour Ink);

/// <summary>The colours of the site, from <c>theme/tokens.yml</c>.</summary>
internal sealed record Palette
{
    /// <summary>The colours of pages by name, in the order of the file.</summary>
    public required IReadOnlyList<(string Name, Colour Colour)> Page { get; init; }

    /// <summary>The strata, in the order of the file.</summary>
    public required IReadOnlyList<Stratum> Strata { get; init; }

    /// <summary>The colours of code by name, in the order of the file.</summary>
    public required IReadOnlyList<(string Name, Colour Colour)> Syntax { get; init; }

    /// <summary>A colour of pages or of code by name, such as <c>paper</c>.</summary>
    /// <exception cref="InvalidOperationException">No colour has the name.</exception>
    public Colour Of(string name) => Page.Concat(Syntax).First(entry => entry.Name == name).Colour;

    /// <summary>The stratum of a token; null if there is none.</summary>
    public Stratum? Stratum(string token) => Strata.FirstOrDefault(stratum => stratum.Name == token);

    /// <summary>
    /// The style rules that precede <c>site.css</c>: a custom property for each colour of pages and code, such as
    /// <c>--paper</c>, and a class for each stratum, such as <c>t-moss</c>, that sets <c>--fill</c>, <c>--stroke</c>
    /// and <c>--detail</c>.
    /// </summary>
    public string Css()
    {
        var css = new StringBuilder(":root{\n");
        foreach ((string name, Colour colour) in Page.Concat(Syntax))
            css.Append($"--{name.Replace('_', '-')}:{LightDark(colour)};\n");
        css.Append("}\n");
        foreach (Stratum stratum in Strata)
            css.Append(
                $".t-{stratum.Name}{{--fill:{LightDark(stratum.Fill)};--stroke:{LightDark(stratum.Stroke)};"
                    + $"--detail:{LightDark(stratum.Ink)}}}\n"
            );
        return css.ToString();
    }

    /// <summary>Reads the tokens. Wrong and missing colours are reported, and become black on white.</summary>
    public static Palette Read(YamlNode? root, FileReport report)
    {
        if (root is not YamlMapping mapping)
        {
            report.Add(
                Codes.KeyValue,
                root?.Span ?? SourceSpan.Start,
                $"Expected a mapping, found {root?.Describe() ?? "nothing"}.",
                "Write the keys 'page' and 'strata'."
            );
            mapping = new YamlMapping(SourceSpan.Start, []);
        }

        return PaletteKeys.Read(mapping, report);
    }

    private static string LightDark(Colour colour) => $"light-dark({colour.Light},{colour.Dark})";
}
