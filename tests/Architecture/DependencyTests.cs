namespace Strata.Tests.Architecture;

/// <summary>Data flows one way: down the table of layers, and never in a circle.</summary>
public class DependencyTests
{
    public static TheoryData<string> Layers => new(Layer.All.Select(layer => layer.Name));

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_uses_only_the_allowed_layers_and_libraries(string name)
    {
        Layer layer = Layer.All.Single(one => one.Name == name);
        List<Dependency> all = Code.Dependencies.Where(one => one.Layer == name).ToList();
        Assert.NotEmpty(all);
        string forbidden = string.Join(
            '\n',
            all.Where(one => !layer.MayUse(one)).Select(one => one.ToString()).Order(StringComparer.Ordinal)
        );
        Assert.True(forbidden.Length == 0, $"The table of layers does not allow:\n{forbidden}");
    }

    [Fact]
    public void No_folder_of_the_engine_is_in_a_cycle() => AssertNoCycle(folder => folder.Split('.')[0]);

    /// <summary>The files directly in a folder count as another folder next to its sub-folders.</summary>
    [Fact]
    public void No_sub_folder_of_the_engine_is_in_a_cycle() => AssertNoCycle(folder => folder);

    private static void AssertNoCycle(Func<string, string> group)
    {
        ILookup<(string From, string To), Dependency> edges = Code
            .Dependencies.Where(one => Dependency.IsEngine(one.FromNamespace) && Dependency.IsEngine(one.ToNamespace))
            .ToLookup(one =>
                (group(Dependency.FolderOf(one.FromNamespace)), group(Dependency.FolderOf(one.ToNamespace)))
            );
        IEnumerable<string> cycles = Cycles
            .In(edges.Select(edge => edge.Key))
            .Select(cycle =>
                string.Concat(
                    edges
                        .Where(edge => edge.Key.From != edge.Key.To)
                        .Where(edge => cycle.Contains(edge.Key.From) && cycle.Contains(edge.Key.To))
                        .OrderBy(edge => edge.Key.From, StringComparer.Ordinal)
                        .Select(edge => $"\n  {edge.Key.From} → {edge.Key.To}: {edge.First()}, {edge.Count()} in all")
                        .Prepend($"Cycle of {string.Join(", ", cycle)}:")
                )
            );
        string found = string.Join('\n', cycles);
        Assert.True(found.Length == 0, found);
    }
}
