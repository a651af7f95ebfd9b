namespace Strata.Engine.Output;

/// <summary>A file that no build wrote has the path of an output file.</summary>
public sealed class OutputConflictException(string file)
    : Exception($"The output folder has the file '{file}', which Strata did not write.")
{
    /// <summary>The file, relative to the output folder.</summary>
    public string File { get; } = file;
}
