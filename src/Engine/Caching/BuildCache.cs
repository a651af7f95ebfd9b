using System.Collections.Concurrent;
using Strata.Engine.Diagnostics;

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

    /// <summary>Returns the result of a step, computed anew where its inputs have changed.</summary>
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
        var entries = new Entry<TItem, T>[items.Count];
        Parallel.For(
            0,
            entries.Length,
            index =>
                entries[index] =
                    kept?.Find(items[index], index)
                    ?? Entry<TItem, T>.Run(items[index], (item, bag) => run(item, shared, bag))
        );
        Batch<TItem, TShared, T> batch =
            kept is not null && kept.Entries.SequenceEqual(entries, ReferenceEqualityComparer.Instance)
                ? kept
                : new Batch<TItem, TShared, T>(shared, entries);
        current[step] = batch;
        foreach (Diagnostic diagnostic in batch.Diagnostics)
            diagnostics.Add(diagnostic);
        return batch.Results;
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
        private readonly Lazy<Dictionary<TItem, Entry<TItem, T>>> byItem = new(() =>
            entries.ToDictionary(entry => entry.Inputs)
        );

        public TShared Shared => shared;

        public Entry<TItem, T>[] Entries => entries;

        /// <summary>The results in the order of the items: the same list as long as no item changes.</summary>
        public IReadOnlyList<T> Results { get; } = Array.ConvertAll(entries, entry => entry.Result);

        public IReadOnlyList<Diagnostic> Diagnostics { get; } = [.. entries.SelectMany(entry => entry.Diagnostics)];

        /// <summary>The entry of an equal item, most often at the same index.</summary>
        public Entry<TItem, T>? Find(TItem item, int index) =>
            index < entries.Length && entries[index].Inputs.Equals(item)
                ? entries[index]
                : byItem.Value.GetValueOrDefault(item);
    }
}
