using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Tests.Diagrams;

/// <summary>
/// Stacks with boxes on several others. Each line is a box, inside the box above it that is indented less, with what it
/// stands on after a colon; names of slabs are in capitals.
/// </summary>
internal static class NamedStacks
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["gpu-node"] = """
                Node
                  Engine: KERNEL
                    Client
                    Daemon
                  Training: KERNEL DRIVER
                    PyTorch: cuda
                    cuda
                  Inference: KERNEL DRIVER
                    vLLM: ubuntu
                    ubuntu
                  KERNEL: CPUS
                  DRIVER: GPU-0 GPU-1 GPU-2
                  CPUS
                  GPU-0
                  GPU-1
                  GPU-2
                """,
            ["tcp-ip"] = """
                Internet-host
                  HTTP/2: TLS
                  HTTP/3: QUIC
                  SSH: TCP
                  TLS: TCP
                  DNS: TCP UDP
                  QUIC: UDP
                  TCP: IP
                  UDP: IP
                  IP: Ethernet Wi-Fi
                  Ethernet
                  Wi-Fi
                """,
            ["android"] = """
                Phone
                  Camera: FRAMEWORK
                  Dialer: FRAMEWORK
                  Game: LIBRARIES
                  FRAMEWORK: LIBRARIES RUNTIME
                  LIBRARIES: HAL
                  RUNTIME: HAL
                  HAL: KERNEL
                  KERNEL
                """,
            ["kubevirt"] = """
                Node
                  Pod: KERNEL
                    Machine: KVM
                      Database: GUEST-KERNEL
                      GUEST-KERNEL: KVM
                    Compute: KERNEL
                      libvirtd: centos
                      centos
                  kubelet: KERNEL
                  KVM: KERNEL
                  KERNEL
                """,
            ["impossible"] = """
                Frame
                  A: X Y
                  B: Y Z
                  C: X Z
                  X
                  Y
                  Z
                """,
        };

    /// <summary>The boxes of a stack.</summary>
    public static BoxStack Read(string name)
    {
        Queue<string> lines = new(All[name].Split('\n'));
        Dictionary<string, (DiagramBox Box, string[] Below)> boxes = new(StringComparer.Ordinal);
        List<DiagramBox> roots = Read(lines, 0, boxes);
        return new BoxStack(
            roots,
            boxes
                .Values.Where(pair => pair.Below.Length > 0)
                .ToDictionary(
                    pair => pair.Box,
                    IReadOnlyList<DiagramBox> (pair) => pair.Below.Select(below => boxes[below].Box).ToList()
                )
        );
    }

    private static List<DiagramBox> Read(
        Queue<string> lines,
        int indent,
        Dictionary<string, (DiagramBox Box, string[] Below)> boxes
    )
    {
        List<DiagramBox> siblings = [];
        while (lines.TryPeek(out string? line) && line.TakeWhile(c => c == ' ').Count() == indent)
        {
            string[] parts = lines.Dequeue().Trim().Split(':');
            List<DiagramBox> children = Read(lines, indent + 2, boxes);
            DiagramBox box = BoxOf(parts[0], children, indent == 0);
            boxes.Add(box.Id, (box, parts.Length == 1 ? [] : parts[1].Trim().Split(' ')));
            siblings.Add(box);
        }

        return siblings;
    }

    private static DiagramBox BoxOf(string name, List<DiagramBox> children, bool isOutermost) =>
        new()
        {
            Id = name,
            Name = name,
            Label = new Label([new LabelText(children.Count > 0 ? TextStyle.Heading : TextStyle.Name, name)]),
            AccessibleDescription = "",
            Shape =
                children.Count > 0 ? BoxShape.Frame
                : name.Length > 1 && !name.Any(char.IsAsciiLetterLower) ? BoxShape.Slab
                : BoxShape.Box,
            IsOutermost = isOutermost,
            Children = children,
        };
}
