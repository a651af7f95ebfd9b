namespace Strata.Engine.Building;

/// <summary>A file to be made.</summary>
/// <param name="Path">Where, from the site root.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record NewFile(string Path, byte[] Bytes);

/// <summary>A file to be made, or why it cannot be.</summary>
/// <param name="File">The file; null where there is a problem.</param>
/// <param name="Problem">Why it cannot be made, in a sentence.</param>
/// <param name="Fix">What to do, in a sentence.</param>
public sealed record StarterResult(NewFile? File, string Problem = "", string Fix = "");
