namespace Strata.Engine.Building;

/// <summary>A file to create.</summary>
/// <param name="Path">The path, relative to the site root.</param>
/// <param name="Bytes">The content.</param>
public sealed record NewFile(string Path, byte[] Bytes);

/// <summary>A file to create, or the reason why it cannot be created.</summary>
/// <param name="File">The file; null if there is a problem.</param>
/// <param name="Problem">The problem, in a sentence.</param>
/// <param name="Fix">The fix, in a sentence.</param>
public sealed record StarterResult(NewFile? File, string Problem = "", string Fix = "");
