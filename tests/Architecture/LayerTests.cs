using System.Text.RegularExpressions;

namespace Strata.Tests.Architecture;

/// <summary>The table of layers is complete, in order, and in CONTRIBUTING.md.</summary>
public sealed partial class LayerTests
{
    [Fact]
    public void Every_namespace_of_the_engine_is_in_a_layer_and_none_is_the_root() =>
        Assert.Equal(
            Layer.All.Select(layer => layer.Name).Where(name => name != Layer.Host).Order(StringComparer.Ordinal),
            Code.Namespaces.Select(name => Dependency.FolderOf(name).Split('.')[0])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_namespace_is_the_folder_of_its_files() =>
        Assert.All(
            EngineSources.Paths.Where(path => EngineSources.NamespaceOf(path).Length > 0),
            path =>
                Assert.Equal(
                    Path.GetDirectoryName(path)!.Replace('/', '.'),
                    Dependency.FolderOf(EngineSources.NamespaceOf(path))
                )
        );

    [Fact]
    public void A_layer_uses_only_layers_before_it() =>
        Assert.All(
            Layer.All.Index(),
            row =>
                Assert.Subset(
                    Layer.All.Take(row.Index).Select(layer => layer.Name).ToHashSet(),
                    row.Item.Uses.Select(used => used.Split('.')[0]).ToHashSet()
                )
        );

    [Fact]
    public void CONTRIBUTING_has_the_same_table()
    {
        string text = File.ReadAllText(Path.Combine(Folders.Repository, "CONTRIBUTING.md"));
        string table = string.Concat(
            Layer.All.Select(layer =>
                $"| {layer.Name} | {Cell(layer.Uses, "none")} | {Cell(layer.Libraries, "")} |\n".Replace("  ", " ")
            )
        );
        Golden.AssertSame("The table of layers in CONTRIBUTING.md", Rows.Match(text).Groups["rows"].Value, table);
    }

    [Fact]
    public void The_engine_does_not_use_the_console() =>
        Assert.DoesNotContain(Code.Dependencies, one => one.Layer != Layer.Host && one.To == "System.Console");

    [Fact]
    public void The_site_does_not_touch_the_disk() =>
        Assert.DoesNotContain(
            Code.Dependencies,
            one => one.Layer == "Sites" && one.To is "System.IO.File" or "System.IO.Directory" or "System.IO.FileStream"
        );

    private static string Cell(IReadOnlyList<string> names, string fallback) =>
        names.Count == 0 ? fallback : string.Join(", ", names);

    [GeneratedRegex(
        @"\| Layer \| May use \| Libraries \|\n\|[-|]+\|\n(?<rows>(\|.*\n)*)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Rows { get; }
}
