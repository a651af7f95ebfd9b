using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Localization;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>Prose in another language, in golden files for review by its speakers.</summary>
public class GermanProseTests
{
    private static readonly MessageCatalog German = Read();

    [Theory]
    [InlineData("linux-containers.de")]
    [InlineData("windows-hyperv-isolation.de")]
    [InlineData("windows-image-too-new")]
    [InlineData("kubernetes-runtime-classes")]
    public void The_prose_of_a_topology_matches_its_golden_file(string id) =>
        Golden.Match(
            $"prose/{id.Split('.')[0]}.de.txt",
            StackProseTests.Dump(StackProse.Describe(Reading.Fixture(id), German))
        );

    [Fact]
    public void The_prose_of_layers_matches_its_golden_file() =>
        Golden.Match(
            "prose/shared-layers.layers.de.txt",
            StackProseTests.Dump(LayersProse.Describe(Reading.Fixture("shared-layers"), LayersTests.Known, German))
        );

    [Fact]
    public void The_prose_of_a_comparison_matches_its_golden_file() =>
        Golden.Match(
            "prose/kernels.compare.de.txt",
            StackProseTests.Dump(
                CompareProse.Describe([Reading.Fixture("linux-containers"), Reading.Fixture("gvisor")], German)
            )
        );

    private static MessageCatalog Read()
    {
        var bag = new DiagnosticBag();
        var messages = new MessageCatalog("de");
        foreach (string path in new[] { "theme/i18n/en.yml", "theme/i18n/de.yml" })
            messages.Add(YamlText.Read(Reading.TextOf(path), new FileReport(path, bag)), new FileReport(path, bag));
        Assert.Empty(bag.Sorted());
        return messages;
    }
}
