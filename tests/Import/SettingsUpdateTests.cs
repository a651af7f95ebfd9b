using Strata.Engine.Import;

namespace Strata.Tests.Import;

/// <summary>What imports write is what comparisons compare, and what updates change.</summary>
public class SettingsUpdateTests
{
    private const string Two = "{a: {image: redis}, b: {image: redis}}";

    [Theory]
    [InlineData("{a: {image: redis, deploy: {replicas: 3}}}", "{a: {image: redis, deploy: {replicas: 2}}}")]
    [InlineData("{a: {image: redis, deploy: {replicas: 3}}}", "{a: {image: redis}}")]
    [InlineData("{a: {image: redis}}", "{a: {image: redis, scale: 4}}")]
    [InlineData("{a: {image: redis, scale: 4}}", "{a: {image: redis, scale: 0}}")]
    [InlineData("{a: {image: redis}}", "{a: {image: redis, volumes: ['data:/data']}}")]
    [InlineData("{a: {image: redis, volumes: ['data:/data']}}", "{a: {image: redis, volumes: ['other:/data']}}")]
    [InlineData("{a: {image: redis, volumes: ['data:/data', './x:/x']}}", "{a: {image: redis, volumes: ['./x:/x']}}")]
    [InlineData("{a: {image: redis, volumes: ['data:/data']}}", "{a: {image: redis}}")]
    [InlineData("{a: {image: redis}}", "{a: {image: redis, networks: [back]}}")]
    [InlineData("{a: {image: redis, networks: [back]}}", "{a: {image: redis, networks: [front]}}")]
    [InlineData("{a: {image: redis}}", "{a: {image: redis, ports: ['80:80']}}")]
    [InlineData("{a: {image: redis}}", "{a: {image: redis, privileged: true}}")]
    [InlineData("{a: {image: redis, privileged: true, pid: host}}", "{a: {image: redis, network_mode: host}}")]
    [InlineData(Two, "{a: {image: redis, depends_on: [b]}, b: {image: redis}}")]
    [InlineData("{a: {image: redis, depends_on: [b]}, b: {image: redis}}", Two)]
    [InlineData(
        "{a: {image: redis, depends_on: [b]}, b: {image: redis}}",
        "{a: {image: redis}, b: {image: redis, depends_on: [a]}}"
    )]
    [InlineData(
        "{a: {image: redis, depends_on: [b]}, b: {image: redis}, c: {image: redis}}",
        "{a: {image: redis, depends_on: [b, c]}, b: {image: redis}, c: {image: redis}}"
    )]
    [InlineData(
        "{a: {image: redis, depends_on: [b, c]}, b: {image: redis}, c: {image: redis}}",
        "{a: {image: redis, depends_on: [c]}, b: {image: redis}, c: {image: redis, scale: 2}}"
    )]
    // All relations go with their containers, and a new one comes.
    [InlineData(
        "{a: {image: redis}, b: {image: redis, depends_on: [a]}, k: {image: redis}}",
        "{k: {image: redis}, d: {image: busybox, depends_on: [k]}}"
    )]
    [InlineData(
        "{a: {image: redis}, b: {image: redis, depends_on: [a]}, k: {image: redis}}",
        "{k: {image: redis, depends_on: [d]}, d: {image: busybox}}"
    )]
    public void An_update_makes_a_topology_what_an_import_would_write(string before, string after)
    {
        ImportFile topology = TopologyOf(before);
        Assert.NotEmpty(ImportOf(after).Verify(topology, Importing.NoSite));

        UpdatedTopology updated = ImportOf(after).Update(topology, Importing.NoSite);

        Assert.Empty(updated.Diagnostics.Select(difference => difference.ToString()));
        Assert.NotEmpty(updated.Changes);
        AssertSame(after, updated.Text!);
        // And back again: a file that an update wrote is one that an update can change.
        UpdatedTopology again = ImportOf(before).Update(Importing.Text("t.yml", updated.Text!), Importing.NoSite);
        Assert.Empty(again.Diagnostics.Select(difference => difference.ToString()));
        AssertSame(before, again.Text!);
    }

