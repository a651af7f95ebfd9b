namespace Strata.Engine.Migration;

/// <summary>The links that Liquid prints.</summary>
internal static class LiquidAddress
{
    /// <summary>The link to a path of the site, as Markdown accepts it.</summary>
    public static string Of(string path) =>
        "/" + path.Trim('"', '\'').TrimStart('/').Replace(" ", "%20").Replace("(", "%28").Replace(")", "%29");
}
