using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Import;

namespace Strata.Wasm;

/// <summary>Recognises the files of other tools, and imports them.</summary>
internal static partial class ImportedInput
{
    /// <summary>
    /// The topology of a Compose file or of Kubernetes manifests; of any other text only that its format is empty.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its name in messages.</param>
    public static string Read(string text, string path)
    {
        var file = new ImportFile(path, Encoding.UTF8.GetBytes(text));
        return text switch
        {
            _ when KubernetesKey.IsMatch(text) => ResultJson.Write(
                "kubernetes",
                TopologyImport.Kubernetes(file).Write("topology.yml")
            ),
            _ when ComposeKey.IsMatch(text) => ResultJson.Write(
                "compose",
                TopologyImport.Compose(file).Write("topology.yml")
            ),
            _ => ResultJson.Write("", topology: null),
        };
    }

    [GeneratedRegex("^(?:apiVersion:|[ \\t]*\"apiVersion\":)", RegexOptions.Multiline)]
    private static partial Regex KubernetesKey { get; }

    [GeneratedRegex("^services:", RegexOptions.Multiline)]
    private static partial Regex ComposeKey { get; }
}
