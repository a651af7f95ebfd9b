using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Strata.Engine.Building;
using Strata.Host;

namespace Strata.Tests.Trust;

/// <summary>The time of the regular expressions of the program, for texts made to let them backtrack.</summary>
[Collection(nameof(TimedTests))]
public sealed class PatternTests
{
    private const int Length = 4000;

    /// <summary>How many times longer the second text is.</summary>
    private const int Growth = 16;

    /// <summary>The most that the longer text may cost: linear time is 16, and quadratic time is 256.</summary>
    private const int MaxRatio = 48;

    /// <summary>The slowest texts of a pattern, of which longer ones are tried.</summary>
    private const int Suspects = 20;

    /// <summary>The pairs of runs that may be disturbed by other programs before a test fails.</summary>
    private const int Attempts = 12;

    /// <summary>Time below which a long text is fast enough, however its time grows.</summary>
    private static readonly TimeSpan Negligible = TimeSpan.FromMilliseconds(4);

    /// <summary>The time after which a pattern stops; a linear one takes a hundredth of it.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(100);

    public static TheoryData<string> Names => [.. Patterns().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Time_grows_no_faster_than_the_text(string name) => Assert.Null(SlowText(Patterns()[name]));

    [Theory]
    [InlineData("""</?(?<name>[A-Za-z][\w-]*)((\s+markdown\s*=\s*["']?\w+["']?)|[^<>"']|"[^"<>]*"|'[^'<>]*')*>""")]
    [InlineData(@"-?\s+$")]
    [InlineData(@"-?\s*=\s*a\s*$")]
    [InlineData("<!--.*?-->")]
    [InlineData(@"\[[^\]]*\]")]
    [InlineData(@"\b(a|b)[^.]*;")]
    [InlineData(@"^(\w+\s*)+;$")]
    [InlineData(@"^import[^;]*(\sfrom|\s*$)")]
    public void A_pattern_with_two_ways_to_match_the_same_letters_is_found(string pattern) =>
        Assert.NotNull(SlowText(new Regex(pattern)));

    [Fact]
    public void A_pattern_that_is_made_while_the_program_runs_does_not_backtrack() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Folders.Repository, "src"), "*.cs", SearchOption.AllDirectories),
            file =>
            {
                string code = File.ReadAllText(file);
                Assert.True(!code.Contains("new Regex(") || code.Contains(nameof(RegexOptions.NonBacktracking)), file);
            }
        );

    /// <summary>A text for which the time of a pattern grows faster than it; null if none is known.</summary>
    private static string? SlowText(Regex original)
    {
        if (original.Options.HasFlag(RegexOptions.NonBacktracking))
            return null;
        Regex pattern = new(original.ToString(), original.Options | RegexOptions.Compiled, Timeout);
        PriorityQueue<(string Start, string Piece, string End), TimeSpan> slowest = new();
        foreach ((string Start, string Piece, string End) text in PatternTexts.Of(original))
        {
            TimeSpan time = TimeOf(pattern, Text(text, Length));
            if (time > Negligible && IsSlow(pattern, text))
                return Describe(text);
            slowest.Enqueue(text, time);
            if (slowest.Count > Suspects)
                slowest.Dequeue();
        }

        return slowest
            .UnorderedItems.Where(item => IsSlow(pattern, item.Element))
            .Select(item => Describe(item.Element))
            .FirstOrDefault();
    }

    /// <summary>Compares the shortest times so far, so that other programs can only delay the result.</summary>
    private static bool IsSlow(Regex pattern, (string, string, string) text)
    {
        (string once, string longer) = (Text(text, Length), Text(text, Length * Growth));
        (TimeSpan least, TimeSpan most) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            least = Min(least, TimeOf(pattern, once));
            most = Min(most, TimeOf(pattern, longer));
            if (most < Negligible || most / MaxRatio < least)
                return false;
        }

        return true;

        static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
    }

    /// <summary>The time of a pattern; very long if it does not end.</summary>
    private static TimeSpan TimeOf(Regex pattern, string text)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            _ = pattern.Count(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return text.Length > 2 * Length ? TimeSpan.MaxValue : Timeout;
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static string Text((string Start, string Piece, string End) text, int length) =>
        text.Start + string.Concat(Enumerable.Repeat(text.Piece, length / text.Piece.Length)) + text.End;

    private static string Describe((string Start, string Piece, string End) text) =>
        $"'{text.Start}', then many '{text.Piece}', then '{text.End}'"
            .ReplaceLineEndings(@"\n")
            .Replace("\t", @"\t", StringComparison.Ordinal);

    private static SortedDictionary<string, Regex> Patterns()
    {
        SortedDictionary<string, Regex> patterns = new(StringComparer.Ordinal);
        const BindingFlags Flags =
            BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        Type[] types = [.. typeof(SiteBuilder).Assembly.GetTypes(), .. typeof(ExplainVerb).Assembly.GetTypes()];
        foreach (MethodInfo method in types.SelectMany(type => type.GetMethods(Flags)))
        {
            if (method.GetCustomAttribute<GeneratedRegexAttribute>() is not null)
                patterns[$"{method.DeclaringType!.FullName}.{method.Name}"] = (Regex)method.Invoke(null, null)!;
        }

        return patterns;
    }
}
