using Strata.Engine.Catalogues;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Resolving;

namespace Strata.Engine.Rules;

/// <summary>The facts about the image of a container, from the catalogue or else from its name.</summary>
internal sealed record ImageFacts
{
    public required Node Node { get; init; }

    /// <summary>The entry of the catalogue; null if it does not contain the image.</summary>
    public BaseImage? Known { get; init; }

    /// <summary><c>windows</c> or <c>linux</c>; null if it is not known.</summary>
    public string? Os { get; init; }

    /// <summary>The column in the table of Windows images and hosts; null if the table has none.</summary>
    public TableEntry? Column { get; init; }

    public bool IsWindows => Os == "windows";

    /// <summary>The build of its files, or else the label of its column, for messages.</summary>
    public string Version => Known?.Build is { } build ? $"build {build}" : Column?.Label ?? "of an unknown build";

    public static ImageFacts Of(Node node, RuleContext context)
    {
        string name = BaseImageName.Of(node, context.Inputs.ImageNames);
        BaseImage? known = context.Inputs.ImageNames.Find(name);
        string? os = known is { Os.Length: > 0 } ? known.Os : context.Inputs.ImageNames.OsOf(name);
        return new ImageFacts
        {
            Node = node,
            Known = known,
            Os = os,
            Column = os == "windows" && context.Windows is { } table ? ColumnOf(name, known, table) : null,
        };
    }

    /// <summary>
    /// The column of the build in the catalogue, or else of a version in the tag: <c>windowsservercore-ltsc2022</c> or
    /// <c>10.0.20348.2227</c>.
    /// </summary>
    private static TableEntry? ColumnOf(string reference, BaseImage? known, CompatibilityTable table)
    {
        if (known?.Build is { } build)
            return table.ColumnFor(build);
        foreach (string word in (ImageNames.TagOf(reference) ?? "").Split('-'))
        {
            string version = word.StartsWith("10.0.", StringComparison.Ordinal) ? word[5..] : word;
            if (table.ColumnFor(version) is { } column)
                return column;
        }

        return null;
    }
}
