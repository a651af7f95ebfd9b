using System.Threading.Channels;

namespace Strata.Host.Preview;

/// <summary>The changes on disk since the last one.</summary>
/// <param name="Paths">The paths, relative to the site root.</param>
/// <param name="Everything">Whether all files must be checked, since events were lost or folders were created or
/// removed.</param>
internal sealed record DiskChange(IReadOnlySet<string> Paths, bool Everything);

/// <summary>Watches the folders that a site is read from, and groups changes that belong together.</summary>
internal sealed class SiteWatcher : IDisposable
{
    /// <summary>
    /// A file is often truncated and then written, so a single change is reported this long after its last event.
    /// </summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(4);

    /// <summary>
    /// More files than an editor changes to save one. Such a burst, for example a checkout, is reported as one change
    /// when it pauses.
    /// </summary>
    private const int Burst = 8;

    private static readonly TimeSpan QuietAfterBurst = TimeSpan.FromMilliseconds(80);

    /// <summary>The event after which all files are checked again, without new watchers.</summary>
    private const string Recheck = "";

    private static readonly TimeSpan RecheckDelay = TimeSpan.FromMilliseconds(300);

    /// <summary>A burst that does not pause is split after this time.</summary>
    private static readonly TimeSpan MaxBurst = TimeSpan.FromSeconds(2);

    /// <summary>The time to wait for a checkout; a killed one leaves its lock behind.</summary>
    private static readonly TimeSpan MaxCheckout = TimeSpan.FromSeconds(10);

    private static readonly string[] TopFolders = ["input", "data", "theme"];

    private readonly Channel<string?> events = Channel.CreateUnbounded<string?>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly string root;
    private readonly string output;
    private readonly string? checkoutLock;

    /// <param name="root">The site root.</param>
    /// <param name="output">The output folder, whose changes are ignored.</param>
    public SiteWatcher(string root, string output)
    {
        this.root = Path.GetFullPath(root);
        this.output = Path.GetFullPath(output);
        checkoutLock = LockOfRepository(this.root);
        WatchFolders();
    }

    /// <summary>Waits for a change, and then until there is none for a moment.</summary>
    public async Task<DiskChange> Next(CancellationToken stop)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        bool everything = false;
        bool hasNewFolders = false;
        long start = 0;
        await events.Reader.WaitToReadAsync(stop);
        do
        {
            start = start == 0 ? System.Diagnostics.Stopwatch.GetTimestamp() : start;
            while (events.Reader.TryRead(out string? path))
            {
                hasNewFolders |= path is null;
                everything |= path is null or Recheck;
                if (path is { Length: > 0 })
                    paths.Add(path);
            }
        } while (
            IsCheckingOut
                ? await HasMore(QuietAfterBurst, stop) || IsCheckingOut || await HasMore(QuietAfterBurst, stop)
                : System.Diagnostics.Stopwatch.GetElapsedTime(start) < MaxBurst
                    && await HasMore(paths.Count > Burst || everything ? QuietAfterBurst : Quiet, stop)
        );
        if (hasNewFolders)
        {
            WatchFolders();
            _ = RecheckLater(stop);
        }

        return new DiskChange(paths, everything);
    }

    /// <summary>Reports a change once more: a file may have been written before its new folder was watched.</summary>
    private async Task RecheckLater(CancellationToken stop)
    {
        await Task.Delay(RecheckDelay, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        events.Writer.TryWrite(Recheck);
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in watchers.Values)
            watcher.Dispose();
    }

    /// <summary>Whether git is changing files, so that the site is inconsistent.</summary>
    private bool IsCheckingOut =>
        checkoutLock is not null
        && File.Exists(checkoutLock)
        && TimeProvider.System.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(checkoutLock) < MaxCheckout;

    /// <summary>The file that exists while git changes files of the folder; null outside a repository.</summary>
    private static string? LockOfRepository(string folder)
    {
        for (DirectoryInfo? ancestor = new(folder); ancestor is not null; ancestor = ancestor.Parent)
        {
            string repository = Path.Combine(ancestor.FullName, ".git");
            if (Directory.Exists(repository))
                return Path.Combine(repository, "index.lock");
        }

        return null;
    }

    private async Task<bool> HasMore(TimeSpan within, CancellationToken stop)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timeout.CancelAfter(within);
        try
        {
            return await events.Reader.WaitToReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>
    /// Watches the folders. The root itself is not watched recursively if there is an input folder: it may contain the
    /// output folder or a repository.
    /// </summary>
    private void WatchFolders()
    {
        bool hasInput = Directory.Exists(Path.Combine(root, "input"));
        Watch(root, isRecursive: !hasInput);
        foreach (string folder in TopFolders.Where(_ => hasInput))
            Watch(Path.Combine(root, folder), isRecursive: true);
    }

    private void Watch(string folder, bool isRecursive)
    {
        // A watcher does not follow a folder that was removed and created again.
        if (watchers.Remove(folder, out FileSystemWatcher? old))
            old.Dispose();
        if (!Directory.Exists(folder))
            return;
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isRecursive,
            NotifyFilter =
                NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => OnChange(change.FullPath, isNew: false);
        watcher.Created += (_, change) => OnChange(change.FullPath, isNew: true);
        watcher.Deleted += (_, change) => OnChange(change.FullPath, isNew: false);
        watcher.Renamed += (_, change) =>
        {
            OnChange(change.OldFullPath, isNew: false);
            OnChange(change.FullPath, isNew: true);
        };
        watcher.Error += (_, _) => events.Writer.TryWrite(null);
        watcher.EnableRaisingEvents = true;
        watchers[folder] = watcher;
    }

    private void OnChange(string fullPath, bool isNew)
    {
        string path = Path.GetRelativePath(root, fullPath).Replace('\\', '/');
        string name = path[(path.LastIndexOf('/') + 1)..];
        if (
            fullPath == output
            || fullPath.StartsWith(output + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || name.StartsWith('.')
            || name.EndsWith('~')
        )
            return;
        bool isFolder = Directory.Exists(fullPath);
        if (isFolder && !isNew)
            return;
        bool isTop = TopFolders.Contains(path);
        // Files may have been created in a new folder before it was watched.
        events.Writer.TryWrite(isFolder || isTop ? null : path);
    }
}
