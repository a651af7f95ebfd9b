namespace Strata.Tests.Architecture;

public class CyclesTests
{
    [Theory]
    [InlineData("a>b b>c a>c", "")]
    [InlineData("a>a a>b", "")]
    [InlineData("a>b b>a b>c", "a b")]
    [InlineData("z>a a>b b>c c>a c>d d>e e>d", "a b c|d e")]
    public void Every_cycle_is_found_once(string edges, string cycles) =>
        Assert.Equal(
            cycles,
            string.Join(
                '|',
                Cycles
                    .In(edges.Split(' ').Select(edge => (edge[..1], edge[2..])))
                    .Select(cycle => string.Join(' ', cycle))
            )
        );
}
