using System.Globalization;
using System.Text;
using CsCheck;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>
/// Properties of any scene: nothing overlaps, text stays inside its box, slabs span everything that stands on them.
/// </summary>
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

    private static readonly Gen<List<string>> HostChildren = Gen.Recursive<List<string>>(
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
                                    + $"[{Children(machine)}]"
                                ),
                            ]
                )
    );

    [Fact]
    public void Any_topology_has_a_valid_scene_and_prose() =>
        HostChildren.Sample(
            nodes =>
            {
                foreach (string variant in (string[])["wide", "narrow"])
                {
                    Topology topology = HostWith(nodes);
                    (Scene scene, var diagnostics) = DiagramFixtures.ComputeStack(topology, variant);
                    if (diagnostics.Count == 0)
                        SceneCheck.Assert(topology, scene);
                    ProseCheck.Assert(topology);
                    Assert.Equal(
                        DiagramFixtures.Dump(scene),
                        DiagramFixtures.Dump(DiagramFixtures.ComputeStack(topology, variant).Scene)
                    );
                }
            },
            iter: 60
        );

    [Fact]
    public void No_kind_of_any_topology_is_lost() =>
        HostChildren.Sample(nodes => RowNameTests.AssertKinds(HostWith(nodes)), iter: 150);

    [Fact]
    public void Two_dozen_containers_of_any_name_have_a_valid_scene_and_prose() =>
        Container
            .List[24]
            .Sample(
                nodes =>
                {
                    Topology topology = HostWith([
                        .. nodes,
                        "engine: Docker Engine §, holds: [{ client: docker }, { daemon: dockerd }]",
                    ]);
                    foreach (string variant in (string[])["wide", "narrow"])
                    {
                        (Scene scene, var diagnostics) = DiagramFixtures.ComputeStack(topology, variant);
                        Assert.Empty(diagnostics);
                        SceneCheck.Assert(topology, scene);
                    }

                    ProseCheck.Assert(topology);
                },
                iter: 10
            );

    [Fact]
    public void Any_topology_has_a_valid_nested_scene() =>
        HostChildren.Sample(
            nodes =>
            {
                foreach (string variant in (string[])["wide", "narrow"])
                {
                    Topology topology = HostWith(nodes);
                    (Scene scene, var diagnostics) = DiagramFixtures.ComputeNested(topology, variant);
                    if (diagnostics.Count == 0)
                        NestedCheck.Assert(topology, scene);
                    Assert.Equal(
                        DiagramFixtures.Dump(scene),
                        DiagramFixtures.Dump(DiagramFixtures.ComputeNested(topology, variant).Scene)
                    );
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
            Topology topology = HostWith([
                Engine,
                .. Enumerable.Range(1, count).Select(i => $"container: Service {i}, app: nginx, image: debian:13-slim"),
            ]);
            (Scene scene, var diagnostics) = DiagramFixtures.ComputeNested(topology, variant);
            Assert.Empty(diagnostics);
            Assert.Equal(width, scene.Width);
            NestedCheck.Assert(topology, scene);
        }

        Topology dozen = HostWith([
            Engine,
            .. Enumerable.Range(1, 12).Select(i => $"container: Service {i}, app: nginx, image: debian:13-slim"),
        ]);
        Golden.Match(
            $"scenes-nested/a-dozen-{variant}.txt",
            DiagramFixtures.Dump(DiagramFixtures.ComputeNested(dozen, variant).Scene)
        );
    }

    [Theory]
    [InlineData("wide", 720)]
    [InlineData("narrow", 288)]
    public void One_to_two_dozen_containers_fit(string variant, int width)
    {
        for (int count = 1; count <= 24; count++)
        {
            Topology topology = HostWith(
                Enumerable
                    .Range(1, count)
                    .Select(i => $"container: Service {i}, app: nginx, image: debian:13-slim")
                    .ToList()
            );
            (Scene scene, var diagnostics) = DiagramFixtures.ComputeStack(topology, variant);
            Assert.Empty(diagnostics);
            Assert.Equal(width, scene.Width);
            SceneCheck.Assert(topology, scene);
        }
    }

    [Fact]
    public void Any_depth_is_laid_out()
    {
        List<string> nodes = ["container: web, image: a"];
        for (int depth = 0; depth < 12; depth++)
            nodes = [$"vm: m§, holds: [{Children(nodes)}]"];
        Topology topology = HostWith(nodes);
        foreach (string variant in (string[])["wide", "narrow"])
            DiagramFixtures
                .ComputeStack(topology, variant)
                .Scene.AllBoxes.ToList()
                .ForEach(box => Assert.True(box.Bounds.Width > 0));
    }

    [Fact]
    public void A_label_that_does_not_fit_is_reported_at_its_position()
    {
        Topology topology = HostWith(["container: web, image: Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"]);
        Assert.Empty(DiagramFixtures.ComputeStack(topology, "wide").Diagnostics);
        string diagnostic = Assert.Single(DiagramFixtures.ComputeStack(topology, "narrow").Diagnostics).ToString();
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
            "error DIA001: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk' is ",
            diagnostic,
            StringComparison.Ordinal
        );
    }

    /// <summary>A topology of nodes; each § becomes another number, so that ids differ.</summary>
    private static Topology HostWith(List<string> nodes)
    {
        string[] parts = (
            $"title: Test\nstack:\n  - {{ host: Ubuntu, os: linux, holds: [{Children(nodes)}, "
            + "{ hardware: Hardware }] }\n"
        ).Split('§');
        return Reading.Valid(parts[0] + string.Concat(parts.Skip(1).Select((part, i) => $"{i}{part}")));
    }

    /// <summary>Nodes, with a kernel and a hypervisor below them.</summary>
    private static string Children(List<string> nodes)
    {
        var text = new StringBuilder();
        foreach (string node in nodes)
            text.Append(CultureInfo.InvariantCulture, $"{{ {node} }}, ");
        return text + "{ kernel: Linux kernel }, { hypervisor: KVM }";
    }

    private static string Quoted(string text) => $"'{text}'";
}
