using System.Threading.Channels;

namespace Strata.Host.Preview;

/// <summary>What changed on disk since it was last asked.</summary>
/// <param name="Paths">The paths, relative to the site root.</param>
/// <param name="Everything">The system lost count, or folders came and went: all files must be looked at.</param>
internal sealed record DiskChange(IReadOnlySet<string> Paths, bool Everything);

/// <summary>Watches the folders that a site is read from, and gathers what belongs together.</summary>
internal sealed class SiteWatcher : IDisposable
{
    /// <summary>
    /// A file is often truncated and written in two steps; a lone change is taken this long after its last step.
    /// </summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(4);

    /// <summary>
    /// More files than an editor touches to save one: a checkout, say, which is taken as one when it pauses.
    /// </summary>
    private const int Burst = 8;

    private static readonly TimeSpan QuietAfterBurst = TimeSpan.FromMilliseconds(80);

    /// <summary>A burst that never pauses is shown in pieces.</summary>
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(2);

    /// <summary>A checkout of many files is waited for; one that died leaves its lock behind.</summary>
    private static readonly TimeSpan LongestCheckout = TimeSpan.FromSeconds(10);

    private static readonly string[] TopFolders = ["input", "data", "theme"];

    private readonly Channel<string?> events = Channel.CreateUnbounded<string?>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly string root;
    private readonly string output;
    private readonly string? checkout;

    /// <param name="root">The site root.</param>
    /// <param name="output">The output folder: what is written there is no change of the site.</param>
    public SiteWatcher(string root, string output)
    {
        this.root = Path.GetFullPath(root);
        this.output = Path.GetFullPath(output);
        checkout = LockOfRepository(this.root);
        WatchFolders();
    }

    /// <summary>Waits for a change, and then until the disk is quiet for a moment.</summary>
    public async Task<DiskChange> Next(CancellationToken stop)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        bool everything = false;
        long start = 0;
        await events.Reader.WaitToReadAsync(stop);
        do
        {
            start = start == 0 ? System.Diagnostics.Stopwatch.GetTimestamp() : start;
            while (events.Reader.TryRead(out string? path))
            {
                if (path is null)
                    everything = true;
                else
                    paths.Add(path);
            }
        } while (
            IsCheckingOut
                ? await MoreComes(QuietAfterBurst, stop) || IsCheckingOut || await MoreComes(QuietAfterBurst, stop)
                : System.Diagnostics.Stopwatch.GetElapsedTime(start) < LongestBurst
                    && await MoreComes(paths.Count > Burst || everything ? QuietAfterBurst : Quiet, stop)
        );
        if (everything)
            WatchFolders();
        return new DiskChange(paths, everything);
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in watchers.Values)
            watcher.Dispose();
    }

    /// <summary>While git exchanges files, the site is half one and half the other.</summary>
    private bool IsCheckingOut =>
        checkout is not null
        && File.Exists(checkout)
        && TimeProvider.System.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(checkout) < LongestCheckout;

    /// <summary>The file that is there while git changes what lies in the folder; null outside a repository.</summary>
    private static string? LockOfRepository(string folder)
    {
        for (DirectoryInfo? above = new(folder); above is not null; above = above.Parent)
        {
            string own = Path.Combine(above.FullName, ".git");
            if (Directory.Exists(own))
                return Path.Combine(own, "index.lock");
        }

        return null;
    }

    private async Task<bool> MoreComes(TimeSpan within, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(within);
        try
        {
            return await events.Reader.WaitToReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>
    /// The root itself is watched for its folders only: below it may lie an output folder, or a repository's own.
    /// </summary>
    private void WatchFolders()
    {
        bool hasInput = Directory.Exists(Path.Combine(root, "input"));
        Watch(root, deep: !hasInput);
        foreach (string folder in TopFolders.Where(_ => hasInput))
            Watch(Path.Combine(root, folder), deep: true);
    }

    private void Watch(string folder, bool deep)
    {
        // A folder that was removed and made again is another one to the system.
        if (watchers.Remove(folder, out FileSystemWatcher? old))
            old.Dispose();
        if (!Directory.Exists(folder))
            return;
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = deep,
            NotifyFilter =
                NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => Note(change.FullPath, isNew: false);
        watcher.Created += (_, change) => Note(change.FullPath, isNew: true);
        watcher.Deleted += (_, change) => Note(change.FullPath, isNew: false);
        watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath, isNew: false);
            Note(change.FullPath, isNew: true);
        };
        watcher.Error += (_, _) => events.Writer.TryWrite(null);
        watcher.EnableRaisingEvents = true;
        watchers[folder] = watcher;
    }

    private void Note(string fullPath, bool isNew)
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
        // Files may have come into a new folder before it was watched.
        events.Writer.TryWrite(isFolder || isTop ? null : path);
    }
}
