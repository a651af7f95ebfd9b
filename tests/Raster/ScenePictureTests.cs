using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Raster;
using Strata.Engine.Sites.Figures;
using Strata.Tests.Topologies;
using Drawing = Strata.Tests.Diagrams.Drawing;

namespace Strata.Tests.Raster;

/// <summary>Pictures show what scenes say.</summary>
public class ScenePictureTests
{
    public static TheoryData<string, bool> Shipped =>
        new(Drawing.Shipped.SelectMany(path => new[] { (path, false), (path, true) }));

    internal static readonly Palette Colours = ReadPalette();

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_label_is_written_in_its_box(string path, bool dark)
    {
        PaintedScene scene = Paint(path, dark);
        using var picture = new Picture(ScenePicture.Png(scene, PaintedModels.Margin));
        double margin = PaintedModels.Margin * ScenePicture.Scale;
        Assert.Equal(
            ((scene.Width + 2 * PaintedModels.Margin) * ScenePicture.Scale, scene.Paper),
            (picture.Width, picture.ColourAt(2, 2))
        );
        foreach (PaintedText text in scene.Shapes.SelectMany(shape => shape.Texts))
            Assert.True(picture.Shows(text, margin, margin, ScenePicture.Scale), $"'{text.Text}' is not written.");
        foreach (PaintedShape box in scene.Shapes.Where(shape => shape.Fill.Length > 0 && shape.Id.Length > 0))
            Assert.Equal(
                box.Fill,
                picture.ColourAt(
                    margin + (box.X + box.Width - 4) * ScenePicture.Scale,
                    margin + (box.Y + box.Height - 6) * ScenePicture.Scale
                )
            );
    }

    [Fact]
    public void A_missing_label_would_be_noticed()
    {
        PaintedScene scene = Paint(Drawing.Shipped[0], dark: false);
        PaintedScene mute = scene with { Shapes = scene.Shapes.Select(shape => shape with { Texts = [] }).ToList() };
        using var picture = new Picture(ScenePicture.Png(mute, PaintedModels.Margin));
        double margin = PaintedModels.Margin * ScenePicture.Scale;
        Assert.DoesNotContain(
            scene
                .Shapes.Where(shape => shape.Stroke != shape.Fill)
                .SelectMany(shape => shape.Texts)
                .Where(text => text.Bold),
            text => picture.Shows(text, margin, margin, ScenePicture.Scale)
        );
    }

    [Fact]
    public void A_picture_is_the_same_every_time() =>
        Assert.Equal(
            ScenePicture.Png(Paint(Drawing.Shipped[0], dark: false), 16),
            ScenePicture.Png(Paint(Drawing.Shipped[0], dark: false), 16)
        );

    [Theory]
    [InlineData("Ubuntu 24.04 · größer", null)]
    [InlineData("Ядро", null)]
    [InlineData("the host’s own → kernel", null)]
    [InlineData("Web 网店", "网")]
    [InlineData("😀", "😀")]
    public void Letters_that_the_font_lacks_are_known(string text, string? missing) =>
        Assert.Equal(missing, Glyphs.FirstMissing(text)?.ToString());

    internal static PaintedScene Paint(string path, bool dark) =>
        new ScenePainter(Colours, dark).Paint(Drawing.Lay(Drawing.Stack(path), "wide").Scene);

    private static Palette ReadPalette()
    {
        var report = new FileReport("theme/tokens.yml", new DiagnosticBag());
        return Palette.Read(YamlText.Read(Reading.TextOf(report.Path), report), report);
    }
}
