using Strata.Engine.Catalogues;

namespace Strata.Tests.Catalogues;

public class ValueTests
{
    [Theory]
    [InlineData("2,415 B", 2415)]
    [InlineData("10.07 kB", 10_070)]
    [InlineData("124.6 MB", 124_600_000)]
    [InlineData("1.71 GB", 1_710_000_000)]
    [InlineData("~2 MiB", 2_097_152)]
    public void A_size_is_a_number_of_bytes(string text, long bytes) => Assert.Equal(bytes, ByteSize.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("124.6")]
    [InlineData("124.6MB")]
    [InlineData("124.6 mb")]
    [InlineData("-1 MB")]
    [InlineData("1.2.3 MB")]
    [InlineData("99999999999999999999999999 TB")]
    [InlineData("99999999999999999999999999999999999 B")]
    public void Other_texts_are_not_sizes(string text) => Assert.Null(ByteSize.Parse(text));

    [Theory]
    [InlineData("20348", "20348.1", true)]
    [InlineData("535", "535.104.05", true)]
    [InlineData("450.80.02-524", "450.80.01", false)]
    [InlineData("450.80.02-524", "524.99", true)]
    [InlineData("450.80.02-524", "525.0", false)]
    [InlineData("580+", "999", true)]
    [InlineData("580+", "579.9", false)]
    [InlineData("580+", "new", false)]
    public void A_range_contains_versions(string range, string version, bool holds) =>
        Assert.Equal(holds, VersionRange.Parse(range)!.Contains(version));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("2-1")]
    [InlineData("1-2-3")]
    [InlineData("1..2")]
    [InlineData("+")]
    [InlineData("99999999999")]
    public void Other_texts_are_not_ranges(string text) => Assert.Null(VersionRange.Parse(text));
}
