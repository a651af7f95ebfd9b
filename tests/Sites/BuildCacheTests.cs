using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CsCheck;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;

namespace Strata.Tests.Sites;

/// <summary>
/// A site that is replanned after each edit, as in a preview, always equals a new build of its files.
/// </summary>
public class BuildCacheTests
{
    private const ulong Seed = 20261123;
    private const int EditsInSequence = 25;

    /// <summary>The number of edits; <c>CACHE_TEST_EDITS</c> sets another: see tests/README.md.</summary>
    private static readonly int EditCount = int.Parse(
        Environment.GetEnvironmentVariable("CACHE_TEST_EDITS") ?? "1000",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public void After_any_edits_diagnostics_and_pages_equal_those_of_a_new_plan()
    {
        ConcurrentBag<string> failures = [];
        Parallel.For(
            0,
            (EditCount + EditsInSequence - 1) / EditsInSequence,
            (sequence, loop) =>
            {
                bool isJekyll = sequence % 8 == 7;
                EditedSite start = isJekyll ? SiteEdits.JekyllStart : SiteEdits.Start;
                List<SiteEdit> edits = SiteEdits
                    .Of(isJekyll ? "_posts/" : "input/posts/")
                    .List[EditsInSequence]
                    .Generate(new PCG((uint)sequence, Seed), null, out _);
                if (Difference(start, edits) is null)
                    return;
                loop.Stop();
                edits = Shrink(start, edits);
                failures.Add(
                    $"Seed {Seed}, sequence {sequence}:\n{string.Join('\n', edits)}\n{Difference(start, edits)}"
                );
            }
        );
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    [Fact]
    public void The_sites_that_edits_start_from_have_no_errors()
    {
        foreach (EditedSite start in (EditedSite[])[SiteEdits.Start, SiteEdits.JekyllStart])
            Assert.DoesNotContain(
                SiteBuilder.Plan(start.Source, start.Options).Diagnostics,
                diagnostic => diagnostic.Severity is Severity.Error
            );
    }

    /// <summary>Removes edits as long as the remaining ones still cause a difference.</summary>
    private static List<SiteEdit> Shrink(EditedSite start, List<SiteEdit> edits)
    {
        for (int i = edits.Count - 1; i >= 0; i--)
        {
            List<SiteEdit> fewer = [.. edits];
            fewer.RemoveAt(i);
            if (Difference(start, fewer) is not null)
                edits = fewer;
        }

        return edits;
    }

    /// <summary>The first difference between the replanned site and a newly planned one; null for none.</summary>
    private static string? Difference(EditedSite start, List<SiteEdit> edits)
    {
        EditedSite files = start;
        var cache = new BuildCache();
        Site site = SiteBuilder.Plan(files.Source, files.Options with { IsPreview = true }, cache).Check();
        foreach ((int index, SiteEdit edit) in edits.Index())
        {
            // The previous site is shown until the new one has no errors. Comparing every eighth is enough.
            List<string>? before = index % 8 == 7 ? Rendered(site) : null;
            EditedSite edited = edit.Apply(files);
            Site next = SiteBuilder.Plan(edited.Source, edited.Options with { IsPreview = true }, cache).Check();
            Site anew = SiteBuilder.Plan(edited.Source, edited.Options);
            if (Compare(Report(anew), Report(next)) is { } difference)
                return $"After edit {index + 1}: {difference}";
            if (before is not null && Compare(before, Rendered(site)) is { } changed)
                return $"Edit {index + 1} changed the site before it: {changed}";
            site = next;
            files = next.HasErrors && edit.IsUndoneIfBroken ? files : edited;
        }

        return null;
    }

    private static string? Compare(List<string> expected, List<string> actual)
    {
        int index = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return index == expected.Count && index == actual.Count
            ? null
            : LineDiff.Between(expected.ElementAtOrDefault(index) ?? "", actual.ElementAtOrDefault(index) ?? "");
    }

    private static List<string> Report(Site site) =>
        [.. site.Diagnostics.Select(diagnostic => $"{diagnostic} {diagnostic.Related}"), .. Rendered(site)];

    /// <summary>All routes with their content, or for pictures with the hash of their inputs.</summary>
    private static List<string> Rendered(Site site) =>
        site.Routes.Select(route => $"{route.Kind} {route.Path} {route.InputHash ?? Text(route)}").ToList();

    private static string Text(Route route) =>
        route.Render() is { Body: { } body, Diagnostics: var diagnostics }
            ? Encoding.UTF8.GetString(body) + string.Join('\n', diagnostics)
            : "";
}
