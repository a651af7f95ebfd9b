using Strata.Engine.Sources;

namespace Strata.Engine.Output;

/// <summary>Checks whether a file may be written to.</summary>
public static class OutputFile
{
    /// <summary>The reason why a file must not be written to; null when it may be.</summary>
    /// <param name="output">The file, which need not exist.</param>
    /// <param name="input">The topology that it is rendered from.</param>
    public static string? Refusal(string output, string input)
    {
        string file = RealPath.Of(Path.GetFullPath(output));
        if (Directory.Exists(file))
            return $"The output '{output}' is a folder.";
        return file == RealPath.Of(Path.GetFullPath(input))
            ? $"The output '{output}' is the topology itself and would be overwritten."
            : null;
    }
}
