namespace Strata.Host;

/// <summary>Shows the progress of a long run on a line of the terminal; the line is cleared at the end.</summary>
internal sealed class Progress : IDisposable
{
    /// <summary>A run that ends sooner shows nothing.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Timer? timer;
    private string activity;
    private int done;
    private int total;
    private bool isShown;
    private bool isOver;

    /// <param name="settings">Nothing is shown with <c>--quiet</c>, for programs, or without a terminal.</param>
    /// <param name="activity">The first activity, such as "Reading".</param>
    public Progress(RunSettings settings, string activity)
    {
        this.activity = activity;
        if (Terminal.IsInteractive && !settings.Quiet && settings.Format == "human")
            timer = new Timer(_ => Show(), state: null, Delay, Interval);
    }

    /// <summary>Begins another activity with a number of items.</summary>
    public void Begin(string nextActivity, int items)
    {
        lock (gate)
            (activity, done, total) = (nextActivity, 0, items);
    }

    /// <summary>Counts an item as done. Thread-safe.</summary>
    public void Add() => Interlocked.Increment(ref done);

    public void Dispose()
    {
        timer?.Dispose();
        lock (gate)
        {
            isOver = true;
            if (isShown)
                Terminal.WriteError(Terminal.ClearLine);
        }
    }

    private void Show()
    {
        lock (gate)
        {
            if (isOver)
                return;
            isShown = true;
            Terminal.WriteError($"{Terminal.ClearLine}{activity}{(total == 0 ? "" : $" {done} of {total}")}");
        }
    }
}
