namespace Strata.Engine.Output;

/// <summary>Another build is writing into the output folder.</summary>
public sealed class OutputLockedException() : Exception("Another build is writing into the output folder.");
