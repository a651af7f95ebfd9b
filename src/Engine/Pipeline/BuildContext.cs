using Strata.Engine.Caching;
using Strata.Engine.Diagnostics;
using Strata.Engine.Execution;
using Strata.Engine.Sources;

namespace Strata.Engine.Pipeline;

/// <summary>The shared state of a build: the files, the options, the diagnostics.</summary>
/// <param name="files">The files of the site.</param>
/// <param name="options">The options of the build.</param>
/// <param name="cache">The results of the previous build; empty for a single build.</param>
internal sealed class BuildContext(SiteFiles files, BuildOptions options, BuildCache cache)
{
    public SiteFiles Files => files;

    public BuildOptions Options => options;

    public DiagnosticBag Diagnostics { get; } = new() { Strict = options.Strict };

    /// <summary>Runs a step, or returns its previous result and diagnostics if the inputs are equal.</summary>
    /// <param name="name">The name of the step and of its item; unique in a build.</param>
    /// <param name="inputs">All that the result depends on. Lists compare by element: <see
    /// cref="EquatableList{T}"/>.</param>
    /// <param name="run">The step. A static function: it cannot capture what the inputs do not declare.</param>
    public T Step<TInputs, T>(string name, TInputs inputs, Func<TInputs, DiagnosticBag, T> run)
        where TInputs : IEquatable<TInputs> =>
        ProcessingException.Run(name, () => cache.GetOrAdd(name, inputs, run, Diagnostics));

    /// <summary>
    /// Runs a step for each item on several threads; items that are equal to previous ones keep their result.
    /// </summary>
    /// <param name="name">The name of the step.</param>
    /// <param name="items">The items, no two equal.</param>
    /// <param name="shared">All that every result depends on.</param>
    /// <param name="run">The step for one item: a static function, as for <see cref="Step"/>.</param>
    public IReadOnlyList<T> StepEach<TItem, TShared, T>(
        string name,
        IReadOnlyList<TItem> items,
        TShared shared,
        Func<TItem, TShared, DiagnosticBag, T> run
    )
        where TItem : IEquatable<TItem>
        where TShared : IEquatable<TShared> =>
        ProcessingException.Run(name, () => cache.GetOrAddEach(name, items, shared, run, Diagnostics));
}
