using System.Diagnostics;
using Strata.Tests.Templating;

namespace Strata.Tests.Trust;

/// <summary>Templates of strangers, which can neither take all memory nor run for ever.</summary>
[Collection(nameof(TimedTests))]
public sealed class TemplateBoundsTests
{
    private const long MaxBytes = 500_000_000;

    /// <summary>Twice the time that a slow machine needs.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("x = 'ab'; for i in 1..40; x = x + x; end")]
    [InlineData("x = 'a' * 2000000000")]
    [InlineData("x = 'ab' * 1000; y = x | replace 'a' (x * 1000) | replace 'b' (x * 1000)")]
    [InlineData("x = 'a' * 5000000; y = [x, x, x, x, x] | join x")]
    [InlineData("x = 'a' * 10000000; for i in 1..100000; if x | contains 'b'; end; end")]
    [InlineData("x = 'a' * 9000000; y = 'a' * 9000000; for i in 1..100000; if x == y; end; end")]
    [InlineData("x = 'a' * 100000; l = []; for i in 1..100000; l = l + [x + i]; end")]
    [InlineData("l = [1, 2, 3]; for i in 1..1000000; l = l + [l, l, l, l, l, l]; end")]
    [InlineData("l = [1]; for i in 1..40; l = l + l; end; for x in l; end")]
    [InlineData("for i in 1..900; for j in 1..900; 'abc' * 10000; end; end")]
    [InlineData("for i in 1..1000; for j in 1..900; x = 1 + 2 + 3 + 4 + 5 + 6; end; end")]
    [InlineData("for i in 1..1000; for j in 1..1000; for k in 1..1000; end; end; end")]
    [InlineData("x = 7; for i in 1..12; x = x * x; end; for i in 1..900000; y = x * x; end")]
    [InlineData("for i in 1..999999999; end")]
    public void A_template_without_bounds_is_an_error(string code)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        string message = Templates.Error("{{ " + code + " }}", new TestModel()).ToString();
        Assert.Matches("error TPL0(09|10): ", message);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, MaxTime);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MaxBytes);
    }

    [Fact]
    public void A_template_too_long_to_parse_is_an_error()
    {
        string message = Assert.Single(Templates.LoadErrors(string.Concat(Enumerable.Repeat("{{ ", 300_000))));
        Assert.Contains("more than 100000 names, operators and marks", message);
    }

    [Theory]
    [InlineData("<a", ">x</a>")]
    [InlineData("<p a", ">x</p>")]
    [InlineData("<p title=\"a", "\">x</p>")]
    public void A_long_name_takes_linear_time(string start, string end)
    {
        var watch = Stopwatch.StartNew();
        Assert.Empty(Templates.LoadErrors(start + new string('a', 2_000_000) + end));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, MaxTime);
    }
}
