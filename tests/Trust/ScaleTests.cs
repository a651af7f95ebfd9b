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
    /// The most that twice the input may cost. Linear time is 2, n log n is 2.1, and quadratic time is 4.
    /// </summary>
    private const double MaxRatio = 2.3;

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
        ["addresses in addresses"] = size => Repeat("http://a.b/(", size),
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

    /// <summary>The kinds of sites, by path, with about as many characters as the size.</summary>
    private static readonly Dictionary<string, Func<int, Dictionary<string, string>>> Sites = new(
        StringComparer.Ordinal
    )
    {
        ["dead anchors"] = size => Page(Lines(size / 20, number => $"## H{number} [x](#h{number})\n\n")),
        ["included lines"] = size =>
            new()
            {
                ["input/page.md"] = Repeat("```text include=\"a.txt\" lines=\"1\"\n```\n\n", size),
                ["input/a.txt"] = Repeat("a\n", size),
            },
        ["included regions"] = size =>
            new()
            {
                ["input/page.md"] = Lines(
                    size / 50,
                    number => $"```text include=\"a.txt\" region=\"r{number}\"\n```\n\n"
                ),
                ["input/a.txt"] = Lines(size / 50, number => $"#region r{number}\na\n#endregion\n"),
            },
        ["includes of nothing"] = size => Page(Lines(size / 30, number => $"::include{{file=\"p{number}.md\"}}\n\n")),
        ["values of data"] = size =>
            new()
            {
                ["input/page.md"] = Lines(size / 20, number => $":data[v.a{number}]\n\n"),
                ["data/v.yml"] = Lines(size / 20, number => $"a{number}: 1\n"),
            },
        ["values that no data has"] = size =>
            new()
            {
                ["input/page.md"] = Lines(size / 20, number => $":data[v.b{number}]\n\n"),
                ["data/v.yml"] = Lines(size / 20, number => $"a{number}: 1\n"),
            },
        ["dead links"] = size => Page(Lines(size / 10, number => $"[x](p{number}.md)\n\n")),
        ["duplicate keys in brackets"] = size =>
            new() { ["input/page.md"] = $"---\nx: {{{Repeat(":,", size)}}}\n---\n" },
        ["duplicate keys"] = size => new() { ["input/page.md"] = $"---\n{Repeat("? a\n", size)}---\n" },
        ["unknown settings"] = size => new() { ["data/site.yml"] = Lines(size / 10, number => $"k{number}: 1\n") },
        ["open expressions"] = size => new() { ["theme/partials/x.html"] = Repeat("{{ ", size) },
        ["tags of posts"] = size =>
            Enumerable
                .Range(0, size / 200)
                .ToDictionary(
                    number => $"input/posts/2024-01-01-p{number}.md",
                    number => $"---\ntitle: P\ntags: [t{number}]\n---\nText.\n"
                ),
    };

    /// <summary>The kinds of sites with a number of pages, by path, whose pages could list each other.</summary>
    private static readonly Dictionary<string, Func<int, Dictionary<string, string>>> Folders = new(
        StringComparer.Ordinal
    )
    {
        ["pages at the top"] = count => Files(count, number => $"input/p{number}.md"),
        ["folders at the top"] = count => Files(count, number => $"input/p{number}/index.md"),
        ["one long section"] = count => Section(Files(count, number => $"input/guide/p{number}.md")),
        ["a section with folders"] = count => Section(Files(count, number => $"input/guide/p{number}/index.md")),
        ["folders without an index"] = count =>
            Section(Files(count, number => $"input/guide/p{number / 2}/{number % 2}.md")),
        ["folders in folders"] = count =>
            Section(Files(count, number => $"input/guide/{string.Join('/', $"{number:x}".AsEnumerable())}.md")),
        ["posts"] = count => Files(count, number => $"input/posts/2024-01-01-p{number}.md"),
    };

    public static TheoryData<string> FolderKinds => [.. Folders.Keys];

    [Theory]
    [MemberData(nameof(FolderKinds))]
    public void Twice_the_pages_take_at_most_twice_the_time_and_bytes(string kind)
    {
        long[] bytes = [.. new[] { 300, 600 }.Select(count => BytesOf(Folders[kind](count)))];
        Assert.InRange(bytes[1], bytes[0], MaxRatio * bytes[0]);
        AssertLinear(
            300,
            count =>
            {
                Dictionary<string, string> files = Folders[kind](count);
                return () => BytesOf(files);
            }
        );

        static long BytesOf(Dictionary<string, string> files) =>
            SiteBuilder
                .Plan(SiteFiles.FromText(files), new BuildOptions())
                .Routes.Where(route => route.Path.EndsWith('/'))
                .Sum(route => (long)route.Render().Body!.Length);
    }

    private static Dictionary<string, string> Files(int count, Func<int, string> path) =>
        Enumerable.Range(0, count).ToDictionary(path, number => $"---\ntitle: P{number}\n---\nText.\n");

    private static Dictionary<string, string> Section(Dictionary<string, string> files)
    {
        files.Add("input/guide/index.md", "---\ntitle: Guide\nlayout: documentation\n---\nText.\n");
        return files;
    }

    public static TheoryData<string> SiteKinds => [.. Sites.Keys];

    [Theory]
    [MemberData(nameof(SiteKinds))]
    public void Twice_the_site_takes_at_most_twice_the_time(string kind)
    {
        AssertLinear(
            100_000,
            size =>
            {
                SiteFiles files = SiteFiles.FromText(Sites[kind](size));
                return () => SiteBuilder.Plan(files, new BuildOptions());
            }
        );
    }

    public static TheoryData<string> Kinds => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Twice_the_text_takes_at_most_twice_the_time(string kind)
    {
        AssertLinear(
            100_000,
            size =>
            {
                string body = Bodies[kind](size);
                return () => Read(body);
            }
        );
    }

    [Fact]
    public void Twice_the_unknown_and_known_names_take_at_most_twice_the_time()
    {
        AssertLinear(4000, size => () => Suggest(size));

        static void Suggest(int count)
        {
            NameIndex index = new(Enumerable.Range(0, count).Select(number => $"/posts/post-{number}/").ToArray());
            for (int number = 0; number < count; number += 10)
                Suggestions.For($"/posts/pots-{number}/", index, "");
        }
    }

    [Fact]
    public void Twice_the_code_with_brackets_takes_at_most_twice_the_time()
    {
        // Different each time, because lines are kept.
        int number = 0;
        AssertLinear(100, size => () => Highlight(size));

        void Highlight(int lines) =>
            Assert.NotNull(
                Highlighter.Lines(
                    "csharp",
                    [
                        .. Enumerable
                            .Range(0, lines)
                            .Select(_ => $"{new string('(', 40)}{number++}{new string(')', 40)}"),
                    ],
                    new HighlightBudget()
                )
            );
    }

    public static TheoryData<string> Views => ["stack", "nested", "layers"];

    [Theory]
    [MemberData(nameof(Views))]
    public void Twice_the_containers_take_at_most_twice_the_time(string view)
    {
        AssertLinear(
            450,
            size =>
            {
                byte[] topology = Containers(size);
                return () => Draw(topology, view);
            }
        );
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
            SiteFiles.Empty,
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
        AssertLinear(
            50_000,
            size =>
            {
                string[] names = [.. Enumerable.Range(0, size).Select(number => $"/posts/p{number}/")];
                return () => Suggestions.Closest("/nope-123/", names);
            }
        );
    }

    /// <summary>
    /// Compares the shortest times so far, so that load can only delay the result, not change it. One of two
    /// doublings is enough: the step at which the input leaves the processor's caches is in one of them only, and
    /// quadratic time in both.
    /// </summary>
    private static void AssertLinear(int size, Func<int, Action> prepare)
    {
        Action[] actions = [prepare(size / 2), prepare(size), prepare(2 * size)];
        TimeSpan[] least = [TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue];
        foreach (Action action in actions)
            action();
        for (int attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            for (int index = 0; index < actions.Length; index++)
                least[index] = Min(least[index], Time(actions[index]));
            if (attempt > 2 && IsLinear(least[0], least[1], least[2]))
                return;
        }

        string times = string.Join(", ", least.Select(time => $"{time.TotalMilliseconds} ms"));
        Assert.Fail($"{times} for half, one and twice the input.");
    }

    private static bool IsLinear(TimeSpan half, TimeSpan once, TimeSpan twice) =>
        twice <= Negligible + (MaxRatio * once) || (once > Negligible && once <= MaxRatio * half);

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

    private static Dictionary<string, string> Page(string body) =>
        new() { ["input/page.md"] = "---\ntitle: Scale\n---\n" + body };

    private static string Backquotes(int size) =>
        string.Join(" a ", Enumerable.Range(1, (int)Math.Sqrt(2 * size)).Select(length => new string('`', length)));

    private static string Table(string row, int size) =>
        row + string.Concat(row.Select(mark => mark is '|' or '\n' ? mark : '-')) + Repeat(row, size);
}
