using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Import;

/// <summary>Compares a container host and its engine with what a tool told of them.</summary>
internal sealed class HostComparison(Node host, ActualHost actual, FileReport report)
{
    private static readonly string[] Distributions =
    [
        "ubuntu",
        "debian",
        "fedora",
        "alpine",
        "centos",
        "rocky",
        "almalinux",
        "opensuse",
        "suse",
        "arch",
        "amazon",
        "red",
        "oracle",
        "raspbian",
        "flatcar",
        "bottlerocket",
        "talos",
    ];

    public void Run()
    {
        Compare(NodeKeys.OsName, NodeQueries.OsOf(host), actual.Os, "operating system");
        Compare(NodeKeys.BuildName, NodeQueries.BuildOf(host), actual.Build, "build");
        Compare(NodeKeys.ArchitectureName, NodeQueries.ArchitectureOf(host), actual.Architecture, "processor");
        if (actual.Os == "linux" && actual.System is { } system && IsOtherSystem(host.Name, system))
            report.Add(
                Codes.VerifyHost,
                host.Span,
                $"The container host runs '{system}', and the topology says '{host.Name}'.",
                $"Write '{host.Kind.Name}: {system}'."
            );
        CompareAround();
        CompareEngine();
    }

    private void Compare(string key, string? written, string? reported, string what)
    {
        if (written is null || reported is null || written == reported)
            return;
        Node? says = host.SelfAndAncestors().FirstOrDefault(node => node.Properties.ContainsKey(key));
        report.Add(
            Codes.VerifyHost,
            says?.Properties[key].Span ?? host.Span,
            $"The {what} of the container host is '{reported}', and the topology says '{written}'.",
            $"Write '{key}: {reported}'."
        );
    }

    /// <summary>
    /// A name that says a distribution is held to it, and to its version as far as it says one; any other name is the
    /// author's own.
    /// </summary>
    private static bool IsOtherSystem(string written, string reported)
    {
        string[] ours = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] theirs = reported.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (ours.Length == 0 || theirs.Length == 0 || !Distributions.Contains(ours[0].ToLowerInvariant()))
            return false;
        if (!ours[0].Equals(theirs[0], StringComparison.OrdinalIgnoreCase))
            return true;
        string? version = Array.Find(ours, word => char.IsAsciiDigit(word[0]));
        string? actualVersion = Array.Find(theirs, word => char.IsAsciiDigit(word[0]));
        return version is not null && actualVersion is not null && !IsWithin(version, actualVersion);
    }

    /// <summary>Whether a version is the other or leaves out its end: 24.04 is within 24.04.3.</summary>
    private static bool IsWithin(string written, string reported) =>
        reported == written
        || reported.StartsWith(written + ".", StringComparison.Ordinal)
        || reported.StartsWith(written + "-", StringComparison.Ordinal);

    private void CompareAround()
    {
        Node? around = NodeQueries.MachineOf(host);
        if (actual.Around is { } outer && around is null)
            report.Add(
                Codes.VerifyHost,
                host.Span,
                $"The engine runs in a virtual machine ({outer.Machine}), and the topology shows none around "
                    + $"'{host.Name}'.",
                $"Put engine and containers into '- vm: {outer.Machine}'."
            );
        else if (
            actual.Around?.Os is { } os
            && around is not null
            && NodeQueries.OsOf(around) is { } written
            && written != os
        )
            report.Add(
                Codes.VerifyHost,
                around.Span,
                $"The computer around the virtual machine runs '{os}', and the topology says '{written}'.",
                $"Write 'os: {os}'."
            );
    }

    private void CompareEngine()
    {
        foreach (Node node in host.SelfAndDescendants().Where(node => NodeQueries.MachineOf(node) == host))
        {
            string? reported = node.Kind.Name switch
            {
                "engine" => actual.Engine.Version,
                "daemon" => actual.Engine.DaemonVersion
                    ?? (node.Name == actual.Engine.Daemon ? actual.Engine.Version : null),
                _ => null,
            };
            if (
                reported is not null
                && node.Properties.TryGetValue("version", out Property version)
                && !IsWithin(version.Value, reported)
            )
                report.Add(
                    Codes.VerifyEngine,
                    version.Span,
                    $"'{node.Name}' has the version '{reported}', and the topology says '{version.Value}'.",
                    $"Write 'version: {reported}'."
                );
            if (node.Kind.Name == "engine" && node.Flags.Contains("rootless") != actual.Engine.IsRootless)
                report.Add(
                    Codes.VerifyEngine,
                    node.Span,
                    actual.Engine.IsRootless
                        ? $"'{node.Name}' runs rootless, and the topology does not say so."
                        : $"The topology says that '{node.Name}' runs rootless, and it does not.",
                    actual.Engine.IsRootless ? "Write 'flags: [rootless]'." : "Take the flag 'rootless' out."
                );
            if (
                node.Kind.Name == "runtime"
                && actual.Engine.Runtimes.Count > 0
                && !actual.Engine.Runtimes.Any(runtime =>
                    node.Name.StartsWith(runtime, StringComparison.OrdinalIgnoreCase)
                )
            )
                report.Add(
                    Codes.VerifyRuntime,
                    node.Span,
                    $"The engine has no runtime '{node.Name}'.",
                    $"It has {QuotedList.Of(actual.Engine.Runtimes.Distinct())}."
                );
        }
    }
}
