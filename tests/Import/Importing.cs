using System.Text;
using Strata.Engine.Import;
using Strata.Engine.Sources;

namespace Strata.Tests.Import;

/// <summary>Imports the files of a folder; their names give the tool.</summary>
internal static class Importing
{
    public static string Folder => Path.Combine(Folders.Tests, "Import");

    /// <summary>The fixtures: folders with the output of Docker, and single files as <c>FOLDER/FILE</c>.</summary>
    public static TheoryData<string> Fixtures =>
        new(
            Directory
                .GetDirectories(Path.Combine(Folder, "fixtures"))
                .SelectMany(folder =>
                    File.Exists(Path.Combine(folder, "info.json")) ? [folder] : Directory.GetFiles(folder)
                )
                .Select(path => Path.GetRelativePath(Path.Combine(Folder, "fixtures"), path))
                .Order(StringComparer.Ordinal)
        );

    public static TopologyImport Fixture(string name)
    {
        string path = Path.Combine(Folder, "fixtures", name);
        return Directory.Exists(path) ? Of(path)
            : name.StartsWith("compose/", StringComparison.Ordinal) ? TopologyImport.Compose(FileAt(path))
            : TopologyImport.Kubernetes(FileAt(path));
    }

    /// <summary>Imports the Compose file, the Kubernetes objects or the output of Docker in a folder.</summary>
    public static TopologyImport Of(string folder)
    {
        if (Optional(folder, "compose.yml") is { } compose)
            return TopologyImport.Compose(compose);
        if ((Optional(folder, "kubernetes.yml") ?? Optional(folder, "kubernetes.json")) is { } kubernetes)
            return TopologyImport.Kubernetes(kubernetes);
        return TopologyImport.Docker(
            new DockerOutput
            {
                Info = Optional(folder, "info.json"),
                Version = Optional(folder, "version.json"),
                Containers = Optional(folder, "inspect.json") is { } containers ? [containers] : [],
                Images = Optional(folder, "images.json") is { } images ? [images] : [],
            }
        );
    }

    public static SiteFiles NoSite { get; } = SiteFiles.Empty;

    public static ImportFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static ImportFile? Optional(string folder, string name) =>
        File.Exists(Path.Combine(folder, name)) ? FileAt(Path.Combine(folder, name)) : null;

    private static ImportFile FileAt(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}
