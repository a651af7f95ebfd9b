using System.Text;
using Strata.Engine.Import;

namespace Strata.Tests.Import;

/// <summary>Engines in the virtual machines of desktop programs, and containers of a Swarm.</summary>
public class VirtualMachineTests
{
    [Theory]
    [InlineData("6.5.10-orbstack-00110", "orbstack", "Docker Engine", "OrbStack VM")]
    [InlineData("6.8.0-39-generic", "colima-work", "Docker Engine", "Colima VM")]
    [InlineData("6.6.41-0-virt", "rancher-desktop", "Docker Engine", "Rancher Desktop VM")]
    [InlineData("6.12.9-200.fc41.aarch64", "default", "Podman Engine", "Podman machine")]
    [InlineData("4.9.12-moby", "default", "Engine", "Docker for Mac VM")]
    [InlineData("4.9.49-linuxkit-aufs", "default", "Engine", "Docker for Mac VM")]
    public void The_machine_around_the_engine_is_drawn(string kernel, string context, string component, string machine)
    {
        string text = Docker(
            $$"""
            { "OSType": "linux", "OperatingSystem": "Linux", "KernelVersion": "{{kernel}}",
              "ClientInfo": { "Context": "{{context}}", "Os": "darwin" } }
            """,
            $$"""
            { "Client": { "Os": "darwin" },
              "Server": { "Os": "linux", "KernelVersion": "{{kernel}}", "Components": [{ "Name": "{{component}}" }] } }
            """
        );
        Assert.Contains($"- vm: {machine}\n", text);
        Assert.Contains("os: macos\n", text);
    }

    [Fact]
    public void A_Linux_container_on_Windows_has_a_Linux_kernel()
    {
        string text = Docker(
            """{ "OSType": "windows", "OperatingSystem": "Microsoft Windows Server 2019 (OS Build 17763.1)" }""",
            null,
            """
            [{ "Name": "/web", "Platform": "linux", "Config": { "Image": "nginx:1.15" }, "HostConfig": {} }]
            """
        );
        Assert.Contains("- vm: Utility VM\n        os: linux\n        purpose: utility\n", text);
        Assert.Contains("- kernel: Linux kernel\n", text);
    }

    [Fact]
    public void Tasks_of_a_service_are_one_container()
    {
        string task(int number) =>
            $$$"""
                { "Name": "/shop_web.{{{number}}}.x{{{number}}}", "HostConfig": {},
                  "Config": { "Image": "nginx:1.29", "Labels": { "com.docker.swarm.service.name": "shop_web" } } }
                """;
        string text = Docker("""{ "OSType": "linux" }""", null, $"[{task(1)}, {task(2)}]");
        Assert.Contains("- container: shop_web\n        count: 2\n", text);
    }

    private static string Docker(string info, string? version, string? containers = null) =>
        TopologyImport
            .Docker(
                new DockerOutput
                {
                    Info = File("info.json", info),
                    Version = version is null ? null : File("version.json", version),
                    Containers = containers is null ? [] : [File("inspect.json", containers)],
                }
            )
            .Write("topology.yml")
            .Text!;

    private static ImportFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
