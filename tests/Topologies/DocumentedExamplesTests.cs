namespace Strata.Tests.Topologies;

/// <summary>The examples of the documentation of the topology model, copied verbatim.</summary>
public class DocumentedExamplesTests
{
    [Fact]
    public void Linux_containers() =>
        Golden.Match(
            "topology/example-linux.txt",
            Reading.Show(
                Reading.Valid(
                    """
                    # yaml-language-server: $schema=../schemas/topology.json
                    title: Linux containers
                    stack:
                      - host: Ubuntu 24.04
                        os: linux
                        holds:
                          - engine: Docker Engine
                            holds: [{ client: docker }, { daemon: dockerd }]
                          - container: Web shop
                            app: nginx
                            image: debian:13-slim
                          - container: Cron jobs
                            image: busybox:1.37
                          - container: Static binary
                            image: scratch
                          - kernel: Linux kernel
                          - hardware: Hardware
                    """
                )
            )
        );

    [Fact]
    public void Windows_containers_under_Hyper_V_isolation() =>
        Golden.Match(
            "topology/example-hyperv.txt",
            Reading.Show(
                Reading.Valid(
                    """
                    title: Windows containers under Hyper-V isolation
                    stack:
                      - host: Windows Server 2022
                        os: windows
                        build: 20348
                        holds:
                          - engine: Docker Engine
                            holds: [{ client: docker }, { daemon: dockerd }]
                          - kernel: Windows kernel
                          - vm: Utility VM 1
                            purpose: utility
                            note: extra isolation
                            holds:
                              - container: API
                                image: nanoserver:ltsc2022
                                isolation: hyperv
                              - kernel: Windows kernel
                          - vm: Utility VM 2
                            purpose: utility
                            holds:
                              - container: IIS site
                                image: servercore:ltsc2022
                                isolation: hyperv
                              - kernel: Windows kernel
                          - hypervisor: Hyper-V
                          - hardware: Hardware
                    """
                )
            )
        );

    [Fact]
    public void The_values_of_a_topology_are_kept()
    {
        var topology = Reading.Valid(
            "title: T\ndescription: D.\nas_of: 2017-03-31\nstack:\n  - hardware: H\n    note: N\n    flags: [a, b]\n",
            "name"
        );
        Assert.Equal(
            ("name", "name.yml", "T", "D.", new NodaTime.LocalDate(2017, 3, 31)),
            (topology.Id, topology.Path, topology.Title, topology.Description, topology.AsOf)
        );
        Assert.Equal(("N", "a b"), (topology.Roots[0].Note, string.Join(' ', topology.Roots[0].Flags)));
        Assert.Null(Reading.Valid("title: T\nstack:\n  - hardware: H").AsOf);
    }
}
