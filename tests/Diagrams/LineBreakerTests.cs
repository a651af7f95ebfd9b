using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Tests.Diagrams;

/// <summary>Measuring and breaking labels.</summary>
public class LineBreakerTests
{
    [Theory]
    [InlineData("debian:13-slim", 80, "debian:|13-slim")]
    [InlineData("distroless/static-debian13", 150, "distroless/|static-debian13")]
    [InlineData("build 26100 · the host’s own", 120, "build 26100|the host’s own")]
    [InlineData(".NET service", 60, ".NET|service")]
    [InlineData("v1.2.3", 10, "v1.2.3")]
    [InlineData("仮想マシンの中のコンテナ", 110, "仮想マシンの|中のコンテナ")]
    [InlineData("「ウェブ」、サーバー。", 70, "「ウェ|ブ」、|サー|バー。")]
    [InlineData("Dockerデーモン", 70, "Docker|デーモン")]
    [InlineData("容器主机", 20, "容|器|主|机")]
    [InlineData("컨테이너 호스트", 90, "컨테이너|호스트")]
    [InlineData("𠮷野家𠮷野家", 60, "𠮷野家|𠮷野家")]
    [InlineData("โฮสต์\u200Bคอนเทนเนอร์", 120, "โฮสต์\u200B|คอนเทนเนอร์")]
    [InlineData("שרת של מכולות", 80, "שרת של|מכולות")]
    [InlineData("Backend × 4", 70, "Backend|× 4")]
    [InlineData("Kubernetes", 10, "Kubernetes")]
    [InlineData("web_with_a_very_long_name", 100, "web_with_a|_very_long_|name")]
    [InlineData("a web_with_a_very_long_name", 100, "a|web_with_a|_very_long_|name")]
    [InlineData("iis:windowsservercore-ltsc2022", 100, "iis:|windowsser|vercore-|ltsc2022")]
    [InlineData("windowsservercore-insider:", 100, "windowsservercore-|insider:")]
    public void A_label_breaks_at_spaces_and_punctuation_into_even_lines(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', new LineBreaker(text, TextStyle.Name).Wrap(width)));

    [Fact]
    public void Text_is_measured_with_slack()
    {
        Assert.Equal(0, TextMeasure.Width("", TextStyle.Name));
        Assert.True(TextMeasure.Width("a", TextStyle.Name) > 15 * 0.55);
        Assert.True(TextMeasure.Width("iii", TextStyle.Detail) < TextMeasure.Width("mmm", TextStyle.Detail));
    }

    [Fact]
    public void Combining_marks_take_no_width_and_unknown_characters_an_em()
    {
        Assert.Equal(TextMeasure.Width("e", TextStyle.Detail), TextMeasure.Width("e\u0301", TextStyle.Detail));
        Assert.Equal((14 * 11 + 9) / 10, TextMeasure.Width("界", TextStyle.Detail));
    }

    [Fact]
    public void Characters_that_the_font_lacks_have_the_width_of_their_script()
    {
        int em = TextMeasure.Width("界", TextStyle.Detail);
        Assert.Equal(em, TextMeasure.Width("カ", TextStyle.Detail));
        Assert.InRange(TextMeasure.Width("ｶ", TextStyle.Detail), 1, em / 2 + 1);
        Assert.InRange(TextMeasure.Width("ש", TextStyle.Detail), em / 2, em - 1);
        Assert.True(TextMeasure.Width("س", TextStyle.Detail) > em);
        Assert.True(TextMeasure.Width("🐳", TextStyle.Detail) > em);
    }

    [Theory]
    [InlineData("Ubuntu 24.04", false)]
    [InlineData("24.04 שרת", true)]
    [InlineData("مضيف الحاويات", true)]
    [InlineData("Container host · שרת", false)]
    [InlineData("1.37", false)]
    public void The_first_letter_decides_the_direction(string text, bool rightToLeft) =>
        Assert.Equal(rightToLeft, Bidirectional.IsRightToLeft(text));
}
