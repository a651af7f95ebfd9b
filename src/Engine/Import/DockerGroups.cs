namespace Strata.Engine.Import;

/// <summary>
/// Containers that one owner created alike, as one container with a count: the tasks of a Swarm service on a host, and
/// the replicas of a Compose service.
/// </summary>
internal static class DockerGroups
{
    /// <param name="containers">The containers, each with its labels.</param>
    public static IReadOnlyList<ActualContainer> Group(
        IEnumerable<(ActualContainer Container, Fields? Labels)> containers
    ) =>
        containers
            .Select((pair, index) => (pair.Container, Owner: OwnerOf(pair.Labels), Index: index))
            .GroupBy(each =>
                each.Owner is null
                    ? $"{each.Index}"
                    : $"{each.Owner.Name}\n{each.Container.Image.Name}\n{string.Join(' ', each.Container.Flags)}"
            )
            .Select(group => Merge([.. group.Select(each => each.Container)], group.First().Owner))
            .ToList();

    private static ActualContainer Merge(List<ActualContainer> all, DockerOwner? owner)
    {
        ActualContainer first = all[0];
        if (owner is null || (all.Count == 1 && !owner.IsSwarm))
            return first;
        return first with
        {
            Name = owner.Name,
            Aliases = all.SelectMany(each => each.Aliases.Append(each.Name)).Distinct().ToList(),
            Count = all.Count,
            Ports = all.SelectMany(each => each.Ports ?? []).Distinct().ToList(),
            MissingInfo = first.MissingInfo,
        };
    }

    private static DockerOwner? OwnerOf(Fields? labels)
    {
        if (labels?.Text("com.docker.swarm.service.name") is { } service)
            return new DockerOwner(service, IsSwarm: true);
        string? project = labels?.Text("com.docker.compose.project");
        return labels?.Text("com.docker.compose.service") is { } name
            ? new DockerOwner(project is null ? name : $"{project}-{name}", IsSwarm: false)
            : null;
    }

    private sealed record DockerOwner(string Name, bool IsSwarm);
}