    [Fact]
    public void What_an_author_does_not_show_at_all_is_not_compared()
    {
        ImportFile topology = Importing.Text(
            "t.yml",
            "title: T\nstack:\n  - host: Linux\n    os: linux\n    holds:\n      - container: a\n        image: redis\n"
                + "      - container: b\n        image: redis\n      - kernel: Linux kernel\n"
        );
        TopologyImport import = ImportOf(
            "{a: {image: redis, volumes: ['d:/d'], networks: [n], ports: ['1:1'], depends_on: [b]}, b: {image: redis}}"
        );

        Assert.Empty(import.Verify(topology, Importing.NoSite));
    }

    [Theory]
    [InlineData("data:/data", "shop_data:/data", true)]
    [InlineData("./x:/x:ro", "/home/me/x:/x", true)]
    [InlineData("${HOME}/x:/x", "/home/me/x:/x", true)]
    [InlineData("/data", "3f2a:/data", true)]
    [InlineData(@"C:\x:C:\data", @"C:\x:C:\data:ro", true)]
    [InlineData("/y:/x", "/z:/x", false)]
    [InlineData("data:/data", "shop_other:/data", false)]
    [InlineData("data:/data", "data:/other", false)]
    [InlineData("data:/data", "./data:/data", false)]
    public void A_volume_of_Docker_is_that_of_its_Compose_file(string written, string found, bool isSame)
    {
        ImportFile topology = TopologyOf($"{{a: {{image: example.org/a, volumes: ['{written}']}}}}");

        string differences = string.Join(
            '\n',
            ImportOf($"{{a: {{image: example.org/a, volumes: ['{found}']}}}}").Verify(topology, Importing.NoSite)
        );
        Assert.True(isSame == (differences.Length == 0), differences);
    }

    [Fact]
    public void A_new_container_with_the_name_of_another_box_has_the_relations_of_itself()
    {
        ImportFile topology = Importing.Text(
            "t.yml",
            "title: T\nstack:\n  - host: Linux\n    os: linux\n    holds:\n      - container: a\n        image: redis\n"
                + "      - kernel: Linux kernel\n        id: web\n"
        );

        UpdatedTopology updated = ImportOf("{a: {image: redis}, web: {image: redis, depends_on: [a]}}")
            .Update(topology, Importing.NoSite);

        Assert.Contains("- { from: web-2, to: [a], kind: dependency }", updated.Text);
    }

    [Theory]
    [InlineData("{a: {image: redis}}", "{a: {image: redis, scale: 2}}", "The number of 'a' changed from '1' to '2'.")]
    [InlineData("{a: {image: redis, scale: 2}}", "{a: {image: redis}}", "The number of 'a' changed from '2' to '1'.")]
    public void A_change_of_the_number_is_told(string before, string after, string sentence) =>
        Assert.Equal([sentence], ImportOf(after).Update(TopologyOf(before), Importing.NoSite).Changes);

    [Fact]
    public void Changes_of_lists_are_told_in_the_plural()
    {
        ImportFile topology = TopologyOf("{a: {image: redis, privileged: true}}");

        UpdatedTopology updated = ImportOf("{a: {image: redis, ports: ['80:80']}}").Update(topology, Importing.NoSite);

        Assert.Equal(
            ["The ports of a are now '80:80'.", "The flags of a were removed; they were 'privileged'."],
            updated.Changes
        );
    }

    private static void AssertSame(string services, string text)
    {
        ImportFile topology = Importing.Text("t.yml", text);
        UpdatedTopology unchanged = ImportOf(services).Update(topology, Importing.NoSite);
        Assert.Empty(unchanged.Changes);
        Assert.Equal(text, unchanged.Text);
        // The lines of the settings are those of a new import, in any order.
        Assert.Equal(Settings(ImportOf(services).Write("t.yml").Text!), Settings(text));
    }

    private static List<string> Settings(string text) =>
        [
            .. text.Split('\n')
                // The order of the containers that one depends on has no meaning.
                .Select(line => string.Concat(line.Contains("from:") ? line.Order() : line).Trim())
                .Where(line => line.Length > 0 && !line.StartsWith("note:", StringComparison.Ordinal) && line[0] != '#')
                .Order(StringComparer.Ordinal),
        ];

    private static ImportFile TopologyOf(string services) =>
        Importing.Text("t.yml", ImportOf(services).Write("t.yml").Text!);

    private static TopologyImport ImportOf(string services) =>
        TopologyImport.Compose(Importing.Text("compose.yml", $"services: {services}\n"));
}
