using Strata.Engine.Building;
using Strata.Engine.Diagnostics;

namespace Strata.Host.Preview;

/// <summary>What the preview shows now, and to whom.</summary>
/// <param name="tell">How a diagnostic is written for the browser.</param>
/// <param name="report">Told what templates did wrong on a page that was just opened.</param>
internal sealed class PreviewState(Func<IEnumerable<Diagnostic>, string> tell, Action<IReadOnlyList<Diagnostic>> report)
{
    private readonly Lock gate = new();
    private readonly List<Viewer> viewers = [];
    private readonly TaskCompletionSource planned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PreviewSite? shown;
    private PreviewSite? good;
    private IReadOnlyList<Diagnostic> said = [];

    /// <summary>Ends when there is something to show: a site or its mistakes.</summary>
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

    /// <summary>The answer for a path; null while no good site was planned.</summary>
    public PreviewAnswer? Answer(string path) => shown?.Answer(path, []);

    /// <summary>A page was opened: it is told what it missed.</summary>
    public void Open(Viewer viewer)
    {
        lock (gate)
        {
            viewers.Add(viewer);
            List<Diagnostic> diagnostics = [];
            if (shown is not null)
                Tell(viewer, shown.Answer(viewer.Path, diagnostics));
            if (diagnostics.Except(said).Any())
                report(diagnostics);
            viewer.Send(Mistakes(said.Union(diagnostics)));
        }
    }

    public void Close(Viewer viewer)
    {
        lock (gate)
            viewers.Remove(viewer);
    }

    /// <summary>Shows a site whose open pages were checked, unless one of them cannot be rendered.</summary>
    /// <param name="site">The site.</param>
    /// <param name="filesChanged">Pictures or scripts changed, which a page shows only when it is loaded anew.</param>
    /// <returns>What templates did wrong on the open pages.</returns>
    public IReadOnlyList<Diagnostic> Show(Site site, bool filesChanged)
    {
        lock (gate)
        {
            List<Diagnostic> diagnostics = [];
            var next = new PreviewSite(site);
            Dictionary<string, PreviewAnswer> answers = viewers
                .Select(viewer => viewer.Path)
                .Distinct()
                .ToDictionary(path => path, path => next.Answer(path, diagnostics), StringComparer.Ordinal);
            if (diagnostics.Count > 0)
                return diagnostics;
            IReadOnlyList<string> styles = viewers.Count == 0 || shown is null ? [] : ChangedStyles(shown, next);
            foreach (Viewer viewer in viewers)
            {
                if (styles.Count > 0)
                    viewer.Send(new ViewerEvent("styles", BrowserText.Of(styles)));
                if (filesChanged)
                    viewer.Send(new ViewerEvent("reload", "{}"));
                else
                    Tell(viewer, answers[viewer.Path]);
            }

            shown = next;
            return [];
        }
    }

    /// <summary>The whole site was checked.</summary>
    /// <param name="diagnostics">All that is wrong.</param>
    /// <param name="isGood">What is shown has no error.</param>
    public void Notify(IReadOnlyList<Diagnostic> diagnostics, bool isGood)
    {
        lock (gate)
        {
            said = diagnostics;
            if (isGood)
                good = shown;
            else
                shown = good;
            foreach (Viewer viewer in viewers)
                viewer.Send(Mistakes(said));
            planned.TrySetResult();
        }
    }

    private static void Tell(Viewer viewer, PreviewAnswer answer)
    {
        if (
            answer is not { Status: 200 or 404, Body: { } body }
            || ScriptTag.Seen(body) is var seen && seen == viewer.Seen
        )
            return;
        viewer.Seen = seen;
        viewer.Send(new ViewerEvent("page", BrowserText.Page(seen, body)));
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

    private ViewerEvent Mistakes(IEnumerable<Diagnostic> diagnostics) =>
        new("mistakes", tell(diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error)));
}
