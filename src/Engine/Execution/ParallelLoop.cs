using System.Runtime.ExceptionServices;

namespace Strata.Engine.Execution;

/// <summary>
/// Loops on several threads that throw the first exception itself, so that a full disk is an IO error to the caller.
/// </summary>
public static class ParallelLoop
{
    /// <summary>Runs an action for 0 to <paramref name="count"/> - 1.</summary>
    public static void For(int count, Action<int> run) => For(count, run, CancellationToken.None);

    /// <summary>Runs an action for 0 to <paramref name="count"/> - 1.</summary>
    /// <exception cref="OperationCanceledException">The loop was cancelled.</exception>
    public static void For(int count, Action<int> run, CancellationToken stop)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = stop }, run);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.Flatten().InnerExceptions[0]);
        }
    }
}
