using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Content.Composition;

/// <summary>A file of <c>data/</c> whose values pages show.</summary>
/// <param name="Name">The name of the file without folder and extension.</param>
/// <param name="Root">Its content; null if it is empty or cannot be read.</param>
/// <param name="CanBeRead">Whether it is YAML; what is wrong with another one was reported.</param>
internal sealed record DataFile(string Name, YamlNode? Root, bool CanBeRead)
{
    /// <summary>The path of the file with a name.</summary>
    public static string PathOf(string name) => $"{SourcePaths.Data}{name}.yml";

    public static DataFile Read(SiteFile file, DiagnosticBag diagnostics)
    {
        var report = new FileReport(file.Path, diagnostics);
        YamlNode? root = null;
        bool canBeRead = file.ReadText(report) is { } text && YamlText.TryRead(text, report, out root);
        return new DataFile(SourcePaths.NameOf(file.Path), canBeRead ? root : null, canBeRead);
    }
}
