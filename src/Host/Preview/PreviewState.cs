using Strata.Engine.Building;
using Strata.Engine.Diagnostics;

namespace Strata.Host.Preview;

/// <summary>The state of the preview: the site that is shown, and the open pages.</summary>
/// <param name="write">Writes diagnostics for the browser.</param>
/// <param name="report">Called with the errors of templates on a page that was just opened.</param>
internal sealed class PreviewState(
    Func<IEnumerable<Diagnostic>, string> write,
    Action<IReadOnlyList<Diagnostic>> report
)
{
    private readonly Lock gate = new();
    private readonly List<Viewer> viewers = [];
    private readonly TaskCompletionSource planned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PreviewSite? shown;
    private PreviewSite? lastWhole;
    private IReadOnlyList<Diagnostic> current = [];

    /// <summary>Completes when there is something to show: a site or its errors.</summary>
    public Task Planned => planned.Task;

    /// <summary>The paths of all open pages.</summary>
    public IReadOnlyList<string> OpenPaths
    {
        get
        {
            lock (gate)
                return viewers.Select(viewer => viewer.Path).Distinct().ToList();
        }
    }

    /// <summary>The answer for a path; null until a site without errors was planned.</summary>
    public PreviewAnswer? Answer(string path) => shown?.Answer(path, []);

    /// <summary>Adds a page that was opened, and sends it what changed since it was loaded.</summary>
    public void Open(Viewer viewer)
    {
        lock (gate)
        {
            viewers.Add(viewer);
            List<Diagnostic> diagnostics = [];
            if (shown is not null)
                SendPage(viewer, shown.Answer(viewer.Path, diagnostics));
            if (diagnostics.Except(current).Any())
                report(diagnostics);
            viewer.Send(ErrorEvent(current.Union(diagnostics)));
        }
    }

    public void Close(Viewer viewer)
    {
        lock (gate)
            viewers.Remove(viewer);
    }

    /// <summary>Shows a site whose open pages were checked, unless one of them cannot be rendered.</summary>
    /// <param name="site">The site.</param>
    /// <param name="filesChanged">Whether pictures or scripts changed, which a page shows only when it is
    /// reloaded.</param>
    /// <param name="isWhole">Whether the site has all its pages, because all can be published.</param>
    /// <returns>The errors of templates on the open pages.</returns>
    public IReadOnlyList<Diagnostic> Show(Site site, bool filesChanged, bool isWhole)
    {
        lock (gate)
        {
            List<Diagnostic> diagnostics = [];
            var next = isWhole ? new PreviewSite(site) : new PreviewSite(site, lastWhole, isWhole: false);
            Dictionary<string, PreviewAnswer> answers = viewers
                .Select(viewer => viewer.Path)
                .Distinct()
                .ToDictionary(path => path, path => next.Answer(path, diagnostics), StringComparer.Ordinal);
            if (diagnostics.Count > 0)
                return diagnostics;
            IReadOnlyList<string> styles = viewers.Count == 0 || shown is null ? [] : ChangedStyles(shown, next);
            // Before the events: a browser may request a style sheet as soon as it receives one.
            shown = next;
            if (isWhole)
                lastWhole = next;
            foreach (Viewer viewer in viewers)
            {
                if (styles.Count > 0)
                    viewer.Send(new ViewerEvent("styles", BrowserText.Of(styles)));
                if (filesChanged)
                    viewer.Send(new ViewerEvent("reload", "{}"));
                else
                    SendPage(viewer, answers[viewer.Path]);
            }

            return [];
        }
    }

    /// <summary>Receives the result of the check of the whole site.</summary>
    /// <param name="diagnostics">All diagnostics.</param>
    /// <param name="isShown">Whether the site is shown, without the pages that cannot be.</param>
    public void Notify(IReadOnlyList<Diagnostic> diagnostics, bool isShown)
    {
        lock (gate)
        {
            current = diagnostics;
            if (!isShown)
                shown = lastWhole;
            foreach (Viewer viewer in viewers)
                viewer.Send(ErrorEvent(current));
            planned.TrySetResult();
        }
    }

    /// <summary>Sends a page to a viewer, unless it shows the page already.</summary>
    private static void SendPage(Viewer viewer, PreviewAnswer answer)
    {
        if (
            answer is not { Status: 200 or 404, Body: { } body }
            || ScriptTag.HashOf(body) is var hash && hash == viewer.ShownHash
        )
            return;
        viewer.ShownHash = hash;
        viewer.Send(new ViewerEvent("page", BrowserText.Page(hash, body)));
    }

    private static List<string> ChangedStyles(PreviewSite before, PreviewSite now)
    {
        Dictionary<string, byte[]?> old = before.Styles.ToDictionary(
            route => route.Path,
            route => route.Render().Body,
            StringComparer.Ordinal
        );
        return now
            .Styles.Where(route =>
                old.TryGetValue(route.Path, out byte[]? body) && !route.Render().Body.AsSpan().SequenceEqual(body)
            )
            .Select(route => route.Path)
            .ToList();
    }

    private ViewerEvent ErrorEvent(IEnumerable<Diagnostic> diagnostics) =>
        new("diagnostics", write(diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error)));
}
