namespace Strata.Engine.Topologies;

/// <summary>
/// The properties that the engine itself uses: the keys of machines, and those of the default vocabulary that rules
/// and diagrams read.
/// </summary>
internal static class PropertyNames
{
    /// <summary>The operating system of a machine.</summary>
    public const string Os = "os";

    /// <summary>The build of a machine's operating system.</summary>
    public const string Build = "build";

    /// <summary>The processor architecture of a machine; all nodes inside the machine inherit it.</summary>
    public const string Architecture = "architecture";

    /// <summary>The base image that the image of a container is built from, if it is not one itself.</summary>
    public const string Base = "base";

    /// <summary>The layers that an image adds to its base image, from the bottom up: a list.</summary>
    public const string Layers = "layers";

    /// <summary>The ports that a container publishes: a list.</summary>
    public const string Ports = "ports";

    /// <summary>The volumes of a container: a list.</summary>
    public const string Volumes = "volumes";

    /// <summary>The networks of a container: a list.</summary>
    public const string Networks = "networks";

    /// <summary>The isolation of a container: one of <see cref="IsolationModes"/>.</summary>
    public const string Isolation = "isolation";

    /// <summary>The purpose of a virtual machine, such as <c>utility</c> or <c>pod</c>.</summary>
    public const string Purpose = "purpose";

    /// <summary>The version of an engine or a daemon.</summary>
    public const string Version = "version";

    /// <summary>The runtime class of a pod.</summary>
    public const string RuntimeClass = "runtime_class";
}

/// <summary>The flags that the engine itself uses.</summary>
internal static class NodeFlags
{
    /// <summary>It does not run, so that it uses no kernel.</summary>
    public const string Stopped = "stopped";

    /// <summary>It ends before the others of its pod start, so that it uses no kernel beside them.</summary>
    public const string Init = "init";
}

/// <summary>The purposes of virtual machines that the engine distinguishes.</summary>
internal static class Purposes
{
    /// <summary>A container host.</summary>
    public const string Host = "host";

    /// <summary>The virtual machine of a desktop application, which runs an engine.</summary>
    public const string Desktop = "desktop";

    /// <summary>A virtual machine for one container or pod under Hyper-V isolation.</summary>
    public const string Utility = "utility";
}

/// <summary>The isolation of a container.</summary>
internal static class IsolationModes
{
    public const string Process = "process";
    public const string HyperV = "hyperv";

    /// <summary>A HostProcess container.</summary>
    public const string None = "none";

    /// <summary>The default of the container host.</summary>
    public const string Default = "default";
}
