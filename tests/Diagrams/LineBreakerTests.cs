using Strata.Engine.Diagrams;

namespace Strata.Tests.Diagrams;

/// <summary>How labels are measured and broken.</summary>
public class LineBreakerTests
{
    [Theory]
    [InlineData("debian:13-slim", 80, "debian:|13-slim")]
    [InlineData("distroless/static-debian13", 150, "distroless/|static-debian13")]
    [InlineData("build 26100 · the host’s own", 120, "build 26100|the host’s own")]
    [InlineData(".NET service", 60, ".NET|service")]
    [InlineData("v1.2.3", 10, "v1.2.3")]
    [InlineData("Kubernetes", 10, "Kubernetes")]
    public void A_label_breaks_at_spaces_and_joints_into_even_lines(string text, int room, string lines) =>
        Assert.Equal(lines, string.Join('|', new LineBreaker(text, TextRole.Name).Wrap(room)));

    [Fact]
    public void Text_is_measured_with_slack()
    {
        Assert.Equal(0, TextMeasure.Width("", TextRole.Name));
        Assert.True(TextMeasure.Width("a", TextRole.Name) > 15 * 0.55);
        Assert.True(TextMeasure.Width("iii", TextRole.Detail) < TextMeasure.Width("mmm", TextRole.Detail));
    }

    [Fact]
    public void Marks_that_combine_take_no_room_and_unknown_characters_an_em()
    {
        Assert.Equal(TextMeasure.Width("e", TextRole.Detail), TextMeasure.Width("e\u0301", TextRole.Detail));
        Assert.Equal((14 * 11 + 9) / 10, TextMeasure.Width("界", TextRole.Detail));
    }
}
