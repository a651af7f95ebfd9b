namespace Strata.Engine.Topologies;

/// <summary>The operating system of a machine, from its keys, its name or its contents.</summary>
/// <param name="Os">The operating system, such as <c>linux</c>; null if it is not known.</param>
/// <param name="Build">The build of the operating system; null if it is not known.</param>
internal readonly record struct MachineFacts(string? Os, string? Build);
