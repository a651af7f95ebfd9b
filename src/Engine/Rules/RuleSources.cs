namespace Strata.Engine.Rules;

/// <summary>The pages that the rules follow from.</summary>
internal static class RuleSources
{
    private const string Windows = "https://learn.microsoft.com/en-us/virtualization/windowscontainers/";

    public static RuleSource VersionCompatibility { get; } =
        new("Microsoft: Windows container version compatibility", Windows + "deploy-containers/version-compatibility");

    public static RuleSource IsolationModes { get; } =
        new("Microsoft: isolation modes", Windows + "manage-containers/hyperv-container");

    public static RuleSource SystemRequirements { get; } =
        new("Microsoft: Windows container requirements", Windows + "deploy-containers/system-requirements");

    public static RuleSource Lifecycle { get; } =
        new("Microsoft: base image servicing lifecycles", Windows + "deploy-containers/base-image-lifecycle");

    public static RuleSource ContainersAndMachines { get; } =
        new("Microsoft: containers vs. virtual machines", Windows + "about/containers-vs-vm");

    public static RuleSource UtilityMachineFiles { get; } =
        new(
            "hcsshim: internal/uvmfolder/locate.go",
            "https://github.com/microsoft/hcsshim/blob/main/internal/uvmfolder/locate.go"
        );

    public static RuleSource Builder { get; } =
        new(
            "Moby: daemon/builder/dockerfile/dispatchers.go",
            "https://github.com/moby/moby/blob/master/daemon/builder/dockerfile/dispatchers.go"
        );

    public static RuleSource Scratch { get; } =
        new("Docker: base images", "https://docs.docker.com/build/building/base-images/");

    public static RuleSource RunIsolation { get; } =
        new(
            "Docker: docker container run, isolation technology",
            "https://docs.docker.com/reference/cli/docker/container/run/#isolation"
        );

    public static RuleSource MultiPlatform { get; } =
        new("Docker: multi-platform builds", "https://docs.docker.com/build/building/multi-platform/");

    public static RuleSource Docker23 { get; } =
        new("Docker: Engine 23.0 release notes", "https://docs.docker.com/engine/release-notes/23.0/");

    public static RuleSource Linux { get; } = new("The Linux kernel documentation", "https://docs.kernel.org/");
}
