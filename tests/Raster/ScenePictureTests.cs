using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Raster;
using Strata.Engine.Sites.Graphics;
using Strata.Tests.Diagrams;
using Strata.Tests.Topologies;

namespace Strata.Tests.Raster;

/// <summary>Pictures show the texts and colours of scenes.</summary>
public class ScenePictureTests
{
    public static TheoryData<string, bool> Shipped =>
        new(DiagramFixtures.Shipped.SelectMany(path => new[] { (path, false), (path, true) }));

    internal static readonly Palette Colours = ReadPalette();

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_label_is_in_its_box(string path, bool dark)
    {
        PaintedScene scene = Paint(path, dark);
        using var picture = new Picture(ScenePicture.Png(scene, PaintedModels.Margin));
        double margin = PaintedModels.Margin * ScenePicture.Scale;
        Assert.Equal(
            ((scene.Width + 2 * PaintedModels.Margin) * ScenePicture.Scale, scene.Background),
            (picture.Width, picture.ColourAt(2, 2))
        );
        foreach (PaintedText text in scene.Shapes.SelectMany(shape => shape.Texts))
            Assert.True(picture.Shows(text, margin, margin, ScenePicture.Scale), $"'{text.Text}' is missing.");
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
    public void The_check_notices_a_missing_label()
    {
        PaintedScene scene = Paint(DiagramFixtures.Shipped[0], dark: false);
        PaintedScene withoutTexts = scene with
        {
            Shapes = scene.Shapes.Select(shape => shape with { Texts = [] }).ToList(),
        };
        using var picture = new Picture(ScenePicture.Png(withoutTexts, PaintedModels.Margin));
        double margin = PaintedModels.Margin * ScenePicture.Scale;
        Assert.DoesNotContain(
            scene
                .Shapes.Where(shape => shape.Stroke != shape.Fill)
                .SelectMany(shape => shape.Texts)
                .Where(text => text.IsBold),
            text => picture.Shows(text, margin, margin, ScenePicture.Scale)
        );
    }

    [Fact]
    public void A_picture_is_deterministic() =>
        Assert.Equal(
            ScenePicture.Png(Paint(DiagramFixtures.Shipped[0], dark: false), 16),
            ScenePicture.Png(Paint(DiagramFixtures.Shipped[0], dark: false), 16)
        );

    [Theory]
    [InlineData("Ubuntu 24.04 · größer", null)]
    [InlineData("Ядро", null)]
    [InlineData("the host’s own → kernel", null)]
    [InlineData("Web 网店", "网")]
    [InlineData("😀", "😀")]
    public void Missing_glyphs_are_found(string text, string? missing) =>
        Assert.Equal(missing, Glyphs.FirstMissing(text)?.ToString());

    internal static PaintedScene Paint(string path, bool dark) =>
        new ScenePainter(Colours, dark).Paint(DiagramFixtures.ComputeStack(DiagramFixtures.Read(path), "wide").Scene);

    private static Palette ReadPalette()
    {
        var report = new FileReport("theme/tokens.yml", new DiagnosticBag());
        return Palette.Read(YamlText.Read(Reading.TextOf(report.Path), report), report);
    }
}
