using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>Compares a container of a topology with one that was read.</summary>
/// <param name="documented">The container of the topology.</param>
/// <param name="group">The group around it, which documents a pod; null for none.</param>
/// <param name="imageNames">The names of the base images.</param>
/// <param name="report">Receives the differences.</param>
internal sealed class ContainerComparison(
    PlacedContainer documented,
    Node? group,
    ImageNames imageNames,
    FileReport report
)
{
    /// <param name="actual">The container that was read.</param>
    /// <param name="pod">Its pod; null for none.</param>
    /// <param name="hostOs">The operating system of its host.</param>
    public void Run(ActualContainer actual, ActualPod? pod, string? hostOs)
    {
        if (documented.Image is { } image)
            CompareImage(image.Node, actual.Image);
        if (hostOs == "windows" && actual.Isolation is { } isolation && documented.Isolation != isolation)
            report.Add(
                Codes.VerifyIsolation,
                documented.IsolationSpan,
                $"'{documented.Node.Name}' runs with the isolation '{isolation}', but the topology has "
                    + $"'{documented.Isolation}'.",
                $"Write 'isolation: {isolation}'{(isolation == IsolationModes.HyperV ? ", inside a utility VM" : "")}."
            );
        CompareBoundary(pod?.Boundary ?? actual.Boundary, actual.Runtime ?? pod?.RuntimeClass);
        if (pod is not null && group is not null)
            CompareRuntimeClass(group, pod.RuntimeClass);
    }

    /// <summary>Reports a difference of the images, as far as the actual base image is known.</summary>
    private void CompareImage(Node image, ActualImage actual)
    {
        BaseImage? known = imageNames.Find(image.Name);
        List<string> actualNames = new[] { actual.Base, actual.Name }.OfType<string>().Distinct().ToList();
        if (actualNames.Exists(name => IsSameImage(image.Name, known, name)))
            return;
        string repository = ImageNames.RepositoryOf(image.Name);
        if (actualNames.Find(name => ImageNames.RepositoryOf(name) == repository) is { } otherTag)
        {
            if (ImageNames.TagOf(image.Name) is not null)
                Report(
                    $"The container runs the image '{otherTag}', but the topology has '{image.Name}'.",
                    $"Write 'image: {otherTag}'."
                );
        }
        else if (actual.Base is { } actualBase)
            Report(
                $"The container has the base image '{actualBase}', but the topology has '{image.Name}'.",
                $"Write 'image: {actualBase}'."
            );
        else if (known is { Os.Length: > 0, IsEmpty: false } && actual.Os is not null && actual.Os != known.Os)
            Report(
                $"The image of the container is for {actual.Os}, but '{image.Name}' is for {known.Os}.",
                "Write the base image that it was built from."
            );
        else if (known?.Build is { } build && actual.Build is not null && actual.Build != build)
            Report(
                $"The image of the container has the Windows build {actual.Build}, but '{image.Name}' has "
                    + $"build {build}.",
                "Write the base image that it was built from."
            );
        else if (known is null && actual.Name is not null && imageNames.SameRepository(image.Name) is null)
            Report(
                $"The container runs the image '{actual.Name}', but the topology has '{image.Name}'.",
                $"Write 'image: {actual.Name}', or the base image that it was built from."
            );

        void Report(string message, string fix) => report.Add(Codes.VerifyImage, image.Span, message, fix);
    }

    private bool IsSameImage(string name, BaseImage? known, string actualName) =>
        ImageNaming.ShortName(name) == ImageNaming.ShortName(actualName)
        || (known is not null && imageNames.Find(actualName) == known);

    private void CompareBoundary(Boundary actual, string? runtime)
    {
        Boundary expected = BoundaryOf(documented);
        // Utility VMs are covered by the comparison of the isolation.
        if (actual == expected || actual is Boundary.UtilityMachine || expected is Boundary.UtilityMachine)
            return;
        report.Add(
            Codes.VerifyRuntime,
            documented.Node.Span,
            $"'{documented.Node.Name}' runs {Describe(actual, runtime)}, but the topology shows it "
                + $"{Describe(expected, null)}.",
            "Move it there."
        );
    }

    private void CompareRuntimeClass(Node podGroup, string? actual)
    {
        if (
            !podGroup.Properties.TryGetValue(PropertyNames.RuntimeClass, out Property property)
            || property.Value == (actual ?? "")
            || property.Value == SingleLineText.ShortenWords(actual ?? "")
        )
            return;
        string found = actual is null ? "no runtime class" : $"the runtime class '{actual}'";
        report.Add(
            Codes.VerifyRuntime,
            property.Span,
            $"The pod '{podGroup.Name}' has {found}, but the topology has '{property.Value}'.",
            actual is null ? "Remove 'runtime_class'." : $"Write 'runtime_class: {actual}'."
        );
    }

    private static Boundary BoundaryOf(PlacedContainer container) =>
        container switch
        {
            { HasDedicatedMachine: false } or { Machine: null } => Boundary.None,
            { Machine.Kind.Name: "sandbox" } => Boundary.ApplicationKernel,
            _ when PlacedContainer.IsUtilityMachine(container.Machine) || container.KernelOs == "windows" =>
                Boundary.UtilityMachine,
            _ => Boundary.VirtualMachine,
        };

    private static string Describe(Boundary boundary, string? runtime)
    {
        string position = boundary switch
        {
            Boundary.ApplicationKernel => "on an application kernel",
            Boundary.VirtualMachine => "in a virtual machine of its own",
            _ => "on the kernel of its host",
        };
        return runtime is null ? position : $"{position} ('{runtime}')";
    }
}
