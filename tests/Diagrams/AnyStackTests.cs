using System.Globalization;
using System.Text;
using CsCheck;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>Whatever the stack: nothing overlaps, text stays inside, slabs span what stands on them.</summary>
public class AnyStackTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        "a§",
        "web §",
        "Web shop §",
        "debian:13-§",
        "distroless/static-debian§",
        "Überwachung der Dienste §",
        "1.2.§",
        "ウェブサーバー§",
        "仮想マシンの中のコンテナ§",
        "컨테이너 호스트 §",
        "容器§号",
        "שרת האתר §",
        "مضيف الحاويات §",
        "אתר web §"
    );

    private const string Engine = "engine: Docker Engine §, holds: [{ client: docker }, { daemon: dockerd }]";

    private static readonly Gen<string> Container = Gen.Select(
        Names,
        Gen.OneOf("debian:§", "scratch", "servercore:ltsc§"),
        Gen.Bool,
        (name, image, app) =>
            $"container: {Quoted(name)}{(app ? $", app: {Quoted(name)}" : "")}, image: {Quoted(image)}"
    );

    private static readonly Gen<List<string>> Containers = Container.List[0, 6];

    private static readonly Gen<List<string>> Inside = Gen.Recursive<List<string>>(
        (depth, inner) =>
            depth > 2
                ? Containers
                : Gen.Select(
                    Containers,
                    inner.List[0, 2],
                    Gen.Bool,
                    (containers, machines, engine) =>
                        (List<string>)
                            [
                                .. engine ? [Engine] : Array.Empty<string>(),
                                .. containers,
                                .. machines.Select(machine =>
                                    "vm: Virtual machine §, purpose: utility, note: extra isolation, holds: "
                                    + $"[{Held(machine)}]"
                                ),
                            ]
                )
    );

    [Fact]
    public void Any_stack_is_laid_out_soundly() =>
        Inside.Sample(
            nodes =>
            {
                foreach (string variant in (string[])["wide", "narrow"])
                {
                    Topology topology = Stack(nodes);
                    (Scene scene, var found) = Drawing.Lay(topology, variant);
                    if (found.Count == 0)
                        SceneCheck.Assert(topology, scene);
                    ProseCheck.Assert(topology);
                    Assert.Equal(Drawing.Show(scene), Drawing.Show(Drawing.Lay(topology, variant).Scene));
                }
            },
            iter: 60
        );

    [Fact]
    public void Two_dozen_containers_of_any_name_are_laid_out_and_told() =>
        Container
            .List[24]
            .Sample(
                nodes =>
                {
                    Topology topology = Stack([
                        .. nodes,
                        "engine: Docker Engine §, holds: [{ client: docker }, { daemon: dockerd }]",
                    ]);
                    foreach (string variant in (string[])["wide", "narrow"])
                    {
                        (Scene scene, var found) = Drawing.Lay(topology, variant);
                        Assert.Empty(found);
                        SceneCheck.Assert(topology, scene);
                    }

                    ProseCheck.Assert(topology);
                },
                iter: 10
            );

    [Fact]
    public void Any_stack_is_laid_out_soundly_as_nested_boxes() =>
        Inside.Sample(
            nodes =>
            {
                foreach (string variant in (string[])["wide", "narrow"])
                {
                    Topology topology = Stack(nodes);
                    (Scene scene, var found) = Drawing.LayNested(topology, variant);
                    if (found.Count == 0)
                        NestedCheck.Assert(topology, scene);
                    Assert.Equal(Drawing.Show(scene), Drawing.Show(Drawing.LayNested(topology, variant).Scene));
                }
            },
            iter: 60
        );

    [Theory]
    [InlineData("wide", 720)]
    [InlineData("narrow", 288)]
    public void One_to_two_dozen_containers_fit_as_nested_boxes(string variant, int width)
    {
        for (int count = 1; count <= 24; count++)
        {
            Topology topology = Stack([
                Engine,
                .. Enumerable.Range(1, count).Select(i => $"container: Service {i}, app: nginx, image: debian:13-slim"),
            ]);
            (Scene scene, var found) = Drawing.LayNested(topology, variant);
            Assert.Empty(found);
            Assert.Equal(width, scene.Width);
            NestedCheck.Assert(topology, scene);
        }

        Topology dozen = Stack([
            Engine,
            .. Enumerable.Range(1, 12).Select(i => $"container: Service {i}, app: nginx, image: debian:13-slim"),
        ]);
        Golden.Match($"scenes-nested/a-dozen-{variant}.txt", Drawing.Show(Drawing.LayNested(dozen, variant).Scene));
    }

    [Theory]
    [InlineData("wide", 720)]
    [InlineData("narrow", 288)]
    public void One_to_two_dozen_containers_fit(string variant, int width)
    {
        for (int count = 1; count <= 24; count++)
        {
            Topology topology = Stack(
                Enumerable
                    .Range(1, count)
                    .Select(i => $"container: Service {i}, app: nginx, image: debian:13-slim")
                    .ToList()
            );
            (Scene scene, var found) = Drawing.Lay(topology, variant);
            Assert.Empty(found);
            Assert.Equal(width, scene.Width);
            SceneCheck.Assert(topology, scene);
        }
    }

    [Fact]
    public void Any_depth_is_laid_out()
    {
        List<string> nodes = ["container: web, image: a"];
        for (int depth = 0; depth < 12; depth++)
            nodes = [$"vm: m§, holds: [{Held(nodes)}]"];
        Topology topology = Stack(nodes);
        foreach (string variant in (string[])["wide", "narrow"])
            Drawing.Lay(topology, variant).Scene.AllBoxes.ToList().ForEach(box => Assert.True(box.Width > 0));
    }

    [Fact]
    public void A_label_that_does_not_fit_is_reported_at_its_place()
    {
        Topology topology = Stack(["container: web, image: Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"]);
        Assert.Empty(Drawing.Lay(topology, "wide").Found);
        string diagnostic = Assert.Single(Drawing.Lay(topology, "narrow").Found).ToString();
        Assert.StartsWith(
            $"data/topologies/test.yml(3,".Replace(
                "data/topologies/",
                topology.Path.Replace("test.yml", ""),
                StringComparison.Ordinal
            ),
            diagnostic,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "error DIA001: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk' takes ",
            diagnostic,
            StringComparison.Ordinal
        );
    }

    /// <summary>A stack of nodes; each § becomes another number, so that ids differ.</summary>
    private static Topology Stack(List<string> nodes)
    {
        string[] parts =
            $"title: Test\nstack:\n  - {{ host: Ubuntu, os: linux, holds: [{Held(nodes)}, {{ hardware: Hardware }}] }}\n".Split(
                '§'
            );
        return Reading.Sound(parts[0] + string.Concat(parts.Skip(1).Select((part, i) => $"{i}{part}")));
    }

    /// <summary>Nodes, with a kernel and a hypervisor under them.</summary>
    private static string Held(List<string> nodes)
    {
        var text = new StringBuilder();
        foreach (string node in nodes)
            text.Append(CultureInfo.InvariantCulture, $"{{ {node} }}, ");
        return text + "{ kernel: Linux kernel }, { hypervisor: KVM }";
    }

    private static string Quoted(string text) => $"'{text}'";
}
