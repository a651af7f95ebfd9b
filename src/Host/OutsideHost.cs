using System.Diagnostics;

namespace Strata.Host;

/// <summary>The limits of a check of outside links.</summary>
internal sealed record OutsideLimits
{
    /// <summary>The longest time of an answer.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The time of an answer that is not slow.</summary>
    public TimeSpan Fair { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The sum of what slow answers of a host may take beyond that.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether addresses of this machine and of private networks are requested.</summary>
    public bool IncludesPrivate { get; init; }

    /// <summary>The time between two requests of a host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(250);
}

/// <summary>A host: one request at a time, and none after it was silent or slow for too long.</summary>
internal sealed class OutsideHost(OutsideLimits limits) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private TimeSpan waited;
    private bool wasAsked;
    private bool hasAnswered;
    private bool isTooSlow;

    public void Dispose() => turn.Dispose();

    /// <summary>The answer to a request; null if the host was too slow before, so that it is not asked.</summary>
    public async Task<Answer?> Ask(Func<Task<Answer>> send)
    {
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (isTooSlow)
                return null;
            if (wasAsked)
                await Task.Delay(limits.Pause).ConfigureAwait(false);
            wasAsked = true;
            long start = Stopwatch.GetTimestamp();
            Answer answer = await send().ConfigureAwait(false);
            TimeSpan late = Stopwatch.GetElapsedTime(start) - limits.Fair;
            if (late > TimeSpan.Zero)
                waited += late;
            // A host that never answered would cost the same time for each of its addresses.
            isTooSlow = (answer.IsTimeout && !hasAnswered) || waited > limits.Patience;
            hasAnswered |= !answer.IsTimeout;
            return answer;
        }
        finally
        {
            turn.Release();
        }
    }
}
