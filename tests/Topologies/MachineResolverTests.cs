using Strata.Engine.Topologies;

namespace Strata.Tests.Topologies;

/// <summary>The builds of images and kernels on a host of build 20348.</summary>
public class MachineResolverTests
{
    private const string Container =
        "- { container: Web, app: IIS, image: 'nanoserver:ltsc2019', isolation: hyperv }\n";

    [Fact]
    public void The_kernel_of_a_utility_VM_has_the_build_of_the_image_in_it() =>
        Expect("web-image 17763, vm-windows-kernel 17763, windows-kernel 20348", "", Container);

    [Fact]
    public void A_VM_with_a_build_has_a_kernel_of_that_build() =>
        Expect("web-image 17763, vm-windows-kernel 26100, windows-kernel 20348", "build: 26100", Container);

    [Fact]
    public void A_VM_with_images_of_several_builds_has_a_kernel_of_an_unknown_build() =>
        Expect(
            "web-image 17763, api-image 20348, windows-kernel 20348",
            "",
            Container + "- { container: API, app: .NET, image: 'nanoserver:ltsc2022', isolation: hyperv }\n"
        );

    [Fact]
    public void A_VM_with_images_of_one_build_has_a_kernel_of_it() =>
        Expect(
            "web-image 17763, api-image 17763, vm-windows-kernel 17763, windows-kernel 20348",
            "",
            Container + "- { container: API, app: .NET, image: 'servercore:ltsc2019', isolation: hyperv }\n"
        );

    [Fact]
    public void The_image_of_a_container_under_process_isolation_does_not_bring_a_kernel() =>
        Expect(
            "web-image 17763, windows-kernel 20348",
            "",
            Container.Replace("hyperv", "process", StringComparison.Ordinal)
        );

    [Fact]
    public void The_image_of_a_container_brings_no_kernel_to_its_host()
    {
        Topology topology = Reading.Valid(
            "title: Test\nstack:\n  - host: Server\n    os: windows\n    holds:\n"
                + Strata.Tests.Rules.RuleTesting.Indented(Container + Strata.Tests.Rules.RuleTesting.WindowsBelow, 6)
        );
        Assert.Equal(["web-image"], topology.Builds.Keys.Select(node => node.Id));
    }

    private static void Expect(string expected, string machine, string containers)
    {
        Topology topology = Reading.Valid(
            "title: Test\nstack:\n  - host: Server\n    os: windows\n    build: 20348\n    holds:\n"
                + $"      - vm: VM\n        purpose: utility\n        {machine}\n        holds:\n"
                + Strata.Tests.Rules.RuleTesting.Indented(containers + "- kernel: Windows kernel", 10)
                + Strata.Tests.Rules.RuleTesting.Indented(Strata.Tests.Rules.RuleTesting.WindowsBelow, 6)
        );
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                topology.Nodes.Where(topology.Builds.ContainsKey).Select(node => $"{node.Id} {topology.Builds[node]}")
            )
        );
    }
}
