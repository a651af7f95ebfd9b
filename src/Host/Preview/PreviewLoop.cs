using System.Diagnostics;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Diagnostics;

namespace Strata.Host.Preview;

/// <summary>
/// Plans the site at every change: the open pages are checked and shown first, then all else is checked.
/// </summary>
/// <param name="settings">What the command line asks for.</param>
/// <param name="state">What is shown.</param>
/// <param name="address">Where the preview answers, once it does.</param>
/// <param name="report">Told the result of each change.</param>
internal sealed class PreviewLoop(
    RunSettings settings,
    PreviewState state,
    Task<string> address,
    Action<PlanReport> report
)
{
    /// <summary>
    /// The check of a large site takes all processors, and the browser needs one to draw what it was told.
    /// </summary>
    private static readonly TimeSpan BrowserFirst = TimeSpan.FromMilliseconds(30);

    private readonly SourceSnapshot files = new(settings.Root, settings.Output);
    private readonly BuildCache cache = new();
    private Site? arranged;
    private IReadOnlyList<Diagnostic> mistakesOfTemplates = [];
    private bool isShown;

    /// <summary>Runs until it is stopped.</summary>
    public async Task Run(CancellationToken stop)
    {
        using var watcher = new SiteWatcher(settings.Root, settings.Output);
        var change = new DiskChange(new HashSet<string>(StringComparer.Ordinal), Everything: true);
        HashSet<string> pending = new(StringComparer.Ordinal);
        bool isFirst = true;
        while (true)
        {
            long start = Stopwatch.GetTimestamp();
            IReadOnlyCollection<string> changed = Look(change);
            if (changed.Count > 0)
                Show(changed);
            pending.UnionWith(changed);
            TimeSpan shownIn = Stopwatch.GetElapsedTime(start);
            Task<DiskChange> next = watcher.Next(stop);
            if (arranged is not null && await Check(arranged, next) is { } site)
            {
                arranged = null;
                string here = await address;
                List<Diagnostic> diagnostics = site
                    .Diagnostics.Concat(mistakesOfTemplates)
                    .Select(diagnostic => Explained(diagnostic, site.Address, here))
                    .ToList();
                state.Notify(diagnostics, isShown && !site.HasErrors);
                report(new PlanReport(pending, site, diagnostics, isFirst, shownIn));
                (pending, isFirst) = ([], false);
            }

            change = await next;
        }
    }

    /// <summary>A mistake is explained by the page as it is written here, not as it was last published.</summary>
    private static Diagnostic Explained(Diagnostic diagnostic, Uri? published, string here) =>
        published is not null && diagnostic.Help.StartsWith(published.AbsoluteUri, StringComparison.Ordinal)
            ? diagnostic with
            {
                Help = here + diagnostic.Help[published.AbsoluteUri.Length..],
            }
            : diagnostic;

    /// <summary>The paths that changed; none when the disk says no, which the next change may mend.</summary>
    private IReadOnlyCollection<string> Look(DiskChange change)
    {
        try
        {
            return change.Everything ? files.RefreshAll(change.Paths) : files.Refresh(change.Paths);
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            Reporter.Refuse($"The site could not be read: {disk.Message}", "Look at the files' permissions.");
            return [];
        }
    }

    private void Show(IReadOnlyCollection<string> changed)
    {
        arranged = SiteBuilder.Plan(files.Files, settings.Build, cache);
        Site site = arranged.CheckPages(new HashSet<string>([.. changed, .. state.OpenPaths], StringComparer.Ordinal));
        mistakesOfTemplates = site.HasErrors ? [] : state.Show(site, changed.Any(IsLoadedOnce));
        isShown = !site.HasErrors && mistakesOfTemplates.Count == 0;
    }

    /// <summary>A file that pages load beside style sheets.</summary>
    private static bool IsLoadedOnce(string path) =>
        !path.StartsWith("data/", StringComparison.Ordinal)
        && (
            !path.StartsWith("theme/", StringComparison.Ordinal)
            || path.StartsWith("theme/assets/", StringComparison.Ordinal)
        )
        && Path.GetExtension(path).ToLowerInvariant() is not (".md" or ".markdown" or ".css");

    /// <summary>The site checked; null when the next change came first.</summary>
    private async Task<Site?> Check(Site arranged, Task<DiskChange> next)
    {
        if (isShown && await Task.WhenAny(next, Task.Delay(BrowserFirst)) == next)
            return null;
        using var outdated = new CancellationTokenSource();
        Task<Site> check = Task.Run(() => arranged.Check(outdated.Token), outdated.Token);
        await Task.WhenAny(check, next);
        if (!check.IsCompleted)
            await outdated.CancelAsync();
        try
        {
            return await check;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}

/// <summary>What came of a change.</summary>
/// <param name="Changed">The paths that changed.</param>
/// <param name="Site">The site.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
/// <param name="IsFirst">There was nothing before it.</param>
/// <param name="Time">How long it took until the open pages were told.</param>
internal sealed record PlanReport(
    IReadOnlyCollection<string> Changed,
    Site Site,
    IReadOnlyList<Diagnostic> Diagnostics,
    bool IsFirst,
    TimeSpan Time
);
