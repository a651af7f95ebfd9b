using System.Diagnostics;
using System.Globalization;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Pipeline;

namespace Strata.Bench;

/// <summary>
/// Measures the time of each step of a preview after an edit, without watcher, network and browser: in one process,
/// under JIT.
/// </summary>
internal sealed class Plan
{
    private readonly string path;
    private readonly SourceSnapshot files;
    private readonly BuildCache cache = new();
    private readonly Dictionary<string, List<double>> times = [];

    private Plan(string root, string path)
    {
        this.path = path;
        files = new SourceSnapshot(root);
        files.RefreshAll(new HashSet<string>(StringComparer.Ordinal));
        SiteBuilder.Plan(files.Files, new BuildOptions { IsPreview = true }, cache).Check();
    }

    /// <param name="root">A site root of the verb <c>posts</c>.</param>
    /// <param name="edits">The number of edits of a post.</param>
    public static void Time(string root, int edits)
    {
        string post = Directory.GetFiles(Path.Combine(root, "input", "posts"), "*-post-7.md").Single();
        string text = File.ReadAllText(post);
        var plan = new Plan(root, Path.GetRelativePath(root, post));
        try
        {
            plan.TimeEdits("body", post, edits, edit => $"{text}\nEdited {edit}.\n");
            plan.TimeEdits("title", post, edits, edit => text.Replace("title: ", $"title: Edited {edit} "));
        }
        finally
        {
            File.WriteAllText(post, text);
        }
    }

    /// <summary>Prints the median time of each step.</summary>
    private void TimeEdits(string part, string post, int edits, Func<int, string> edited)
    {
        times.Clear();
        for (int edit = 0; edit < edits; edit++)
        {
            File.WriteAllText(post, edited(edit));
            Measure("look", () => files.Refresh(new HashSet<string>(StringComparer.Ordinal) { path }));
            Site arranged = Measure(
                "arrange",
                () => SiteBuilder.Plan(files.Files, new BuildOptions { IsPreview = true }, cache)
            );
            Site site = Measure(
                "check the page",
                () => arranged.CheckPages(new HashSet<string>(StringComparer.Ordinal) { path })
            );
            Measure("render it", () => site.Routes.First(route => route.Path == "/posts/post-7/").Render());
            Measure("check all", () => arranged.Check());
        }

        IEnumerable<string> medians = times.Select(step =>
            string.Create(CultureInfo.InvariantCulture, $"{step.Key} {step.Value.Order().ElementAt(edits / 2):0.0}")
        );
        Console.WriteLine($"{part, -6} {string.Join(", ", medians)} ms");
    }

    private T Measure<T>(string step, Func<T> run)
    {
        long start = Stopwatch.GetTimestamp();
        T result = run();
        if (!times.TryGetValue(step, out List<double>? all))
            times.Add(step, all = []);
        all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }
}
