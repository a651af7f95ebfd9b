using Strata.Engine.Rules;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;
using static Strata.Tests.Rules.RuleTesting;

namespace Strata.Tests.Rules;

public class RuleRunnerTests
{
    [Theory]
    [MemberData(nameof(Reading.Ids), MemberType = typeof(Reading))]
    public void Shipped_topologies_and_fixtures_break_no_rule(string id) =>
        Assert.Empty(Check(Reading.Fixture(id), out _));

    [Fact]
    public void Ten_violations_are_all_reported_in_the_order_of_the_file() =>
        Golden.Match(
            "rules/ten-mistakes.txt",
            Check(
                """
                title: Ten mistakes
                as_of: 2026-11-23
                stack:
                  - host: Windows Server 2022
                    os: windows
                    build: 20348
                    architecture: amd64
                    holds:
                      - container: No image
                        image: scratch
                      - container: Too new
                        image: nanoserver:ltsc2025
                      - container: Misspelt
                        image: nanosrever:ltsc2022
                      - container: No version
                        image: servercore:latest
                      - container: For Linux
                        image: debian:13
                      - container: No machine
                        image: nanoserver:ltsc2022
                        isolation: hyperv
                      - container: Other processor
                        image: nanoserver:ltsc2022
                        architecture: arm64
                      - vm: Utility VM
                        purpose: utility
                        build: 17763
                        holds:
                          - container: One
                            image: nanoserver:ltsc2022
                            isolation: hyperv
                          - container: Another
                            image: nanoserver:ltsc2022
                            isolation: process
                          - kernel: Guest kernel
                      - kernel: Windows kernel
                      - hypervisor: Hyper-V
                      - hardware: Hardware
                """
            ) + "\n"
        );

    [Fact]
    public void An_expected_finding_is_returned_and_not_reported()
    {
        Topology topology = Reading.Valid(
            HostWith(
                "Windows Server 2022",
                "windows",
                20348,
                """
                - container: API
                  image: nanoserver:ltsc2025
                  expect: WIN002
                - kernel: Windows kernel
                - hardware: Hardware
                """
            )
        );
        Assert.Empty(Check(topology, out IReadOnlyList<ExpectedFinding> expected));
        ExpectedFinding only = Assert.Single(expected);
        Assert.Equal(("API", "WIN002"), (only.Node.Name, only.Rule.Code.Id));
        Assert.StartsWith("'nanoserver:ltsc2025' (build 26100) does not run on 'Windows Server 2022'", only.Message);
    }

    [Fact]
    public void An_expected_finding_that_is_missing_is_an_error() =>
        Assert.Equal(
            "test.yml(8,16): error WIN002: 'nanoserver:ltsc2025' (build 26100) does not run on 'Windows "
                + "Server 2022' (build 20348) under process isolation, its default. An image cannot run on a "
                + "host that is older than itself. Use an image of 'ltsc2022'.\ntest.yml(9,18): error EXP001: "
                + "'API' expects WIN003, but does not break that rule. Remove the code from 'expect', or check "
                + "what has changed.\ntest.yml(9,26): error EXP002: 'API' expects the unknown code 'WIN0O2'. "
                + "Did you mean 'WIN002', 'WIN001' or 'WIN003'?\ntest.yml(9,34): error EXP002: 'API' expects "
                + "the unknown code 'TOP008'.",
            string.Join(
                '\n',
                Check(
                        HostWith(
                            "Windows Server 2022",
                            "windows",
                            20348,
                            """
                            - container: API
                              image: nanoserver:ltsc2025
                              expect: [WIN003, WIN0O2, TOP008]
                            - kernel: Windows kernel
                            - hardware: Hardware
                            """
                        )
                    )
                    .Split('\n')
                    .Select(line => line.Split(" The codes are")[0])
            )
        );

    [Fact]
    public void A_frame_does_not_expect_the_findings_of_the_nodes_in_it() =>
        Assert.Equal(
            ["WIN001", "EXP001"],
            OnServer("- group: Pod\n  expect: WIN001\n  holds: [{ container: Web }]")
                .Split('\n')
                .Select(line => line.Split(": ")[1].Split(' ')[1])
                .OrderDescending(StringComparer.Ordinal)
        );

    [Fact]
    public void Rules_on_containers_apply_to_vocabularies_that_select_them()
    {
        Assert.Equal(RuleRunner.AllRules, RuleRunner.RulesOf(Reading.Vocabularies["containers"]));
        Assert.Equal(DeclaredRules.All, RuleRunner.RulesOf(Reading.Vocabularies["accelerators"]));
    }
}
