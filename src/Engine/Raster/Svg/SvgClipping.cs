using SkiaSharp;

namespace Strata.Engine.Raster.Svg;

/// <summary>Joins the shapes of the clippings of a drawing, as long as that takes little time.</summary>
internal sealed class SvgClipping
{
    /// <summary>What a point of an area costs, in the unit of the limit.</summary>
    private const double PointCost = 50;

    /// <summary>What a drawing can still join: a unit takes 20 to 60 ns for all icons.</summary>
    private double left = 30_000_000;

    /// <summary>The written points in the area that is being joined.</summary>
    private int written;

    /// <summary>The area of two others; null if joining them takes too long.</summary>
    /// <param name="area">The area so far.</param>
    /// <param name="other">The next one.</param>
    /// <param name="isWritten">Whether the next one is made of points, whose lines may all cross each other.</param>
    public SKPath? Unite(SKPath area, SKPath other, bool isWritten)
    {
        written = (area.IsEmpty ? 0 : written) + (isWritten ? other.PointCount : 0);
        if (area.IsEmpty)
            return new SKPath(other);
        // The time grows with the third power of the lines that cross.
        left -= Math.Pow(written, 3) + PointCost * (area.PointCount + other.PointCount);
        return left < 0 ? null : area.Op(other, SKPathOp.Union) ?? area;
    }
}
