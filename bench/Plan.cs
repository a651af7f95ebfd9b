using System.Diagnostics;
using System.Globalization;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Pipeline;

namespace Strata.Bench;

/// <summary>
/// How long each step of a preview takes after an edit, without watcher, network and browser: in one process, managed.
/// </summary>
internal static class Plan
{
    /// <param name="root">A site root that the verb <c>posts</c> made.</param>
    /// <param name="edits">How often the post is written.</param>
    public static void Time(string root, int edits)
    {
        string post = Directory.GetFiles(Path.Combine(root, "input", "posts"), "*-post-7.md").Single();
        string path = Path.GetRelativePath(root, post);
        string text = File.ReadAllText(post);
        var files = new SourceSnapshot(root);
        var cache = new BuildCache();
        files.RefreshAll(new HashSet<string>(StringComparer.Ordinal));
        SiteBuilder.Plan(files.Files, new BuildOptions(), cache).Check();
        try
        {
            foreach (
                (string what, Func<int, string> edited) in new (string, Func<int, string>)[]
                {
                    ("body", edit => $"{text}\nEdited {edit}.\n"),
                    ("title", edit => text.Replace("title: ", $"title: Edited {edit} ")),
                }
            )
            {
                Dictionary<string, List<double>> times = [];
                for (int edit = 0; edit < edits; edit++)
                {
                    File.WriteAllText(post, edited(edit));
                    Measure("look", () => files.Refresh(new HashSet<string>(StringComparer.Ordinal) { path }));
                    Site arranged = Measure("arrange", () => SiteBuilder.Plan(files.Files, new BuildOptions(), cache));
                    Site site = Measure(
                        "check the page",
                        () => arranged.CheckPages(new HashSet<string>(StringComparer.Ordinal) { path })
                    );
                    Measure("render it", () => site.Routes.First(route => route.Path == "/posts/post-7/").Render());
                    Measure("check all", () => arranged.Check());
                }

                Console.WriteLine(
                    $"{what, -6} {string.Join(", ", times.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Key} {step.Value.Order().ElementAt(edits / 2):0.0}")))} ms"
                );

                T Measure<T>(string step, Func<T> run)
                {
                    long start = Stopwatch.GetTimestamp();
                    T result = run();
                    if (!times.TryGetValue(step, out List<double>? all))
                        times.Add(step, all = []);
                    all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    return result;
                }
            }
        }
        finally
        {
            File.WriteAllText(post, text);
        }
    }
}
