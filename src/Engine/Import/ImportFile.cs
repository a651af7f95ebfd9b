namespace Strata.Engine.Import;

/// <summary>A file to import, or the output of a tool.</summary>
/// <param name="Path">Its name in messages.</param>
/// <param name="Bytes">Its content.</param>
public sealed record ImportFile(string Path, byte[] Bytes)
{
    /// <summary>The maximum size: far more than <c>kubectl</c> prints of the largest cluster.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>
    /// Reads a file beside it, by a path relative to its folder with forward slashes; null if there is none, or if it
    /// must not be read.
    /// </summary>
    public Func<string, byte[]?> Beside { get; init; } = _ => null;
}
