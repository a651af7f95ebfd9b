using System.Text;
using Strata.Engine;
using Strata.Engine.Diagnostics;

namespace Strata.Tests.Import;

/// <summary>Imports from the files of a folder, by their names.</summary>
internal static class Importing
{
    public static string Folder => Path.Combine(Folders.Tests, "Import");

    /// <summary>Every folder of fixtures, and for files that stand for themselves <c>FOLDER/FILE</c>.</summary>
    public static TheoryData<string> Fixtures => new(Directory.GetDirectories(Path.Combine(Folder, "fixtures"))
        .SelectMany(folder => File.Exists(Path.Combine(folder, "info.json")) ? [folder] : Directory.GetFiles(folder))
        .Select(path => Path.GetRelativePath(Path.Combine(Folder, "fixtures"), path))
        .Order(StringComparer.Ordinal));

    public static StackImport Fixture(string name)
    {
        string path = Path.Combine(Folder, "fixtures", name);
        return Directory.Exists(path) ? Of(path)
            : name.StartsWith("compose/", StringComparison.Ordinal) ? StackImport.Compose(FileAt(path))
            : StackImport.Kubernetes(FileAt(path));
    }

    /// <summary>Imports what a folder holds: a Compose file, Kubernetes objects, or what Docker printed.</summary>
    public static StackImport Of(string folder)
    {
        if (Optional(folder, "compose.yml") is { } compose)
            return StackImport.Compose(compose);
        if ((Optional(folder, "kubernetes.yml") ?? Optional(folder, "kubernetes.json")) is { } kubernetes)
            return StackImport.Kubernetes(kubernetes);
        return StackImport.Docker(new DockerOutput
        {
            Info = Optional(folder, "info.json"),
            Version = Optional(folder, "version.json"),
            Containers = Optional(folder, "inspect.json") is { } containers ? [containers] : [],
            Images = Optional(folder, "images.json") is { } images ? [images] : [],
        });
    }

    /// <summary>What is said of a folder: of the topology in it, or of the one made from it.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(string folder) => Optional(folder, "topology.yml") is { } topology
        ? Of(folder).Verify(topology, NoSite)
        : Of(folder).Write("topology.yml").Diagnostics;

    public static SiteSource NoSite { get; } = SiteSource.FromText(new Dictionary<string, string>());

    public static ImportFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static ImportFile? Optional(string folder, string name) => File.Exists(Path.Combine(folder, name)) ? FileAt(Path.Combine(folder, name)) : null;

    private static ImportFile FileAt(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}
