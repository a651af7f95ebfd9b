using System.Collections.Concurrent;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Caching;

/// <summary>
/// What reading single files gave, kept in memory by who plans one site again and again. A step whose inputs are the
/// same objects
/// as in the plan before gives the same result and says the same again. What a plan did not ask for is forgotten with
/// the next one.
/// </summary>
public sealed class BuildCache
{
    private ConcurrentDictionary<(string Step, string Name), Entry> before = new();
    private ConcurrentDictionary<(string Step, string Name), Entry> now = new();

    /// <summary>A new plan begins.</summary>
    internal void Begin() => (before, now) = (now, new());

    /// <summary>The result of a step.</summary>
    /// <param name="step">What is done.</param>
    /// <param name="name">To what.</param>
    /// <param name="inputs">All that the result depends on: texts and values are compared, all else must be the same
    /// object.</param>
    /// <param name="bag">Where the step's mistakes go, each time.</param>
    /// <param name="make">Makes it anew.</param>
    internal T GetOrAdd<T>(string step, string name, object?[] inputs, DiagnosticBag bag, Func<DiagnosticBag, T> make)
    {
        if (!before.TryGetValue((step, name), out Entry? entry) || !AreSame(entry.Inputs, inputs))
        {
            var local = new DiagnosticBag();
            T made = make(local);
            entry = new Entry(inputs, made, local.Sorted());
        }

        now[(step, name)] = entry;
        foreach (Diagnostic diagnostic in entry.Diagnostics)
            bag.Add(diagnostic);
        return (T)entry.Result!;
    }

    /// <summary>What the plan before kept; null without one.</summary>
    internal T? Before<T>(string step)
        where T : class => before.TryGetValue((step, ""), out Entry? entry) ? (T?)entry.Result : null;

    /// <summary>Keeps something for the next plan.</summary>
    internal void Keep(string step, object result) => now[(step, "")] = new Entry([], result, []);

    /// <summary>The results of a step for many files, in their order: the same list when all are as before.</summary>
    /// <param name="step">What is done.</param>
    /// <param name="names">To what; no two are equal.</param>
    /// <param name="shared">What all results depend on.</param>
    /// <param name="versionOf">What one result depends on besides, as one object.</param>
    /// <param name="bag">Where mistakes go, each time.</param>
    /// <param name="make">Makes one anew, on any thread: of a name, a bag, and the result before where only the version
    /// differs.</param>
    internal IReadOnlyList<T> GetOrAddEach<T>(
        string step,
        IReadOnlyList<string> names,
        object?[] shared,
        Func<string, object> versionOf,
        DiagnosticBag bag,
        Func<string, DiagnosticBag, T?, T> make
    )
    {
        Batch<T>? last =
            before.TryGetValue((step, ""), out Entry? entry) && AreSame(entry.Inputs, shared)
                ? (Batch<T>?)entry.Result
                : null;
        var parts = new Part<T>[names.Count];
        List<int> missing = [];
        for (int i = 0; i < parts.Length; i++)
        {
            if (last?.Find(names[i], i) is { } found && IsSame(found.Version, versionOf(names[i])))
                parts[i] = found;
            else
                missing.Add(i);
        }

        Parallel.For(
            0,
            missing.Count,
            index =>
            {
                string name = names[missing[index]];
                var local = new DiagnosticBag();
                object version = versionOf(name);
                Part<T>? old = last?.Find(name, missing[index]);
                parts[missing[index]] = new Part<T>(
                    name,
                    version,
                    make(name, local, old is null ? default : old.Result),
                    local.Sorted()
                );
            }
        );
        Batch<T> batch =
            last is not null && missing.Count == 0 && parts.Length == last.Results.Count ? last : new Batch<T>(parts);
        now[(step, "")] = new Entry(shared, batch, []);
        foreach (Diagnostic diagnostic in batch.Diagnostics)
            bag.Add(diagnostic);
        return batch.Results;
    }

    private static bool AreSame(object?[] some, object?[] others)
    {
        for (int i = 0; i < Math.Min(some.Length, others.Length); i++)
        {
            if (!IsSame(some[i], others[i]))
                return false;
        }

        return some.Length == others.Length;
    }

    private static bool IsSame(object? one, object? other) =>
        ReferenceEquals(one, other) || (one is string or ValueType or Uri && one.Equals(other));

    private sealed record Entry(object?[] Inputs, object? Result, IReadOnlyList<Diagnostic> Diagnostics);

    private sealed record Part<T>(string Name, object Version, T Result, IReadOnlyList<Diagnostic> Diagnostics);

    private sealed class Batch<T>(Part<T>[] parts)
    {
        private readonly Lazy<Dictionary<string, Part<T>>> byName = new(() =>
            parts.ToDictionary(part => part.Name, StringComparer.Ordinal)
        );

        public IReadOnlyList<T> Results { get; } = Array.ConvertAll(parts, part => part.Result);

        public IReadOnlyList<Diagnostic> Diagnostics { get; } = [.. parts.SelectMany(part => part.Diagnostics)];

        /// <summary>A part by its name, which mostly stands where it stood before.</summary>
        public Part<T>? Find(string name, int place) =>
            place < parts.Length && parts[place].Name == name ? parts[place] : byName.Value.GetValueOrDefault(name);
    }
}
