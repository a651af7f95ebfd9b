namespace Strata.Engine.Import;

/// <summary>A file to import from, or what a tool printed.</summary>
/// <param name="Path">What messages call it.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record ImportFile(string Path, byte[] Bytes)
{
    /// <summary>The most bytes that are read: far more than the largest cluster prints.</summary>
    public const int MostBytes = 64 * 1024 * 1024;
}
