using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>Compares one container with what a tool told of it.</summary>
internal sealed class ContainerComparison(RuleInputs inputs, FileReport report)
{
    public void Run(PlacedContainer documented, Node? group, ActualContainer actual, ActualPod? pod, ActualHost host)
    {
        if (documented.Image is { } image)
            CompareImage(image.Node, actual.Image);
        if (host.Os == "windows" && actual.Isolation is { } isolation && documented.Isolation != isolation)
            report.Add(
                Codes.VerifyIsolation,
                documented.IsolationSpan,
                $"'{documented.Node.Name}' runs under the isolation '{isolation}', and the topology says "
                    + $"'{documented.Isolation}'.",
                $"Write 'isolation: {isolation}'{(isolation == "hyperv" ? ", inside a utility VM" : "")}."
            );
        CompareRuntime(documented, group, actual, pod);
    }

    /// <summary>
    /// Reports how the image differs, if it does; nothing where no tool told the base image that is meant.
    /// </summary>
    private void CompareImage(Node image, ActualImage actual)
    {
        string documented = image.Name;
        ImageNames names = inputs.ImageNames;
        BaseImage? meant = names.Find(documented);
        List<string> actuals = new[] { actual.Base, actual.Name }.OfType<string>().Distinct().ToList();
        if (actuals.Exists(name => IsSame(documented, meant, name)))
            return;
        if (actuals.Find(name => ImageNames.RepositoryOf(name) == ImageNames.RepositoryOf(documented)) is { } otherTag)
        {
            if (ImageNames.TagOf(documented) is not null)
                Report(
                    $"The container was made from '{otherTag}', and the topology says '{documented}'.",
                    $"Write 'image: {otherTag}'."
                );
        }
        else if (actual.Base is { } foundation)
            Report(
                $"The container has the base image '{foundation}', and the topology says '{documented}'.",
                $"Write 'image: {foundation}'."
            );
        else if (meant is { Os.Length: > 0, IsEmpty: false } && actual.Os is not null && actual.Os != meant.Os)
            Report(
                $"The image of the container is of {actual.Os}, and '{documented}' is of {meant.Os}.",
                "Write the base image that it was built on."
            );
        else if (meant?.Build is { } build && actual.Build is not null && actual.Build != build)
            Report(
                $"The image of the container is of Windows build {actual.Build}, and '{documented}' is of "
                    + $"build {build}.",
                "Write the base image that it was built on."
            );
        else if (meant is null && actual.Name is not null && names.SameRepository(documented) is null)
            Report(
                $"The container was made from '{actual.Name}', and the topology says '{documented}'.",
                $"Write 'image: {actual.Name}', or the base image that it was built on."
            );

        void Report(string what, string fix) => report.Add(Codes.VerifyImage, image.Span, what, fix);
    }

    private bool IsSame(string documented, BaseImage? meant, string actual) =>
        ImageNaming.Short(documented) == ImageNaming.Short(actual)
        || (meant is not null && inputs.ImageNames.Find(actual) == meant);

    private void CompareRuntime(PlacedContainer documented, Node? group, ActualContainer actual, ActualPod? pod)
    {
        Boundary found = pod?.Boundary ?? actual.Boundary;
        Boundary drawn = BoundaryOf(documented);
        // Isolation tells of utility VMs.
        if (found != drawn && found is not Boundary.UtilityMachine && drawn is not Boundary.UtilityMachine)
            report.Add(
                Codes.VerifyRuntime,
                documented.Node.Span,
                $"'{documented.Node.Name}' runs {Words(found, actual.Runtime ?? pod?.RuntimeClass)}, and the "
                    + $"topology shows it {Words(drawn, null)}.",
                "Move it to where it runs."
            );
        Property? asked =
            group is not null && group.Properties.TryGetValue("runtime_class", out Property property) ? property : null;
        if (pod is not null && asked is { } written && written.Value != (pod.RuntimeClass ?? ""))
            report.Add(
                Codes.VerifyRuntime,
                written.Span,
                $"The pod '{group!.Name}' has "
                    + $"{(pod.RuntimeClass is null ? "no runtime class" : $"the runtime class '{pod.RuntimeClass}'")}, and the topology says '{written.Value}'.",
                pod.RuntimeClass is null ? "Take 'runtime_class' out." : $"Write 'runtime_class: {pod.RuntimeClass}'."
            );
    }

    private static Boundary BoundaryOf(PlacedContainer container) =>
        container switch
        {
            { HasMachineOfItsOwn: false } or { Machine: null } => Boundary.None,
            { Machine.Kind.Name: "sandbox" } => Boundary.ApplicationKernel,
            _ when PlacedContainer.IsUtilityMachine(container.Machine) || container.KernelOs == "windows" =>
                Boundary.UtilityMachine,
            _ => Boundary.VirtualMachine,
        };

    private static string Words(Boundary boundary, string? runtime) =>
        (
            boundary switch
            {
                Boundary.ApplicationKernel => "on an application kernel",
                Boundary.VirtualMachine => "in a virtual machine of its own",
                _ => "on the kernel of its host",
            }
        ) + (runtime is null ? "" : $" ('{runtime}')");
}
