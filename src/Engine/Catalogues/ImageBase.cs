namespace Strata.Engine.Catalogues;

/// <summary>An image that others publish, with the base images of its tags.</summary>
internal sealed record ImageBase
{
    /// <summary>The family of the base of all other tags; null if there are several.</summary>
    public string? Family { get; init; }

    /// <summary>Whether the variants for a release of Debian are built from its slim image.</summary>
    public bool IsSlim { get; init; }

    /// <summary>The words in tags that do not change the base.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>The base of a tag: of a version or of <c>latest</c>.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The base of a version, and of all longer ones that begin with it.</summary>
    public IReadOnlyDictionary<string, string> Lines { get; init; } = new Dictionary<string, string>();
}
