using System.Collections.Concurrent;
using Strata.Engine.Diagnostics;
using Strata.Engine.Execution;

namespace Strata.Engine.Caching;

/// <summary>
/// The results of the steps of a build, kept in memory for the next build of the same site. A step whose inputs are
/// equal to the previous ones has the same result and the same diagnostics. A result that a build does not use is
/// forgotten by the next one.
/// </summary>
public sealed class BuildCache
{
    private ConcurrentDictionary<string, object> previous = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, object> current = new(StringComparer.Ordinal);

    /// <summary>Starts a build: the results of the one before become the previous ones.</summary>
    internal void BeginBuild() =>
        (previous, current) = (current, new ConcurrentDictionary<string, object>(StringComparer.Ordinal));

    /// <summary>Returns the result of a step, recomputed if its inputs have changed.</summary>
    /// <param name="step">The name of the step, unique in a build.</param>
    /// <param name="inputs">All that the result depends on.</param>
    /// <param name="run">The step.</param>
    /// <param name="diagnostics">Receives the diagnostics of the step, computed or kept.</param>
    internal T GetOrAdd<TInputs, T>(
        string step,
        TInputs inputs,
        Func<TInputs, DiagnosticBag, T> run,
        DiagnosticBag diagnostics
    )
        where TInputs : IEquatable<TInputs>
    {
        Entry<TInputs, T> entry =
            previous.GetValueOrDefault(step) is Entry<TInputs, T> kept && kept.Inputs.Equals(inputs)
                ? kept
                : Entry<TInputs, T>.Run(inputs, run);
        current[step] = entry;
        foreach (Diagnostic diagnostic in entry.Diagnostics)
            diagnostics.Add(diagnostic);
        return entry.Result;
    }

    /// <summary>
    /// Returns the results of a step for many items; only those of new or changed items are computed.
    /// </summary>
    /// <param name="step">The name of the step, unique in a build.</param>
    /// <param name="items">The items, no two equal.</param>
    /// <param name="shared">All that every result depends on.</param>
    /// <param name="run">The step for one item, on any thread.</param>
    /// <param name="diagnostics">Receives the diagnostics of all items.</param>
    internal IReadOnlyList<T> GetOrAddEach<TItem, TShared, T>(
        string step,
        IReadOnlyList<TItem> items,
        TShared shared,
        Func<TItem, TShared, DiagnosticBag, T> run,
        DiagnosticBag diagnostics
    )
        where TItem : IEquatable<TItem>
        where TShared : IEquatable<TShared>
    {
        Batch<TItem, TShared, T>? kept =
            previous.GetValueOrDefault(step) is Batch<TItem, TShared, T> last && last.Shared.Equals(shared)
                ? last
                : null;
        Batch<TItem, TShared, T> batch = kept?.Holds(items) == true ? kept : Run(kept, items, shared, run);
        current[step] = batch;
        foreach (Diagnostic diagnostic in batch.Diagnostics)
            diagnostics.Add(diagnostic);
        return batch.Results;
    }

    private static Batch<TItem, TShared, T> Run<TItem, TShared, T>(
        Batch<TItem, TShared, T>? kept,
        IReadOnlyList<TItem> items,
        TShared shared,
        Func<TItem, TShared, DiagnosticBag, T> run
    )
        where TItem : IEquatable<TItem>
    {
        Entry<TItem, T>?[] found = kept?.Find(items) ?? new Entry<TItem, T>?[items.Count];
        var entries = new Entry<TItem, T>[found.Length];
        ParallelLoop.For(
            found.Length,
            index =>
                entries[index] =
                    found[index] ?? Entry<TItem, T>.Run(items[index], (item, bag) => run(item, shared, bag))
        );
        return new Batch<TItem, TShared, T>(shared, entries);
    }

    private sealed record Entry<TInputs, T>(TInputs Inputs, T Result, IReadOnlyList<Diagnostic> Diagnostics)
    {
        public static Entry<TInputs, T> Run(TInputs inputs, Func<TInputs, DiagnosticBag, T> run)
        {
            var local = new DiagnosticBag();
            return new Entry<TInputs, T>(inputs, run(inputs, local), local.Sorted());
        }
    }

    private sealed class Batch<TItem, TShared, T>(TShared shared, Entry<TItem, T>[] entries)
        where TItem : IEquatable<TItem>
    {
        public TShared Shared => shared;

        /// <summary>The results in the order of the items: the same list as long as no item changes.</summary>
        public IReadOnlyList<T> Results { get; } = Array.ConvertAll(entries, entry => entry.Result);

        public IReadOnlyList<Diagnostic> Diagnostics { get; } = [.. entries.SelectMany(entry => entry.Diagnostics)];

        /// <summary>Whether the items are those of the batch, in the same order.</summary>
        public bool Holds(IReadOnlyList<TItem> items) =>
            items.Count == entries.Length && CommonStart(items) == items.Count;

        /// <summary>
        /// The entry of each item; null for a new one. An edit changes few items: the equal ones before and after them
        /// are found by their order, without hashing.
        /// </summary>
        public Entry<TItem, T>?[] Find(IReadOnlyList<TItem> items)
        {
            var found = new Entry<TItem, T>?[items.Count];
            int start = CommonStart(items);
            int end = CommonEnd(items, Math.Min(items.Count, entries.Length) - start);
            Array.Copy(entries, found, start);
            Array.Copy(entries, entries.Length - end, found, items.Count - end, end);
            Dictionary<TItem, Entry<TItem, T>> moved = entries[start..^end].ToDictionary(entry => entry.Inputs);
            for (int index = start; index < items.Count - end; index++)
                found[index] = moved.GetValueOrDefault(items[index]);
            return found;
        }

        private int CommonStart(IReadOnlyList<TItem> items)
        {
            int max = Math.Min(items.Count, entries.Length);
            int count = 0;
            while (count < max && entries[count].Inputs.Equals(items[count]))
                count++;
            return count;
        }

        private int CommonEnd(IReadOnlyList<TItem> items, int max)
        {
            int count = 0;
            while (count < max && entries[^(count + 1)].Inputs.Equals(items[items.Count - count - 1]))
                count++;
            return count;
        }
    }
}
