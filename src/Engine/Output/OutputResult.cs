using Strata.Engine.Diagnostics;

namespace Strata.Engine.Output;

/// <summary>The changes of a build to its output folder.</summary>
public sealed record OutputResult
{
    /// <summary>The number of new or changed files.</summary>
    public required int Written { get; init; }

    /// <summary>The number of removed files of an earlier build.</summary>
    public required int Removed { get; init; }

    /// <summary>The files in the folder that no build wrote, in order; those of git are not among them.</summary>
    public required IReadOnlyList<string> Foreign { get; init; }

    /// <summary>
    /// The errors of templates. If there are any, the files of the failed pages are unchanged, and nothing was removed.
    /// </summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}
