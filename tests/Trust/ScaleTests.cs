using System.Runtime;
using System.Text;
using Strata.Engine.Building;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Highlighting;
using Strata.Engine.Migration;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Tests.Content;

namespace Strata.Tests.Trust;

/// <summary>Tests that measure time, and run while no other test does.</summary>
[CollectionDefinition(nameof(TimedTests), DisableParallelization = true)]
public sealed class TimedTests;

/// <summary>The time to read a page, which grows no faster than the page, however it is written.</summary>
[Collection(nameof(TimedTests))]
public sealed class ScaleTests
{
    /// <summary>
    /// The most that twice the input may cost. Linear time is 2, n log n is 2.1, and quadratic time is 4. The
    /// larger input also leaves the caches of the processor, which costs up to a third beside other programs.
    /// </summary>
    private const double MaxRatio = 3;

    /// <summary>The pairs of runs that may be disturbed by other programs before a test fails.</summary>
    private const int MaxAttempts = 20;

    /// <summary>The bytes that are allocated without a garbage collection.</summary>
    private const long NoCollection = 200_000_000;

    /// <summary>Time below which the parts that do not depend on the input hide the rest.</summary>
    private static readonly TimeSpan Negligible = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// The kinds of text. Definitions of links are not among them: Markdig compares each with all others, so that a
    /// bound of their number limits the time, to a fifth of a second.
    /// </summary>
    private static readonly Dictionary<string, Func<int, string>> Bodies = new(StringComparer.Ordinal)
    {
        ["nested quotes"] = size => new string('>', size) + " a",
        ["quotes of ten levels"] = size => Repeat(">>>>>>>>>> a\n\n", size),
        ["nested lists on one line"] = size => Repeat("- ", size),
        ["nested lists"] = size => Lines(size / 100, number => $"{new string(' ', 2 * (number % 60))}- a\n"),
        ["references without a definition"] = size => Repeat("[a][b] ", size),
        ["open brackets"] = size => new string('[', size),
        ["open images"] = size => Repeat("![", size),
        ["open addresses"] = size => Repeat("[a](", size),
        ["addresses with parentheses"] = size => Repeat("[a]((", size),
        ["titles in parentheses"] = size => Repeat("[a](b (", size),
        ["bare addresses"] = size => Repeat("www.a.bc ", size),
        ["backquotes of different lengths"] = size => Backquotes(size),
        ["open comments"] = size => "x " + Repeat("<!-- ", size),
        ["open emphasis"] = size => Repeat("*a ", size),
        ["emphasis"] = size => Repeat("*a* ", size),
        ["paragraphs with open emphasis"] = size => Repeat(Repeat("*a ", 600) + "\n\n", size),
        ["equal headings"] = size => Repeat("## Same\n\n", size),
        ["underlined headings"] = size => Repeat("a\n=\n", size / 10),
        ["headings with links to them"] = size => Lines(size / 20, number => $"## H{number}\n\n[x](#h{number})\n\n"),
        ["tables with emphasis"] = size => Table(Repeat("| **bold** ", 110) + "|\n", size),
        ["cells of a table"] = size => "|a|b|\n|-|-|\n" + Repeat("|a|b|\n", size / 2),
        ["tags of raw HTML"] = size => "x " + Repeat("<b>", size / 2),
        ["closed tags of raw HTML"] = size => "x " + Repeat("<b>a</b>", size),
        ["footnotes"] = size => Lines(size / 100, number => $"x[^{number}]\n\n[^{number}]: note\n\n"),
        ["definition lists"] = size => Repeat("a\n: b\n\n", size / 2),
        ["entities"] = size => Repeat("&amp;", size),
        ["alternating emphasis"] = size => Repeat("*_ a\n\n", size / 2),
        ["tables with open brackets"] = size => Table("| [a | b |\n", size),
    };

    public static TheoryData<string> Kinds => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Twice_the_text_takes_at_most_twice_the_time(string kind)
    {
        const int Size = 100_000;
        string once = Bodies[kind](Size);
        string twice = Bodies[kind](2 * Size);
        AssertLinear(() => Read(once), () => Read(twice));
    }

