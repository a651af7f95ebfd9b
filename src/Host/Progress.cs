namespace Strata.Host;

/// <summary>A line on the terminal while a run takes long; it is gone when the run is over.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Timer? timer;
    private string doing;
    private int done;
    private int total;
    private bool isShown;
    private bool isOver;

    /// <param name="settings">Nothing is shown where only mistakes are wanted, nor where no person looks.</param>
    /// <param name="doing">What the run begins with.</param>
    public Progress(RunSettings settings, string doing)
    {
        this.doing = doing;
        if (Terminal.IsThere && !settings.Quiet && settings.Format == "human")
            timer = new Timer(_ => Show(), state: null, Patience, Step);
    }

    /// <summary>Now something else is done, with this many parts.</summary>
    public void Begin(string next, int parts)
    {
        lock (gate)
            (doing, done, total) = (next, 0, parts);
    }

    /// <summary>A part is done; from any thread.</summary>
    public void Add() => Interlocked.Increment(ref done);

    public void Dispose()
    {
        timer?.Dispose();
        lock (gate)
        {
            isOver = true;
            if (isShown)
                Console.Error.Write(Terminal.ClearLine);
        }
    }

    private void Show()
    {
        lock (gate)
        {
            if (isOver)
                return;
            isShown = true;
            Console.Error.Write($"{Terminal.ClearLine}{doing}{(total == 0 ? "" : $" {done} of {total}")}");
        }
    }
}
