using System.Collections.Concurrent;
using Strata.Engine.Diagnostics;

namespace Strata.Engine;

/// <summary>
/// What reading single files gave, kept in memory by who plans one site again and again. A step whose inputs are the same objects
/// as in the plan before gives the same result and says the same again. What a plan did not ask for is forgotten with the next one.
/// </summary>
public sealed class PlanMemo
{
    private ConcurrentDictionary<(string Step, string Name), Entry> before = new();
    private ConcurrentDictionary<(string Step, string Name), Entry> now = new();

    /// <summary>A new plan begins.</summary>
    internal void Begin() => (before, now) = (now, new());

    /// <summary>The result of a step.</summary>
    /// <param name="step">What is done.</param>
    /// <param name="name">To what.</param>
    /// <param name="inputs">All that the result depends on: texts and values are compared, all else must be the same object.</param>
    /// <param name="bag">Where the step's mistakes go, each time.</param>
    /// <param name="make">Makes it anew.</param>
    internal T Recall<T>(string step, string name, object?[] inputs, DiagnosticBag bag, Func<DiagnosticBag, T> make)
    {
        if (!before.TryGetValue((step, name), out Entry? entry) || !AreSame(entry.Inputs, inputs))
        {
            var aside = new DiagnosticBag();
            T made = make(aside);
            entry = new Entry(inputs, made, aside.Sorted());
        }

        now[(step, name)] = entry;
        foreach (Diagnostic diagnostic in entry.Said)
            bag.Add(diagnostic);
        return (T)entry.Result!;
    }

    private static bool AreSame(object?[] some, object?[] others) =>
        some.Length == others.Length && some.Zip(others).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(object? one, object? other) =>
        ReferenceEquals(one, other) || (one is string or ValueType or Uri && one.Equals(other));

    private sealed record Entry(object?[] Inputs, object? Result, IReadOnlyList<Diagnostic> Said);
}
