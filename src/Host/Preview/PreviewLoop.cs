using System.Diagnostics;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;

namespace Strata.Host.Preview;

/// <summary>
/// Plans the site after every change: the open pages are checked and shown first, then the rest is checked.
/// </summary>
/// <param name="settings">The options of the command line.</param>
/// <param name="state">Receives the sites to show.</param>
/// <param name="address">The address of the preview, once its server runs.</param>
/// <param name="report">Called with the result of each change.</param>
internal sealed class PreviewLoop(
    RunSettings settings,
    PreviewState state,
    Task<string> address,
    Action<PlanReport> report
)
{
    /// <summary>
    /// The check of a large site takes all processors, and the browser needs one to render the new page first.
    /// </summary>
    private static readonly TimeSpan CheckDelay = TimeSpan.FromMilliseconds(30);

    private readonly SourceSnapshot files = new(settings.Root, settings.Output);
    private readonly BuildCache cache = new();

    /// <summary>The results of plans without the pages with errors.</summary>
    private readonly BuildCache publishableCache = new();
    private Site? planned;
    private IReadOnlyList<Diagnostic> templateDiagnostics = [];
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
            Task<DiskChange> next = watcher.Next(stop);
            try
            {
                IReadOnlyCollection<string> changed = Refresh(change);
                if (changed.Count > 0)
                    Show(changed);
                pending.UnionWith(changed);
                TimeSpan shownIn = Stopwatch.GetElapsedTime(start);
                if (planned is not null && await Check(planned, next) is { } site)
                {
                    planned = null;
                    report(new PlanReport(pending, site, await Notify(site), isFirst, shownIn));
                    (pending, isFirst) = ([], false);
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The shown site stays; the next change may avoid the bug.
                planned = null;
                Reporter.FailWithBug(error);
            }

            change = await next;
        }
    }

    /// <summary>Sends the diagnostics of a checked site to the open pages.</summary>
    private async Task<IReadOnlyList<Diagnostic>> Notify(Site site)
    {
        string previewAddress = await address;
        List<Diagnostic> diagnostics = site
            .Diagnostics.Concat(templateDiagnostics)
            .Select(diagnostic => WithLocalHelp(diagnostic, site.Address, previewAddress))
            .ToList();
        state.Notify(diagnostics, isShown);
        return diagnostics;
    }

    /// <summary>Links help to the documentation in the preview instead of the published one.</summary>
    private static Diagnostic WithLocalHelp(Diagnostic diagnostic, Uri? published, string previewAddress) =>
        published is not null && diagnostic.Help.StartsWith(published.AbsoluteUri, StringComparison.Ordinal)
            ? diagnostic with
            {
                Help = previewAddress + diagnostic.Help[published.AbsoluteUri.Length..],
            }
            : diagnostic;

    /// <summary>The paths that changed; none if they cannot be read, which the next change may resolve.</summary>
    private IReadOnlyCollection<string> Refresh(DiskChange change)
    {
        try
        {
            return change.Everything ? files.RefreshAll(change.Paths) : files.Refresh(change.Paths);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Reporter.Fail($"The site could not be read: {error.Message}", "Check the permissions of the files.");
            return [];
        }
    }

    private void Show(IReadOnlyCollection<string> changed)
    {
        BuildOptions options = settings.Build with { IsPreview = true, MarksUnpublished = true };
        planned = SiteBuilder.Plan(files.Files, options, cache);
        Site site = planned.CheckPages(new HashSet<string>([.. changed, .. state.OpenPaths], StringComparer.Ordinal));
        Site? publishable = site.HasErrors
            ? SiteBuilder.PlanPublishable(site, files.Files, options, publishableCache)
            : site;
        templateDiagnostics = publishable is null
            ? []
            : state.Show(publishable, changed.Any(IsLoadedOnce), SiteBuilder.FaultyPages(site).Count == 0);
        isShown = publishable is not null && templateDiagnostics.Count == 0;
    }

    /// <summary>Whether a path may be a script or a picture, which an open page loads only once.</summary>
    private static bool IsLoadedOnce(string path) =>
        !path.StartsWith("data/", StringComparison.Ordinal)
        && (
            !path.StartsWith("theme/", StringComparison.Ordinal)
            || path.StartsWith("theme/assets/", StringComparison.Ordinal)
        )
        && Path.GetExtension(path).ToLowerInvariant() is not (".md" or ".markdown" or ".css");

    /// <summary>Checks the whole site; null when the next change came first.</summary>
    private async Task<Site?> Check(Site planned, Task<DiskChange> next)
    {
        if (isShown && await Task.WhenAny(next, Task.Delay(CheckDelay)) == next)
            return null;
        using var outdated = new CancellationTokenSource();
        Task<Site> check = Task.Run(() => planned.Check(outdated.Token), outdated.Token);
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

/// <summary>The result of a change.</summary>
/// <param name="Changed">The paths that changed.</param>
/// <param name="Site">The site.</param>
/// <param name="Diagnostics">The diagnostics of the site, the errors of templates included.</param>
/// <param name="IsFirst">Whether it is the first plan of the run.</param>
/// <param name="Time">The time until the open pages were updated.</param>
internal sealed record PlanReport(
    IReadOnlyCollection<string> Changed,
    Site Site,
    IReadOnlyList<Diagnostic> Diagnostics,
    bool IsFirst,
    TimeSpan Time
);
