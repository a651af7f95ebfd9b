namespace Strata.Engine.Import;

/// <summary>Containers and pods, each in the machine that it has of its own.</summary>
internal static class BoundaryDrafts
{
    public static IEnumerable<Draft> Of(ActualHost host)
    {
        List<(Boundary Boundary, string Runtime, string? Build, Draft Inside)> placed =
        [
            .. host.Containers.Select(container =>
                (
                    container.Boundary,
                    container.Runtime ?? "runsc",
                    GuestBuild(container, host),
                    Container(container, host)
                )
            ),
            .. host.Pods.Select(pod => (pod.Boundary, "runsc", (string?)null, Pod(pod, host))),
        ];
        Dictionary<Boundary, int> all = placed.CountBy(one => one.Boundary).ToDictionary();
        Dictionary<Boundary, int> counts = [];
        foreach ((Boundary boundary, string runtime, string? build, Draft inside) in placed)
        {
            int number = counts[boundary] = counts.GetValueOrDefault(boundary) + 1;
            string suffix = all[boundary] == 1 ? "" : $" {number}";
            yield return boundary switch
            {
                Boundary.ApplicationKernel => new Draft("sandbox", runtime + suffix).Holding(
                    inside,
                    new Draft("kernel", "Sentry").With("note", "in user mode")
                ),
                Boundary.VirtualMachine => new Draft("vm", "Kata VM" + suffix)
                    .With("purpose", "pod")
                    .Holding(inside, new Draft("kernel", "Linux kernel")),
                Boundary.UtilityMachine => new Draft("vm", "Utility VM" + suffix)
                    .With("build", build)
                    .With("purpose", inside.Kind == "group" ? "pod" : "utility")
                    .Holding(inside, new Draft("kernel", "Windows kernel")),
                _ => inside,
            };
        }
    }

    /// <summary>The kernel of a utility VM comes from the image: its build, where it is not the host's.</summary>
    private static string? GuestBuild(ActualContainer container, ActualHost host) =>
        container.Image.Build == host.Build ? null : container.Image.Build;

    private static Draft Pod(ActualPod pod, ActualHost host) =>
        new Draft("group", pod.Name)
            .With("runtime_class", pod.RuntimeClass)
            .With("note", pod.Note)
            .Lacking(pod.MissingInfo)
            .Holding(pod.Containers.Select(container => Container(container, host)));

    private static Draft Container(ActualContainer container, ActualHost host)
    {
        ActualImage image = container.Image;
        bool isForeign =
            image.Architecture is not null && host.Architecture is not null && image.Architecture != host.Architecture;
        List<MissingInfo> ofImage = container.MissingInfo.Where(missingInfo => missingInfo.Key == "image").ToList();
        string[] flags =
        [
            .. container.IsPrivileged ? ["privileged"] : Array.Empty<string>(),
            .. isForeign ? ["emulated"] : Array.Empty<string>(),
        ];
        return new Draft("container", container.Name)
            .With("app", image.App)
            .With("image", image.Base ?? image.Name, ofImage.Count == 0 ? null : ofImage[0])
            .With("isolation", container.Isolation)
            .With("architecture", isForeign ? image.Architecture : null)
            .With("flags", flags.Length == 0 ? null : string.Join(' ', flags))
            .With("note", container.Note ?? (host.Engine.IsRootless ? "in the user namespace" : null))
            .Lacking(container.MissingInfo.Where(missingInfo => missingInfo.Key is null));
    }
}
