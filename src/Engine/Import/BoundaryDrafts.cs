using System.Globalization;
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
                    .With(PropertyNames.Os, IsForeign(content, host) ? content.Container!.Image.Os : null)
                    .With(PropertyNames.Build, build)
                    .With(PropertyNames.Purpose, content.Kind == "group" ? "pod" : "utility")
                    .Containing(
                        content,
                        new Draft("kernel", IsForeign(content, host) ? "Linux kernel" : "Windows kernel")
                    ),
                _ => content,
            };
        }
    }

    /// <summary>Whether a container is for another system than its host: a Linux container on Windows.</summary>
    private static bool IsForeign(Draft content, ActualHost host) =>
        content.Container?.Image.Os is "linux" && host.Os == "windows";

    /// <summary>The build of a utility VM's kernel, that of the image; null if it is that of the host.</summary>
    private static string? GuestBuild(ActualContainer container, ActualHost host) =>
        container.Image.Build == host.Build ? null : container.Image.Build;

    private static Draft Pod(ActualPod pod, ActualHost host) =>
        new Draft("group", pod.Name)
            .With("count", CountText(pod.Count))
            .With(PropertyNames.RuntimeClass, pod.RuntimeClass)
            .With("note", pod.Note)
            .WithMissingInfo(pod.MissingInfo)
            .Containing(pod.Containers.Select(container => Container(container, host)));

    private static Draft Container(ActualContainer container, ActualHost host)
    {
        ActualImage image = container.Image;
        bool isForeign =
            image.Architecture is not null && host.Architecture is not null && image.Architecture != host.Architecture;
        MissingInfo? imageInfo = container
            .MissingInfo.Where(info => info.Key == "image")
            .Select(info => (MissingInfo?)info)
            .FirstOrDefault();
        return new Draft("container", container.Name) { Container = container }
            .With("count", CountText(container.Count))
            .With("app", image.App)
            // An image without a name of its own, such as one that is built, is drawn as its base.
            .With("image", image.Name ?? image.Base, imageInfo)
            .With(PropertyNames.Base, image.Name is null || image.Base == image.Name ? null : image.Base)
            .With(PropertyNames.Isolation, container.Isolation)
            .With(PropertyNames.Architecture, isForeign ? image.Architecture : null)
            .WithList(PropertyNames.Ports, container.Ports)
            .WithList(PropertyNames.Volumes, container.Volumes)
            .WithList(PropertyNames.Networks, container.Networks)
            .WithList("flags", [.. container.Flags, .. isForeign ? [ContainerFlags.Emulated] : Array.Empty<string>()])
            .With("note", container.Note ?? (host.Engine.IsRootless ? "in the user namespace" : null))
            .WithMissingInfo(container.MissingInfo.Where(info => info.Key is null));
    }

    private static string? CountText(int count) => count == 1 ? null : count.ToString(CultureInfo.InvariantCulture);
}
