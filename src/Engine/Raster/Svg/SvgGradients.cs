using SkiaSharp;

namespace Strata.Engine.Raster.Svg;

/// <summary>Creates the shaders of gradients.</summary>
/// <param name="find">Finds an element by its id.</param>
/// <param name="propertiesOf">Returns the properties of an element of a gradient.</param>
/// <param name="view">The visible area, for percentages.</param>
internal sealed class SvgGradients(
    Func<string, SvgElement?> find,
    Func<SvgElement, SvgProperties> propertiesOf,
    SKRect view
)
{
    /// <summary>The most gradients that refer to each other.</summary>
    private const int MaxReferences = 8;

    public static bool IsGradient(SvgElement element) => element.Name is "linearGradient" or "radialGradient";

    /// <summary>The shader of a gradient for a shape; null if it cannot be read.</summary>
    public SKShader? ShaderOf(SvgElement gradient, SKRect bounds)
    {
        List<SvgElement> chain = ChainOf(gradient);
        SvgElement? withStops = chain.Find(element => element.Children.Exists(child => child.Name == "stop"));
        List<SvgElement> stops = withStops?.Children.Where(child => child.Name == "stop").ToList() ?? [];
        SKColor?[] colours = stops.Select(ColourOf).ToArray();
        float?[] offsets = stops.Select(stop => stop["offset"] is "" ? 0 : SvgNumbers.Part(stop["offset"])).ToArray();
        if (
            stops.Count == 0
            || Array.Exists(colours, colour => colour is null)
            || Array.Exists(offsets, offset => offset is null)
        )
            return null;
        bool isInBox = Value("gradientUnits", "objectBoundingBox") != "userSpaceOnUse";
        (float width, float height) = isInBox ? (1, 1) : (view.Width, view.Height);
        SKMatrix? own = SvgNumbers.Transform(Value("gradientTransform", ""));
        if (own is not { } matrix)
            return null;
        if (isInBox)
            matrix = new SKMatrix(bounds.Width, 0, bounds.Left, 0, bounds.Height, bounds.Top, 0, 0, 1).PreConcat(
                matrix
            );
        SKShaderTileMode tiles = Value("spreadMethod", "pad") switch
        {
            "reflect" => SKShaderTileMode.Mirror,
            "repeat" => SKShaderTileMode.Repeat,
            _ => SKShaderTileMode.Clamp,
        };
        var run = new Stops(colours.Select(colour => colour!.Value).ToArray(), Rising(offsets), tiles, matrix);
        return gradient.Name == "linearGradient" ? Linear(run) : Radial(run);

        string Value(string name, string initial) =>
            chain.Select(element => element[name]).FirstOrDefault(value => value.Length > 0) ?? initial;

        float? X(string name, string initial) => SvgNumbers.Length(Value(name, initial), width);

        float? Y(string name, string initial) => SvgNumbers.Length(Value(name, initial), height);

        SKShader? Linear(Stops stops) =>
            X("x1", "0%") is { } x1 && Y("y1", "0%") is { } y1 && X("x2", "100%") is { } x2 && Y("y2", "0%") is { } y2
                ? SKShader.CreateLinearGradient(
                    new SKPoint(x1, y1),
                    new SKPoint(x2, y2),
                    stops.Colours,
                    stops.Offsets,
                    stops.Tiles,
                    stops.Matrix
                )
                : null;

        SKShader? Radial(Stops stops)
        {
            float diagonal = MathF.Sqrt((width * width + height * height) / 2);
            if (
                X("cx", "50%") is not { } cx
                || Y("cy", "50%") is not { } cy
                || SvgNumbers.Length(Value("r", "50%"), diagonal) is not { } r
                || SvgNumbers.Length(Value("fr", "0%"), diagonal) is not { } fr
            )
                return null;
            return SKShader.CreateTwoPointConicalGradient(
                new SKPoint(X("fx", "") ?? cx, Y("fy", "") ?? cy),
                fr,
                new SKPoint(cx, cy),
                r,
                stops.Colours,
                stops.Offsets,
                stops.Tiles,
                stops.Matrix
            );
        }
    }

    /// <summary>The gradient and those that it takes values from.</summary>
    private List<SvgElement> ChainOf(SvgElement gradient)
    {
        List<SvgElement> chain = [gradient];
        while (
            chain.Count < MaxReferences
            && chain[^1]["href"] is ['#', .. var id]
            && find(id) is { } next
            && IsGradient(next)
        )
            chain.Add(next);
        return chain;
    }

    private SKColor? ColourOf(SvgElement stop)
    {
        SvgProperties properties = propertiesOf(stop);
        return
            SvgColours.Read(properties["stop-color"], properties["color"]) is { } colour
            && SvgNumbers.Part(properties["stop-opacity"]) is { } opacity
            ? colour.WithAlpha((byte)MathF.Round(colour.Alpha * opacity))
            : null;
    }

    /// <summary>Offsets of which none is below the one before.</summary>
    private static float[] Rising(float?[] offsets)
    {
        float[] rising = offsets.Select(offset => offset!.Value).ToArray();
        for (int i = 1; i < rising.Length; i++)
            rising[i] = Math.Max(rising[i], rising[i - 1]);
        return rising;
    }

    private sealed record Stops(SKColor[] Colours, float[] Offsets, SKShaderTileMode Tiles, SKMatrix Matrix);
}
