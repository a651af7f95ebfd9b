using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Raster;
using Strata.Tests.Diagrams;

namespace Strata.Tests.Raster;

/// <summary>The texts of social cards are inside their areas.</summary>
public class SocialCardTests
{
    public static TheoryData<string> Shipped => new(DiagramFixtures.Shipped);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_label_of_the_diagram_is_in_its_box(string path)
    {
        PaintedScene scene = ScenePictureTests.Paint(path, dark: false);
        using var picture = new Picture(
            SocialCard.Png(new CardContent("A title", "A site", null, scene, ScenePictureTests.Colours))
        );
        (float left, float top, float scale) = SocialCard.DiagramTransform(scene);
        Assert.True(
            left >= 460
                && left + scene.Width * scale <= SocialCard.Width
                && top >= 0
                && top + scene.Height * scale <= SocialCard.Height
        );
        foreach (PaintedText text in scene.Shapes.SelectMany(shape => shape.Texts))
            Assert.True(picture.Shows(text, left, top, scale), $"'{text.Text}' is missing.");
    }

    [Theory]
    [InlineData("Kernel", true)]
    [InlineData("Kernel", false)]
    [InlineData("", false)]
    [InlineData(
        "Which of the many Windows base images of the last ten years run on which of the many container hosts, "
            + "and why some of them do not",
        true
    )]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikant", true)]
    [InlineData(
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenverbandsvorsitzenderstellvertreter",
        false
    )]
    public void A_title_of_any_length_stays_in_its_area(string title, bool withDiagram)
    {
        PaintedScene? scene = withDiagram ? ScenePictureTests.Paint(DiagramFixtures.Shipped[0], dark: false) : null;
        using var picture = new Picture(
            SocialCard.Png(new CardContent(title, title, null, scene, ScenePictureTests.Colours))
        );
        int right = withDiagram ? 480 : SocialCard.Width - 40;
        string paper = ScenePictureTests.Colours.Of("paper").Light;
        Assert.All(
            Enumerable.Range(0, SocialCard.Height),
            y => Assert.Equal((paper, paper), (picture.ColourAt(40, y), picture.ColourAt(right, y)))
        );
        Assert.All(
            Enumerable.Range(0, right),
            x => Assert.Equal((paper, paper), (picture.ColourAt(x, 40), picture.ColourAt(x, SocialCard.Height - 40)))
        );
        if (title.Length > 0)
            Assert.Contains(
                Enumerable.Range(56, 200),
                x =>
                    Enumerable
                        .Range(60, 60)
                        .Any(y => picture.ColourAt(x, y) == ScenePictureTests.Colours.Of("ink").Light)
            );
    }
}
