using System.Text.RegularExpressions;
using Strata.Engine.Catalogues;

namespace Strata.Engine.Import;

/// <summary>
/// The product names of Windows: tools print "Microsoft Windows Server Version 21H2 (OS Build 20348.707)" for "Windows
/// Server 2022".
/// </summary>
internal static partial class WindowsNames
{
    /// <summary>The build in the output of an engine or a node; null if there is none.</summary>
    public static string? BuildIn(string? text) =>
        text is not null && Build().Match(text) is { Success: true } match ? match.Groups["build"].Value : null;

    /// <summary>
    /// The product name of a build according to the table of Windows images and hosts, or the reported name if the
    /// build is not known.
    /// </summary>
    public static string NameOf(string? system, string? build, CompatibilityTable? table)
    {
        if (system?.Contains("Server", StringComparison.Ordinal) is false && build is not null)
            return int.Parse(build) >= 22000 ? "Windows 11" : "Windows 10";
        TableEntry? row = build is null ? null : table?.RowFor(build);
        if (row is { NamePrefixes.Count: 0 })
            return row.Label;
        return build is null ? system ?? "Windows" : $"Windows Server, build {build}";
    }

    [GeneratedRegex(@"(?:OS Build |10\.0[. ])(?<build>[0-9]{4,6})\b")]
    private static partial Regex Build();
}
