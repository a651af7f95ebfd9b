using static Strata.Tests.Rules.RuleTesting;

namespace Strata.Tests.Rules;

/// <summary>
/// Rules on kernels and processors, in cases that the examples do not cover.
/// The first line of the nodes inside the host is line 7.
/// </summary>
public class KernelRulesTests
{
    [Fact]
    public void A_Linux_container_on_the_kernel_of_a_Mac_is_an_error() =>
        Assert.Equal(
            "test.yml(7,16): error KRN001: 'debian:13' is an image for Linux, but 'Web' uses 'XNU' of 'Mac', "
                + "a macOS kernel. Put the container into '- vm: NAME' with 'os: linux' and its own kernel.",
            Check(
                HostWith(
                    "Mac",
                    "macos",
                    null,
                    "- container: Web\n  image: debian:13\n- kernel: XNU\n- hardware: Apple silicon\n"
                )
            )
        );

    [Fact]
    public void A_Linux_image_on_Windows_is_reported_once() =>
        Assert.Equal(
            "test.yml(8,16): error KRN001: 'docker.io/library/debian:12' is an image for Linux, but 'Web' "
                + "uses 'Windows kernel' of 'Windows 11', a Windows kernel. Use an image for Windows, or put "
                + "the container into '- vm: NAME' with 'os: linux' and its own kernel.",
            Check(
                HostWith(
                    "Windows 11",
                    "windows",
                    26100,
                    "- container: Web\n  image: docker.io/library/debian:12\n" + WindowsBelow
                )
            )
        );

    [Fact]
    public void The_kernel_of_a_sandbox_has_the_interface_of_the_kernel_below_it() =>
        Assert.StartsWith(
            "test.yml(9,20): error KRN001: 'nanoserver:ltsc2022' is an image for Windows, but 'Web' uses 'Sentry' of "
                + "'gVisor', a Linux kernel.",
            Check(
                HostWith(
                    "Ubuntu",
                    "linux",
                    null,
                    """
                    - sandbox: gVisor
                      holds:
                        - container: Web
                          image: nanoserver:ltsc2022
                        - kernel: Sentry
                    """
                        + "\n"
                        + LinuxBelow
                )
            )
        );

    [Theory]
    [InlineData("amd64", "amd64")]
    [InlineData("amd64", "\"386\"")]
    [InlineData("arm64", "arm64")]
    [InlineData("arm64", "arm")]
    public void A_processor_runs_its_own_programs_and_those_of_its_predecessor(string processor, string architecture) =>
        Assert.Empty(
            Check(
                HostWith(
                        "PC",
                        "linux",
                        null,
                        $"- container: Web\n  image: debian:13\n  architecture: {architecture}\n" + LinuxBelow
                    )
                    .Replace("os: linux", "os: linux\n    architecture: " + processor)
            )
        );

    [Fact]
    public void A_machine_may_be_emulated()
    {
        string guest = HostWith(
                "PC",
                "linux",
                null,
                "- vm: Board\n  architecture: riscv64\n  holds: [{ kernel: Guest kernel }]\n- hypervisor: QEMU\n"
                    + LinuxBelow
            )
            .Replace("os: linux", "os: linux\n    architecture: amd64");
        Assert.Equal(
            "test.yml(8,23): error ARCH001: 'Board' is built for riscv64, but the processor of 'PC' around "
                + "it is amd64. Write 'amd64', or add 'flags: [emulated]' if an emulator runs it.",
            Check(guest)
        );
        Assert.Empty(Check(guest.Replace("riscv64", "riscv64\n        flags: emulated")));
    }
}
