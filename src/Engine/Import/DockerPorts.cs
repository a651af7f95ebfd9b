namespace Strata.Engine.Import;

/// <summary>The published ports of a container, in the short form of Compose.</summary>
internal static class DockerPorts
{
    private static readonly string[] AnyAddress = ["0.0.0.0", "::", ""];

    public static IReadOnlyList<string> Of(Fields container, Fields settings)
    {
        Fields? bindings =
            settings.ChildIfAny("PortBindings") ?? container.ChildIfAny("NetworkSettings")?.ChildIfAny("Ports");
        return (bindings?.Keys ?? [])
            .SelectMany(port => bindings!.Children(port, "a binding").Select(binding => TextOf(port, binding)))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static string TextOf(string port, Fields binding)
    {
        string number = port.EndsWith("/tcp", StringComparison.Ordinal) ? port[..^4] : port;
        string address = binding.Text("HostIp") ?? "";
        string host = binding.Text("HostPort") is { } hostPort ? $"{hostPort}:" : "";
        return AnyAddress.Contains(address) ? $"{host}{number}" : $"{address}:{host}{number}";
    }
}
