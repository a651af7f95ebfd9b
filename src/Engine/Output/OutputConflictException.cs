namespace Strata.Engine.Output;

/// <summary>A file that no build wrote is where one must be written.</summary>
public sealed class OutputConflictException(string file)
    : Exception($"'{file}' stands in the output folder and was not written by Strata.")
{
    /// <summary>The file, relative to the output folder.</summary>
    public string File { get; } = file;
}
