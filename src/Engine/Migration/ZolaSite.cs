using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>The settings of Zola that decide on the addresses of pages.</summary>
internal sealed record ZolaSite
{
    /// <summary>A site without settings.</summary>
    public static readonly ZolaSite Default = new();

    /// <summary>How names become addresses: <c>on</c> in ASCII, <c>safe</c> and <c>off</c> as written.</summary>
    public string Slugify { get; private init; } = "on";

    /// <summary>Whether a date at the start of a name is a part of the address.</summary>
    public bool KeepsDates { get; private init; }

    public static ZolaSite Read(YamlMapping settings) =>
        new()
        {
            Slugify = settings.TextAt("slugify", "paths") ?? "on",
            KeepsDates = settings.IsTrueAt("slugify", "paths_keep_dates"),
        };
}
