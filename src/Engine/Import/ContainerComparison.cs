using Strata.Engine.Catalogues;
using Strata.Engine.Data;
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
            new ImageComparison(image.Node, documented.Node, imageNames, report).Run(actual.Image);
        if (hostOs == "windows" && actual.Isolation is { } isolation && documented.Isolation != isolation)
            report.Add(
                Codes.VerifyIsolation,
                documented.IsolationSpan,
                $"'{documented.Node.Name}' runs with the isolation '{isolation}', but the topology has "
                    + $"'{documented.Isolation}'.",
                $"Write 'isolation: {isolation}'{(isolation == IsolationModes.HyperV ? ", inside a utility VM" : "")}."
            );
        CompareState(actual);
        CompareBoundary(pod?.Boundary ?? actual.Boundary, actual.Runtime ?? pod?.RuntimeClass);
        if (pod is not null && group is not null)
            CompareRuntimeClass(group, pod.RuntimeClass);
    }

    /// <summary>Reports a container that runs although the topology shows it stopped, or the other way round.</summary>
    private void CompareState(ActualContainer actual)
    {
        bool isStopped = documented.Node.Flags.Contains(ContainerFlags.Stopped);
        if (isStopped == actual.IsStopped)
            return;
        report.Add(
            Codes.VerifyState,
            documented.Node.Span,
            actual.IsStopped
                ? $"'{documented.Node.Name}' does not run, but the topology shows it running."
                : $"'{documented.Node.Name}' runs, but the topology shows it stopped.",
            actual.IsStopped ? "Add the flag 'stopped'." : "Remove the flag 'stopped'."
        );
    }

    /// <summary>Reports the flags that differ, but for that of the state.</summary>
    /// <param name="actual">The container that was read.</param>
    /// <param name="withRoles">Whether to compare roles in a pod.</param>
    public void CompareFlags(ActualContainer actual, bool withRoles)
    {
        (IReadOnlyList<string> missing, IReadOnlyList<string> extra) = ContainerFlags.Difference(
            documented.Node.Flags,
            actual,
            withRoles
        );
        foreach (string flag in missing.Where(flag => flag != ContainerFlags.Stopped))
            report.Add(
                Codes.VerifySettings,
                documented.Node.Span,
                $"'{documented.Node.Name}' has the flag '{flag}', but not in the topology.",
                $"Add the flag '{flag}'."
            );
        foreach (string flag in extra.Where(flag => flag != ContainerFlags.Stopped))
            report.Add(
                Codes.VerifySettings,
                documented.Node.Span,
                $"'{documented.Node.Name}' does not have the flag '{flag}', but the topology shows it.",
                $"Remove the flag '{flag}'."
            );
    }

    /// <summary>Reports a difference of the volumes or the networks.</summary>
    /// <param name="key">The key of the list.</param>
    /// <param name="texts">The texts that were read.</param>
    public void CompareList(string key, IReadOnlyList<string> texts)
    {
        if (ListedTexts.HasAll(documented.Node, key, texts))
            return;
        IReadOnlyList<Property> written = documented.Node.Lists.GetValueOrDefault(key, []);
        string quoted = string.Join(", ", texts.Select(text => YamlWriter.Quoted(DrawnText.Fitted(text))));
        string found = texts.Count == 0 ? $"no {key}" : $"the {key} {QuotedList.Of(texts)}";
        string shown = written.Count == 0 ? "none" : QuotedList.Of(written.Select(text => text.Value));
        report.Add(
            Codes.VerifySettings,
            written.Count == 0 ? documented.Node.Span : written[0].Span,
            $"'{documented.Node.Name}' has {found}, but the topology has {shown}.",
            texts.Count == 0 ? $"Remove '{key}'." : $"Write '{key}: [{quoted}]'."
        );
    }

    /// <summary>Reports a difference of the published ports.</summary>
    public void ComparePorts(ActualContainer actual)
    {
        if (actual.Ports is not { } ports || HasPorts(documented.Node, ports))
            return;
        IReadOnlyList<Property> written = PortsOf(documented.Node);
        string found = ports.Count == 0 ? "no ports" : QuotedList.Of(ports);
        string shown = written.Count == 0 ? "none" : QuotedList.Of(written.Select(port => port.Value));
        report.Add(
            Codes.VerifyPorts,
            written.Count == 0 ? documented.Node.Span : written[0].Span,
            $"'{documented.Node.Name}' publishes {found}, but the topology has {shown}.",
            ports.Count == 0
                ? "Remove 'ports'."
                : $"Write 'ports: [{string.Join(", ", ports.Select(YamlWriter.Quoted))}]'."
        );
    }

    /// <summary>Whether a container of a topology has exactly these ports.</summary>
    public static bool HasPorts(Node container, IReadOnlyList<string> ports) =>
        PortsOf(container).Select(port => PlainPort(port.Value)).ToHashSet().SetEquals(ports.Select(PlainPort));

    private static IReadOnlyList<Property> PortsOf(Node container) =>
        container.Lists.GetValueOrDefault(PropertyNames.Ports, []);

    /// <summary>A port without what is understood: any address, and TCP.</summary>
    private static string PlainPort(string port)
    {
        string text = port.StartsWith("0.0.0.0:", StringComparison.Ordinal) ? port[8..] : port;
        return text.EndsWith("/tcp", StringComparison.Ordinal) ? text[..^4] : text;
    }

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
            || property.Value == DrawnText.Fitted(actual ?? "")
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
