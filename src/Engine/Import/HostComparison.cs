using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>Compares a container host of a topology, and its engine, with one that was read.</summary>
internal sealed class HostComparison(Topology topology, Node host, ActualHost actual, FileReport report)
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
        Compare(PropertyNames.Os, NodeQueries.OsOf(topology, host), actual.Os, "operating system");
        Compare(PropertyNames.Build, NodeQueries.BuildOf(topology, host), actual.Build, "build");
        Compare(PropertyNames.Architecture, NodeQueries.ArchitectureOf(host), actual.Architecture, "processor");
        if (actual.Os == "linux" && actual.System is { } system && IsOtherDistribution(host.Name, system))
            report.Add(
                Codes.VerifyHost,
                host.Span,
                $"The container host runs '{system}', but the topology has '{host.Name}'.",
                $"Write '{host.Kind.Name}: {system}'."
            );
        CompareOuterMachine();
        foreach (Node node in host.SelfAndDescendants().Where(node => NodeQueries.MachineOf(node) == host))
            CompareEngineNode(node);
    }

    private void Compare(string key, string? documented, string? found, string noun)
    {
        if (documented is null || found is null || documented == found)
            return;
        Node? declaring = host.SelfAndAncestors().FirstOrDefault(node => node.Properties.ContainsKey(key));
        report.Add(
            Codes.VerifyHost,
            declaring?.Properties[key].Span ?? host.Span,
            $"The {noun} of the container host is '{found}', but the topology has '{documented}'.",
            $"Write '{key}: {found}'."
        );
    }

    /// <summary>
    /// Whether a name begins with a Linux distribution that is not the one found, or contains another version of it.
    /// Any other name is free text, and never different.
    /// </summary>
    private static bool IsOtherDistribution(string name, string found)
    {
        string[] nameWords = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] foundWords = found.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (nameWords.Length == 0 || foundWords.Length == 0 || !Distributions.Contains(nameWords[0].ToLowerInvariant()))
            return false;
        if (!nameWords[0].Equals(foundWords[0], StringComparison.OrdinalIgnoreCase))
            return true;
        string? version = Array.Find(nameWords, word => char.IsAsciiDigit(word[0]));
        string? foundVersion = Array.Find(foundWords, word => char.IsAsciiDigit(word[0]));
        return version is not null && foundVersion is not null && !IsPrefix(version, foundVersion);
    }

    /// <summary>Whether a version is equal to another or a prefix of it, such as 24.04 of 24.04.3.</summary>
    private static bool IsPrefix(string version, string found) =>
        found == version
        || found.StartsWith(version + ".", StringComparison.Ordinal)
        || found.StartsWith(version + "-", StringComparison.Ordinal);

    private void CompareOuterMachine()
    {
        Node? documented = NodeQueries.MachineOf(host);
        if (actual.OuterMachine is { } outer && documented is null)
            report.Add(
                Codes.VerifyHost,
                host.Span,
                $"The engine runs in a virtual machine ({outer.VirtualMachine}), but the topology has none around "
                    + $"'{host.Name}'.",
                $"Move the engine and its containers into '- vm: {outer.VirtualMachine}'."
            );
        else if (
            actual.OuterMachine?.Os is { } os
            && documented is not null
            && NodeQueries.OsOf(topology, documented) is { } documentedOs
            && documentedOs != os
        )
            report.Add(
                Codes.VerifyHost,
                documented.Span,
                $"The computer around the virtual machine runs '{os}', but the topology has '{documentedOs}'.",
                $"Write 'os: {os}'."
            );
    }

    private void CompareEngineNode(Node node)
    {
        ActualEngine engine = actual.Engine;
        string? foundVersion = node.Kind.Name switch
        {
            "engine" => engine.Version,
            "daemon" => engine.DaemonVersion ?? (node.Name == engine.Daemon ? engine.Version : null),
            _ => null,
        };
        if (
            foundVersion is not null
            && node.Properties.TryGetValue(PropertyNames.Version, out Property version)
            && !IsPrefix(version.Value, foundVersion)
        )
            report.Add(
                Codes.VerifyEngine,
                version.Span,
                $"'{node.Name}' has the version '{foundVersion}', but the topology has '{version.Value}'.",
                $"Write 'version: {foundVersion}'."
            );
        if (node.Kind.Name == "engine" && node.Flags.Contains("rootless") != engine.IsRootless)
            report.Add(
                Codes.VerifyEngine,
                node.Span,
                engine.IsRootless
                    ? $"'{node.Name}' runs rootless, but the topology does not have the flag 'rootless'."
                    : $"'{node.Name}' does not run rootless, but the topology has the flag 'rootless'.",
                engine.IsRootless ? "Add 'flags: [rootless]'." : "Remove the flag 'rootless'."
            );
        if (
            node.Kind.Name == "runtime"
            && engine.Runtimes.Count > 0
            && !engine.Runtimes.Any(runtime => node.Name.StartsWith(runtime, StringComparison.OrdinalIgnoreCase))
        )
            report.Add(
                Codes.VerifyRuntime,
                node.Span,
                $"The engine has no runtime '{node.Name}'.",
                $"Its runtimes are {QuotedList.Of(engine.Runtimes.Distinct())}."
            );
    }
}
