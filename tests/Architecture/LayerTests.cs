using NetArchTest.Rules;
using Strata.Engine.Building;

namespace Strata.Tests.Architecture;

/// <summary>Which layer may use which: data flows one way.</summary>
public class LayerTests
{
    private const string Engine = "Strata.Engine.";

    private static readonly string[] Layers =
    [
        "Diagnostics",
        "Yaml",
        "Migration",
        "Words",
        "Catalogues",
        "Content",
        "Topology",
        "Rules",
        "Diagrams",
        "Raster",
        "Highlighting",
        "Templating",
        "Search",
        "Site",
        "Schemas",
        "Import",
        "Output",
    ];

    private static readonly string[] Libraries =
    [
        "YamlDotNet",
        "Markdig",
        "Scriban",
        "NodaTime",
        "SkiaSharp",
        "TextMateSharp",
        "Tomlyn",
    ];

    [Theory]
    [InlineData("Diagnostics", "", "")]
    [InlineData("Output", "Diagnostics", "")]
    [InlineData("Yaml", "Diagnostics", "YamlDotNet Tomlyn")]
    [InlineData("Migration", "Diagnostics Yaml Words", "")]
    [InlineData("Words", "Diagnostics Yaml", "")]
    [InlineData("Catalogues", "Diagnostics Yaml Words", "NodaTime")]
    [InlineData("Content", "Diagnostics Yaml Migration Words", "Markdig NodaTime")]
    [InlineData("Topology", "Diagnostics Yaml Words", "NodaTime")]
    [InlineData("Rules", "Diagnostics Words Catalogues Topology", "NodaTime")]
    [InlineData("Diagrams", "Diagnostics Yaml Words Topology", "NodaTime")]
    [InlineData("Raster", "Diagrams", "SkiaSharp")]
    [InlineData("Highlighting", "", "TextMateSharp")]
    [InlineData("Templating", "Diagnostics", "Scriban")]
    [InlineData("Search", "Words", "")]
    [InlineData(
        "Site",
        "Diagnostics Yaml Migration Words Catalogues Content Topology Rules Diagrams Raster Highlighting "
            + "Templating Search",
        "NodaTime"
    )]
    [InlineData("Import", "Diagnostics Yaml Words Catalogues Topology Rules", "NodaTime")]
    [InlineData("Schemas", "Diagnostics Yaml Catalogues Content Topology Diagrams Site", "")]
    public void A_layer_uses_only_what_it_may(string layer, string layers, string libraries)
    {
        string[] forbidden =
        [
            .. Layers.Except([layer, .. layers.Split(' ')]).Select(name => Engine + name),
            .. Libraries.Except(libraries.Split(' ')),
            "System.Console",
        ];
        AssertNone(
            Types
                .InAssembly(typeof(SiteBuilder).Assembly)
                .That()
                .ResideInNamespaceMatching($"^Strata[.]Engine[.]{layer}$")
                .ShouldNot()
                .HaveDependencyOnAny(forbidden)
                .GetResult()
        );
    }

    [Fact]
    public void The_site_does_not_touch_the_disk() =>
        AssertNone(
            Types
                .InAssembly(typeof(SiteBuilder).Assembly)
                .That()
                .ResideInNamespaceMatching("^Strata[.]Engine[.]Site$")
                .ShouldNot()
                .HaveDependencyOnAny("System.IO.File", "System.IO.Directory", "System.IO.FileStream")
                .GetResult()
        );

    [Fact]
    public void The_program_uses_the_public_engine_only() =>
        AssertNone(
            Types
                .InAssembly(System.Reflection.Assembly.Load("strata"))
                .ShouldNot()
                .HaveDependencyOnAny(
                    "YamlDotNet",
                    "Markdig",
                    "Scriban",
                    "SkiaSharp",
                    "TextMateSharp",
                    "Tomlyn",
                    Engine + "Raster",
                    Engine + "Site",
                    Engine + "Content",
                    Engine + "Topology",
                    Engine + "Diagrams",
                    Engine + "Yaml",
                    Engine + "Templating",
                    Engine + "Import"
                )
                .GetResult()
        );

    private static void AssertNone(NetArchTest.Rules.TestResult result) =>
        Assert.True(result.IsSuccessful, $"Against the table: {string.Join(", ", result.FailingTypeNames ?? [])}");
}
