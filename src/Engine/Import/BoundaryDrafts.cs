using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>Builds the nodes of containers and pods, each inside the machine that its boundary requires.</summary>
internal static class BoundaryDrafts
{
    private const string DefaultSandbox = "runsc";

    public static IEnumerable<Draft> Build(ActualHost host)
    {
        List<(Boundary Boundary, string Runtime, string? Build, Draft Content)> contents =
        [
            .. host.Containers.Select(container =>
                (
                    container.Boundary,
                    container.Runtime ?? DefaultSandbox,
                    GuestBuild(container, host),
                    Container(container, host)
                )
            ),
            .. host.Pods.Select(pod => (pod.Boundary, DefaultSandbox, (string?)null, Pod(pod, host))),
        ];
        Dictionary<Boundary, int> totals = contents.CountBy(content => content.Boundary).ToDictionary();
        Dictionary<Boundary, int> counts = [];
        foreach ((Boundary boundary, string runtime, string? build, Draft content) in contents)
        {
            int number = counts[boundary] = counts.GetValueOrDefault(boundary) + 1;
            string suffix = totals[boundary] == 1 ? "" : $" {number}";
            yield return boundary switch
            {
                Boundary.ApplicationKernel => new Draft("sandbox", runtime + suffix).Containing(
                    content,
                    new Draft("kernel", "Sentry").With("note", "in user mode")
                ),
                Boundary.VirtualMachine => new Draft("vm", "Kata VM" + suffix)
                    .With(PropertyNames.Purpose, "pod")
                    .Containing(content, new Draft("kernel", "Linux kernel")),
                Boundary.UtilityMachine => new Draft("vm", "Utility VM" + suffix)
                    .With(PropertyNames.Build, build)
                    .With(PropertyNames.Purpose, content.Kind == "group" ? "pod" : "utility")
                    .Containing(content, new Draft("kernel", "Windows kernel")),
                _ => content,
            };
        }
    }

    /// <summary>The build of a utility VM's kernel, that of the image; null if it is that of the host.</summary>
    private static string? GuestBuild(ActualContainer container, ActualHost host) =>
        container.Image.Build == host.Build ? null : container.Image.Build;

    private static Draft Pod(ActualPod pod, ActualHost host) =>
        new Draft("group", pod.Name)
            .With(PropertyNames.RuntimeClass, pod.RuntimeClass)
            .With("note", pod.Note)
            .WithMissingInfo(pod.MissingInfo)
            .Containing(pod.Containers.Select(container => Container(container, host)));

    private static Draft Container(ActualContainer container, ActualHost host)
    {
        ActualImage image = container.Image;
        bool isForeign =
            image.Architecture is not null && host.Architecture is not null && image.Architecture != host.Architecture;
        List<MissingInfo> imageInfo = container.MissingInfo.Where(info => info.Key == "image").ToList();
        string[] flags =
        [
            .. container.IsPrivileged ? ["privileged"] : Array.Empty<string>(),
            .. isForeign ? ["emulated"] : Array.Empty<string>(),
        ];
        return new Draft("container", container.Name)
            .With("app", image.App)
            .With("image", image.Base ?? image.Name, imageInfo.Count == 0 ? null : imageInfo[0])
            .With(PropertyNames.Isolation, container.Isolation)
            .With(PropertyNames.Architecture, isForeign ? image.Architecture : null)
            .With("flags", flags.Length == 0 ? null : string.Join(' ', flags))
            .With("note", container.Note ?? (host.Engine.IsRootless ? "in the user namespace" : null))
            .WithMissingInfo(container.MissingInfo.Where(info => info.Key is null));
    }
}
