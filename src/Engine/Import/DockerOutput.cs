namespace Strata.Engine.Import;

/// <summary>The output of <c>docker</c> commands, as JSON.</summary>
public sealed record DockerOutput
{
    /// <summary><c>docker info</c>.</summary>
    public ImportFile? Info { get; init; }

    /// <summary><c>docker version</c>.</summary>
    public ImportFile? Version { get; init; }

    /// <summary><c>docker inspect</c> of containers.</summary>
    public IReadOnlyList<ImportFile> Containers { get; init; } = [];

    /// <summary><c>docker image inspect</c>.</summary>
    public IReadOnlyList<ImportFile> Images { get; init; } = [];
}