    [Fact]
    public void Twice_the_unknown_and_known_names_take_at_most_twice_the_time()
    {
        AssertLinear(() => Suggest(4000), () => Suggest(8000));

        static void Suggest(int count)
        {
            NameIndex index = new(Enumerable.Range(0, count).Select(number => $"/posts/post-{number}/").ToArray());
            for (int number = 0; number < count; number += 10)
                Suggestions.For($"/posts/pots-{number}/", index, "");
        }
    }

    [Fact]
    public void Twice_the_code_with_open_brackets_takes_at_most_twice_the_time()
    {
        // Different each time, because lines are kept.
        int number = 0;
        AssertLinear(() => Highlight(200), () => Highlight(400));

        void Highlight(int lines) =>
            Highlighter.Lines(
                "csharp",
                [.. Enumerable.Range(0, lines).Select(_ => $"{new string('(', 400)}{number++}")]
            );
    }

    public static TheoryData<string> Views => ["stack", "nested", "layers"];

    [Theory]
    [MemberData(nameof(Views))]
    public void Twice_the_containers_take_at_most_twice_the_time(string view)
    {
        byte[] once = Containers(450);
        byte[] twice = Containers(900);
        AssertLinear(() => Draw(once, view), () => Draw(twice, view));
    }

    private static byte[] Containers(int count) =>
        Encoding.UTF8.GetBytes(
            "title: T\nstack:\n  - host: H\n    os: linux\n    holds:\n"
                + Lines(count, number => $"      - container: c{number}\n        image: scratch\n")
                + "      - kernel: K\n      - hardware: HW\n"
        );

    private static void Draw(byte[] topology, string view)
    {
        DiagramFile file = DiagramRenderer.Render(
            SiteFiles.FromText(new Dictionary<string, string>()),
            new DiagramFileRequest
            {
                Path = "t.yml",
                Content = topology,
                Format = DiagramFormat.Json,
                View = view,
            },
            new BuildOptions()
        );
        Assert.NotNull(file.Body);
    }

    [Fact]
    public void Twice_the_known_names_take_at_most_twice_the_time()
    {
        string[] once = Enumerable.Range(0, 50_000).Select(number => $"/posts/p{number}/").ToArray();
        string[] twice = Enumerable.Range(0, 100_000).Select(number => $"/posts/p{number}/").ToArray();
        AssertLinear(() => Suggestions.Closest("/nope-123/", once), () => Suggestions.Closest("/nope-123/", twice));
    }

    /// <summary>
    /// Compares the shortest times so far of both, so that load can only delay the result, not change it.
    /// </summary>
    private static void AssertLinear(Action once, Action twice)
    {
        once();
        twice();
        (TimeSpan least, TimeSpan leastOfTwice) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (int attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            least = Min(least, Time(once));
            leastOfTwice = Min(leastOfTwice, Time(twice));
            if (attempt > 2 && leastOfTwice <= Negligible + (MaxRatio * least))
                return;
        }

        Assert.Fail($"{least.TotalMilliseconds} ms, and {leastOfTwice.TotalMilliseconds} ms for twice the input.");
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>
    /// The processor time of this program, in which no other test runs: other programs do not add to it.
    /// </summary>
    private static TimeSpan Time(Action action)
    {
        // A garbage collection costs more the more memory is in use, which would hide how the time grows.
        GC.TryStartNoGCRegion(NoCollection);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        TimeSpan time = Environment.CpuUsage.TotalTime - start;
        if (GCSettings.LatencyMode is GCLatencyMode.NoGCRegion)
            GC.EndNoGCRegion();
        return time;
    }

    private static void Read(string body) =>
        DocumentReader.Read(
            "---\ntitle: Scale\n---\n" + body,
            new MarkdownDialect(),
            _ => EnglishMessages.Catalog,
            new FileReport("page.md", new DiagnosticBag())
        );

    /// <summary>A part as often as it fits into a number of characters.</summary>
    private static string Repeat(string part, int size) =>
        new StringBuilder().Insert(0, part, Math.Max(1, size / part.Length)).ToString();

    private static string Lines(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, count).Select(line));

    private static string Backquotes(int size) =>
        string.Join(" a ", Enumerable.Range(1, (int)Math.Sqrt(2 * size)).Select(length => new string('`', length)));

    private static string Table(string row, int size) =>
        row + string.Concat(row.Select(mark => mark is '|' or '\n' ? mark : '-')) + Repeat(row, size);
}
