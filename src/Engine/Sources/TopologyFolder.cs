namespace Strata.Engine.Sources;

/// <summary>
/// Finds the topologies of a folder that need not belong to a site: its YAML files, and those of its sub-folders. No
/// link is followed, and nothing is opened.
/// </summary>
public sealed class TopologyFolder
{
    private readonly string root;
    private readonly List<string> files = [];
    private readonly List<string> refused = [];

    private TopologyFolder(string root) => this.root = root;

    /// <summary>The topologies, relative to the folder, with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>The links, and the YAML files that are pipes or devices, in the same form.</summary>
    public IReadOnlyList<string> Refused => refused;

    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static TopologyFolder Of(string folder)
    {
        var found = new TopologyFolder(folder);
        found.List("");
        found.files.Sort(StringComparer.Ordinal);
        found.refused.Sort(StringComparer.Ordinal);
        return found;
    }

    private void List(string folder)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos())
        {
            // Folders of tools and packages, such as .github, have YAML files of their own.
            if (entry.Name[0] is '.' or '_' || entry.Name == "node_modules")
                continue;
            string path = folder + entry.Name;
            bool isFolder = entry is DirectoryInfo;
            if (!isFolder && !IsYaml(entry.Name))
                continue;
            if (entry.LinkTarget is not null || (!isFolder && !FileType.IsRegular(entry.FullName)))
                refused.Add(path);
            else if (isFolder)
                List(path + "/");
            else
                files.Add(path);
        }
    }

    private static bool IsYaml(string name) =>
        name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal);
}
