using Strata.Engine.Import;

namespace Strata.Bench.Import;

/// <summary>The inputs of a trial: the content of a file tells the tool.</summary>
internal static class TrialInput
{
    /// <summary>The tool of a file; null for any other file, such as a Dockerfile.</summary>
    public static string? KindOf(string path)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension is not (".yml" or ".yaml" or ".json"))
            return null;
        string text = File.ReadAllText(path);
        if (extension == ".json" && text.Contains("\"HostConfig\""))
            return "docker";
        bool isCompose = text.StartsWith("services:", StringComparison.Ordinal) || text.Contains("\nservices:");
        return isCompose && !text.Contains("\nkind:") ? "compose" : "kubernetes";
    }

    public static TopologyImport Read(string path, string kind, string root)
    {
        var file = new ImportFile(Path.GetRelativePath(root, path), File.ReadAllBytes(path))
        {
            Beside = beside => ReadBeside(path, beside),
        };
        return kind switch
        {
            "docker" => TopologyImport.Docker(new DockerOutput { Containers = [file] }),
            "compose" => TopologyImport.Compose(file),
            _ => TopologyImport.Kubernetes(file),
        };
    }

    /// <summary>A file beside another one; null if there is none.</summary>
    private static byte[]? ReadBeside(string path, string beside)
    {
        string other = Path.Combine(Path.GetDirectoryName(path)!, beside);
        return File.Exists(other) ? File.ReadAllBytes(other) : null;
    }
}
