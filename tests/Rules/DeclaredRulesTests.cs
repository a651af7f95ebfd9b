using static Strata.Tests.Rules.RuleTesting;

namespace Strata.Tests.Rules;

/// <summary>
/// The rules that kinds declare, with the vocabulary of GPUs, drivers, toolkits and frameworks, for which there is no
/// code in the engine.
/// </summary>
public class DeclaredRulesTests
{
    [Theory]
    [InlineData("PyTorch 2.9", "CUDA 13.0", "NVIDIA driver 580.65.06")]
    [InlineData("PyTorch 2.9.1", "CUDA 12.6 runtime", "NVIDIA driver 550")]
    [InlineData("PyTorch 2.10", "CUDA 12.8", "NVIDIA driver 525")]
    [InlineData("PyTorch 3", "CUDA 14", "NVIDIA driver 999")]
    [InlineData("TensorFlow 2.9", "CUDA 11.8", "NVIDIA driver 580")]
    [InlineData("PyTorch 2.9", "ROCm 13.0", "AMD driver 450.80.02")]
    [InlineData("PyTorch", "CUDA", "a driver")]
    public void Combinations_that_a_table_allows_or_lacks_are_valid(string framework, string toolkit, string driver) =>
        Assert.Empty(Check(Gpu(framework, toolkit, driver)));

    [Theory]
    [InlineData(
        "PyTorch 2.9",
        "CUDA 13.0",
        "NVIDIA driver 570.26",
        "(9,18): error DEC004: 'CUDA 13.0' does not work with 'NVIDIA driver 570.26'. The driver is older than "
            + "the oldest that the toolkit needs. Use 'CUDA 11' or 'CUDA 12' with '525 to 579'. "
            + "Use '580 and newer' with 'CUDA 13'."
    )]
    [InlineData(
        "PyTorch 2.9",
        "CUDA 11.8",
        "NVIDIA driver 580",
        "(8,20): error DEC004: 'CUDA 11.8' does not work with 'PyTorch 2.9'. No build for this toolkit is "
            + "published. Use 'CUDA 12.6', 'CUDA 12.8' or 'CUDA 13.0' with 'PyTorch 2.9'. "
            + "Use 'PyTorch 2.7' with 'CUDA 11.8'."
    )]
    [InlineData(
        "PyTorch 2.9",
        "CUDA 11.8 update 1",
        "NVIDIA driver 580",
        "(8,20): error DEC004: 'CUDA 11.8 update 1' does not work with 'PyTorch 2.9'. No build for this toolkit is "
            + "published. Use 'CUDA 12.6', 'CUDA 12.8' or 'CUDA 13.0' with 'PyTorch 2.9'. "
            + "Use 'PyTorch 2.7' with 'CUDA 11.8'."
    )]
    public void A_combination_that_a_table_forbids_is_reported_at_its_node(
        string framework,
        string toolkit,
        string driver,
        string expected
    ) => Assert.Equal("test.yml" + expected, Check(Gpu(framework, toolkit, driver)));

    private static string Gpu(string framework, string toolkit, string driver) =>
        $"""
            title: Test
            vocabulary: accelerators
            stack:
              - workstation: Workstation
                os: linux
                holds:
                  - environment: Training
                    framework: {framework}
                    toolkit: {toolkit}
                  - driver: {driver}
                  - gpu: NVIDIA H100
            """;
}
