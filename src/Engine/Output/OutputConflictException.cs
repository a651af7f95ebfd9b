namespace Strata.Engine.Output;

/// <summary>A file or folder that no build wrote has the path of an output file.</summary>
public sealed class OutputConflictException(string file)
    : Exception($"The output folder contains '{file}', which Strata did not write.")
{
    /// <summary>The file, relative to the output folder.</summary>
    public string File { get; } = file;
}
