using Strata.Engine.Text;

namespace Strata.Tests.Text;

public class CompositionTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("A\u030A", "\u00C5")]
    [InlineData("e\u0323\u0302", "\u1EC7")] // two marks, one after the other
    [InlineData("o\u031B\u0309", "\u1EDF")]
    [InlineData("ι\u0308\u0301", "\u0390")]
    [InlineData("か\u3099", "が")]
    [InlineData("\u0928\u093C", "\u0929")]
    [InlineData("\U00011099\U000110BA", "\U0001109A")] // beyond the first plane
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("q\u0301", "q\u0301")] // no such letter
    [InlineData("\u0915\u093C", "\u0915\u093C")] // excluded from composition
    [InlineData("\u00E9", "\u00E9")]
    [InlineData("한\u11A8", "한\u11A8")] // has its tail already
    public void Letters_and_their_marks_are_joined(string text, string composed) =>
        Assert.Equal(composed, Composition.Compose(text));
}
