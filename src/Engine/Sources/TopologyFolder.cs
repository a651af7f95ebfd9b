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
    private readonly List<string> hidden = [];
    private readonly List<string> unnamed = [];

    private TopologyFolder(string root) => this.root = root;

    /// <summary>The topologies, relative to the folder, with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>The links, and the YAML files that are pipes or devices, in the same form.</summary>
    public IReadOnlyList<string> Refused => refused;

    /// <summary>The folders and YAML files whose names are not valid UTF-8, so that they cannot be opened.</summary>
    public IReadOnlyList<string> Unnamed => unnamed;

    /// <summary>The YAML files that are not read, because a name begins with a dot or an underscore.</summary>
    public IReadOnlyList<string> Hidden => hidden;

    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static TopologyFolder Of(string folder)
    {
        var found = new TopologyFolder(folder);
        found.List("", isHidden: false);
        found.files.Sort(StringComparer.Ordinal);
        found.refused.Sort(StringComparer.Ordinal);
        found.unnamed.Sort(StringComparer.Ordinal);
        found.hidden.Sort(StringComparer.Ordinal);
        return found;
    }

    private void List(string folder, bool isHidden)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos())
        {
            string path = folder + entry.Name;
            bool isFolder = entry is DirectoryInfo;
            // Folders of tools and packages, such as .github, have YAML files of their own.
            if (isFolder ? entry.Name[0] == '.' || entry.Name == "node_modules" : !IsYaml(entry.Name))
                continue;
            bool isEntryHidden = isHidden || entry.Name[0] is '.' or '_';
            if (entry.Name.Contains('\uFFFD') && !Path.Exists(entry.FullName))
            {
                if (!isEntryHidden)
                    unnamed.Add(path);
            }
            else if (entry.LinkTarget is not null || (!isFolder && !FileType.IsRegular(entry.FullName)))
            {
                if (!isEntryHidden)
                    refused.Add(path);
            }
            else if (isFolder)
                List(path + "/", isEntryHidden);
            else
                (isEntryHidden ? hidden : files).Add(path);
        }
    }

    private static bool IsYaml(string name) =>
        name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal);
}
