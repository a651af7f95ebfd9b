using System.Text;
using CsCheck;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;
using Strata.Engine.Topologies.Reading;
using Strata.Tests.Topologies;
using static Strata.Tests.Rules.RuleTesting;

namespace Strata.Tests.Rules;

/// <summary>The rules check any topology in finite time, without exceptions, with the same result each time.</summary>
public class AnyTopologyTests
{
    private static readonly string[] Images =
    [
        "scratch",
        "scratch:1",
        "debian:13",
        "debain:13",
        "nanoserver:ltsc2022",
        "servercore",
        "windows:1809",
        "x:y",
        ":",
        "@",
        "golang:1-nanoserver-",
        "mcr.microsoft.com/windows/server:10.0.",
    ];
    private static readonly string[] Systems = ["linux", "windows", "macos", ""];
    private static readonly string[] Isolations = ["default", "process", "hyperv", "none", ""];
    private static readonly string[] Purposes = ["utility", "pod", "desktop", "host", ""];
    private static readonly string[] Builds = ["14393", "20348", "26100", "1", ""];
    private static readonly string[] Processors = ["amd64", "arm64", "386", ""];

    private static readonly Gen<int[]> Choices = Gen.Int[0, 59].Array[40];

    [Fact]
    public void Any_topology_can_be_checked()
    {
        int checkedCount = 0;
        Choices.Sample(
            choices =>
            {
                (Topology? topology, _) = Reading.Any(Topology(choices));
                if (topology is null)
                    return;
                Assert.Equal(Check(topology, out _), Check(topology, out _));
                Interlocked.Increment(ref checkedCount);
            },
            iter: 2000
        );
        Assert.True(checkedCount > 1000, $"Only {checkedCount} of 2000 could be read: the test no longer tests much.");
    }

    [Fact]
    public void Kinds_of_the_same_names_with_another_meaning_can_be_checked()
    {
        var bag = new DiagnosticBag();
        Vocabulary vocabulary = new VocabularyReader((_, _) => null, tables: null).Read(
            "odd",
            """
            rules: containers
            kinds:
              kernel: { label: Kernel, shape: frame, role: machine, on: [container], holds: [container, vm],
                required: [os], at_most: 1 }
              container: { label: Container, shape: box, role: machine,
                compatible: { matrix: windows, row: kernel, column: container, mode: os } }
              vm: { label: VM, role: machine, shape: frame, holds: [kernel, container, image] }
              image: { label: Image, role: image, shape: box, catalogue: base-images,
                properties: { purpose: text, isolation: text, architecture: text } }
            """,
            new FileReport("odd.yml", bag)
        );
        Assert.Empty(bag.Sorted());
        var loader = new TopologyLoader(
            new Dictionary<string, Vocabulary> { ["odd"] = vocabulary },
            BaseImageCatalogue.None,
            windows: null
        );
        Topology? topology = loader.Load(
            "test",
            "title: T\nvocabulary: odd\nstack:\n  - vm: V\n    holds:\n      - kernel: 20348\n        os: linux\n "
                + "       on: debian-13\n        holds: [{ container: nanoserver }, { container: ltsc2022, os: "
                + "windows }]\n      - container: debian:13\n      - image: debain:13\n        architecture: z80\n",
            new FileReport("test.yml", bag)
        );
        Assert.Empty(Reading.Lines(bag.Sorted()));
        Assert.NotEmpty(Check(topology!, out _));
    }

    private static string Topology(int[] choices)
    {
        int next = 0;
        var text = new StringBuilder("title: T\nstack:\n");
        Machine("  ", "host", 0);
        return text.ToString();

        string OneOf(string[] words) => words[choices[next++ % choices.Length] % words.Length];

        void Line(string margin, string key, string value)
        {
            if (value.Length > 0)
                text.Append(margin).Append(key).Append(": \"").Append(value).Append("\"\n");
        }

        void Machine(string margin, string kind, int depth)
        {
            text.Append(margin).Append($"- {kind}: M{next}\n");
            Line(margin + "  ", "os", OneOf(Systems));
            Line(margin + "  ", "build", OneOf(Builds));
            Line(margin + "  ", "architecture", OneOf(Processors));
            if (kind == "vm")
                Line(margin + "  ", "purpose", OneOf(Purposes));
            text.Append(margin)
                .Append("  holds:\n")
                .Append(margin)
                .Append($"    - kernel: K{next}\n")
                .Append(margin)
                .Append($"    - hypervisor: H{next}\n");
            if (kind == "host")
                text.Append(margin).Append("    - hardware: Hardware\n");
            text.Append(margin).Append($"    - daemon: dockerd{next}\n");
            for (int i = choices[next % choices.Length] % 3; i >= 0; i--)
            {
                text.Append(margin).Append($"    - container: C{next}\n");
                Line(margin + "      ", "image", OneOf(Images));
                Line(margin + "      ", "isolation", OneOf(Isolations));
                Line(margin + "      ", "architecture", OneOf(Processors));
            }

            if (depth < 2)
                Machine(margin + "    ", "vm", depth + 1);
        }
    }
}
