using Strata.Engine.Diagnostics;

namespace Strata.Tests.Diagnostics;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("word")]
    [InlineData("")]
    public void An_empty_name_among_the_known_ones_is_no_suggestion(string written) =>
        Assert.Equal("Write it.", Suggestions.For(written, [""], "Write it."));
}
