namespace Strata.Engine.Sites.Links;

/// <summary>The paths of the icons of a site.</summary>
internal static class IconPaths
{
    /// <summary>The icon of browser tabs as SVG.</summary>
    public const string Drawing = EditionPaths.Assets + "favicon.svg";

    /// <summary>The icon of browser tabs as PNG, if there is no SVG.</summary>
    public const string Small = EditionPaths.Assets + "icon-48.png";

    /// <summary>The icon of home screens of phones that do not read the web app manifest.</summary>
    public const string Touch = EditionPaths.Assets + "apple-touch-icon.png";

    /// <summary>The icon that programs look for without reading a page.</summary>
    public const string Unnamed = "/favicon.ico";

    public const int SmallSize = 48;
    public const byte UnnamedSize = 32;
    public const int TouchSize = 180;

    /// <summary>The sizes of the icons in the web app manifest.</summary>
    public static IReadOnlyList<int> TileSizes { get; } = [192, 512];

    /// <summary>An icon of the web app manifest.</summary>
    public static string Tile(int size) => $"{EditionPaths.Assets}icon-{size}.png";
}
