using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Import;

namespace Strata.Tests.Import;

/// <summary>Edits of Compose files: a comparison reports exactly the edit, and an update follows it.</summary>
public class ComposeEditTests
{
    private const int Files = 30;

    private static readonly string[] Images =
    [
        "nginx:1.29",
        "postgres:18",
        "redis:8",
        "ghcr.io/example/api:2.4",
        "busybox:1.37",
        "registry.example.org/team/worker_with_a_long_name_1:2026-11-30",
    ];

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Files));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_comparison_reports_exactly_the_edit_and_an_update_follows_it(int number)
    {
        List<Service> before = ServicesOf(number);
        (List<Service> after, string[] expected) = Edited(before, number);
        ImportFile topology = WithRemarks(TopologyOf(before));
        TopologyImport import = ImportOf(after);
        Assert.Equal(
            expected,
            import
                .Verify(topology, Importing.NoSite)
                .Select(difference => difference.Code.Id)
                .Order(StringComparer.Ordinal)
        );

        UpdatedTopology updated = import.Update(topology, Importing.NoSite);
        Assert.NotNull(updated.Text);
        Assert.Empty(updated.Diagnostics.Select(difference => difference.ToString()));
        Assert.NotEmpty(updated.Changes);
        Assert.Contains("# The owner's remark", updated.Text);
        AssertOnlyTheEdit(Encoding.UTF8.GetString(topology.Bytes), updated.Text, number);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_update_without_an_edit_changes_nothing(int number)
    {
        ImportFile topology = WithRemarks(TopologyOf(ServicesOf(number)));
        UpdatedTopology updated = ImportOf(ServicesOf(number)).Update(topology, Importing.NoSite);
        Assert.Equal(Encoding.UTF8.GetString(topology.Bytes), updated.Text);
        Assert.Empty(updated.Changes);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void An_update_keeps_the_line_ends_and_the_byte_order_mark(string end, string mark)
    {
        List<Service> before = ServicesOf(2);
        string text = Encoding.UTF8.GetString(WithRemarks(TopologyOf(before)).Bytes);
        TopologyImport import = ImportOf([.. before, new Service("added", "memcached:1", null, [])]);
        string? expected = import.Update(Importing.Text("topology.yml", text), Importing.NoSite).Text;
        UpdatedTopology updated = import.Update(
            Importing.Text("topology.yml", mark + text.Replace("\n", end)),
            Importing.NoSite
        );
        Assert.NotNull(expected);
        Assert.Equal(mark + expected.Replace("\n", end), updated.Text);
    }

    [Fact]
    public void An_update_of_a_file_with_both_line_ends_changes_its_own_lines()
    {
        List<Service> before = ServicesOf(2);
        string text = Encoding.UTF8.GetString(WithRemarks(TopologyOf(before)).Bytes);
        int middle = text.IndexOf('\n', text.Length / 2) + 1;
        string first = text[..middle].Replace("\n", "\r\n");
        string? updated = ImportOf([.. before, new Service("added", "memcached:1", null, [])])
            .Update(Importing.Text("topology.yml", first + text[middle..]), Importing.NoSite)
            .Text;
        Assert.NotNull(updated);
        Assert.StartsWith(first, updated);
        Assert.Contains("added", updated[first.Length..]);
        Assert.DoesNotContain('\r', updated[first.Length..]);
    }

    /// <summary>A node that is not written in lines is never mistaken for the item around or above it.</summary>
    [Theory]
    [InlineData("      -\n        container: old\n        image: redis:7\n")]
    [InlineData(
        "      - group: pods\n        note: kept\n        holds:\n          [{ container: old, image: 'redis:7' }, "
            + "{ container: older, image: 'redis:7' }]\n"
    )]
    public void An_update_removes_no_other_node(string node)
    {
        string topology =
            "title: T\nstack:\n  - host: Linux\n    os: linux\n    holds:\n      - engine: Docker Engine\n"
            + "      - container: db\n        image: postgres:18\n"
            + node
            + "      - kernel: Linux kernel\n";
        UpdatedTopology updated = ImportOf([new Service("db", "postgres:18", null, [])])
            .Update(Importing.Text("topology.yml", topology), Importing.NoSite);
        Assert.Contains("container: db", updated.Text ?? topology);
        Assert.Contains("host: Linux", updated.Text ?? topology);
        Assert.NotEmpty(updated.Diagnostics);
    }

    [Fact]
    public void The_image_that_runs_is_compared_whatever_its_base()
    {
        ImportFile topology = Importing.Text(
            "topology.yml",
            """
            title: Shop
            stack:
              - host: Linux
                os: linux
                holds:
                  - container: web
                    image: nginx:1.29
                    base: debian:13-slim
                  - kernel: Linux kernel
            """
        );
        Diagnostic difference = Assert.Single(
            ImportOf([new Service("web", "caddy:2", null, [])]).Verify(topology, Importing.NoSite)
        );
        Assert.Equal("The container runs the image 'caddy:2', but the topology has 'nginx:1.29'.", difference.Message);
    }

    private static List<Service> ServicesOf(int number) =>
        Enumerable
            .Range(0, 3 + number % 4)
            .Select(index => new Service(
                $"service_{index}",
                Images[(index + number) % Images.Length],
                index % 2 == 0 ? $"{8000 + index}:80" : null,
                index > 1 ? [$"service_{index - 1}"] : []
            ))
            .ToList();

    /// <summary>The edited services, and the codes of the differences.</summary>
    private static (List<Service> Services, string[] Codes) Edited(List<Service> before, int number)
    {
        List<Service> after = [.. before];
        int index = number % before.Count;
        Service service = before[index];
        switch (number % 5)
        {
            case 0:
                after[index] = service with { Image = "caddy:2.10" };
                return (after, ["VER003"]);
            case 1:
                after[index] = service with { Port = service.Port is null ? "9000:90" : null };
                return (after, ["VER008"]);
            case 2:
                after.Add(new Service("added", "memcached:1", null, [before[0].Name]));
                return (after, ["VER002"]);
            case 3:
                after.RemoveAt(index);
                return (after, ["VER001"]);
            default:
                after[index] = service with { Name = "renamed" };
                return (after, ["VER001", "VER002"]);
        }
    }

    /// <summary>Whether no line but those of the edit differs: every other one is still there, in its order.</summary>
    private static void AssertOnlyTheEdit(string before, string after, int number)
    {
        string[] kept = after.Split('\n');
        string[] lost = before.Split('\n').Except(kept).ToArray();
        int most = (number % 5) switch
        {
            0 => 2,
            1 => 1,
            2 => 0,
            // A container with its keys, and the relations of it and to it.
            _ => 12,
        };
        Assert.InRange(lost.Length, 0, most);
    }

    private static ImportFile TopologyOf(List<Service> services) =>
        Importing.Text("topology.yml", ImportOf(services).Write("topology.yml").Text!);

    /// <summary>The topology after its author has worked on it.</summary>
    private static ImportFile WithRemarks(ImportFile topology) =>
        Importing.Text(
            topology.Path,
            Encoding
                .UTF8.GetString(topology.Bytes)
                .Replace("  - host: Linux", "  # The owner's remark\n  - host: Build server", StringComparison.Ordinal)
        );

    private static TopologyImport ImportOf(IEnumerable<Service> services) =>
        TopologyImport.Compose(
            Importing.Text("compose.yml", "services:\n" + string.Concat(services.Select(service => service.Text)))
        );

    private sealed record Service(string Name, string Image, string? Port, string[] DependsOn)
    {
        public string Text =>
            $"  {Name}:\n    image: {Image}\n"
            + (Port is null ? "" : $"    ports: [\"{Port}\"]\n")
            + (DependsOn.Length == 0 ? "" : $"    depends_on: [{string.Join(", ", DependsOn)}]\n");
    }
}
