using Strata.Engine.Catalogues;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>What is known of the image of a container: from the catalogue, or else from its name.</summary>
internal sealed record ImageFacts
{
    public required Node Node { get; init; }

    /// <summary>The image as the catalogue has it; null for any other image.</summary>
    public BaseImage? Known { get; init; }

    /// <summary><c>windows</c> or <c>linux</c>; null where nothing tells.</summary>
    public string? Os { get; init; }

    /// <summary>Its column of the table of Windows images; null for others.</summary>
    public TableEntry? Column { get; init; }

    public bool IsWindows => Os == "windows";

    /// <summary>The build of its files where it is known, else what the table calls it.</summary>
    public string Version => Known?.Build is { } build ? $"build {build}" : Column?.Label ?? "of an unknown build";

    public static ImageFacts Of(Node node, RuleContext context)
    {
        BaseImage? known = context.Inputs.ImageNames.Find(node.Name);
        string? os = known is { Os.Length: > 0 } ? known.Os : context.Inputs.ImageNames.OsOf(node.Name);
        return new ImageFacts
        {
            Node = node,
            Known = known,
            Os = os,
            Column = os == "windows" && context.Windows is { } table ? ColumnOf(node.Name, known, table) : null,
        };
    }

    /// <summary>
    /// By the build that the catalogue knows, else by the tag: <c>windowsservercore-ltsc2022</c>,
    /// <c>10.0.20348.2227</c>.
    /// </summary>
    private static TableEntry? ColumnOf(string written, BaseImage? known, CompatibilityTable table)
    {
        if (known?.Build is { } build)
            return table.ColumnFor(build);
        foreach (string word in (ImageNames.TagOf(written) ?? "").Split('-'))
        {
            string version = word.StartsWith("10.0.", StringComparison.Ordinal) ? word[5..] : word;
            if (table.ColumnFor(version) is { } column)
                return column;
        }

        return null;
    }
}
