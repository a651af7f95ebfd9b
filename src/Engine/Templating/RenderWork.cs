namespace Strata.Engine.Templating;

/// <summary>The work of templates, counted so that it is equal on every machine.</summary>
/// <param name="Amount">The evaluated expressions, and the characters that they created, as expressions.</param>
/// <param name="Template">The path of the template with the most work; empty for none.</param>
/// <param name="Most">Its work.</param>
internal readonly record struct RenderWork(long Amount, string Template, long Most)
{
    /// <summary>
    /// The work of the current thread. A parameter would pass through every model that renders a figure.
    /// </summary>
    [ThreadStatic]
    private static RenderWork current;

    public static RenderWork None { get; } = new(0, "", 0);

    /// <summary>Counts the work of a template on this thread.</summary>
    public static void Add(long amount, string template) =>
        current =
            amount > current.Most
                ? new(current.Amount + amount, template, amount)
                : current with
                {
                    Amount = current.Amount + amount,
                };

    /// <summary>Runs a function; its work is returned, and not counted on the thread.</summary>
    public static (T Result, RenderWork Work) Of<T>(Func<T> run)
    {
        RenderWork before = current;
        current = None;
        try
        {
            return (run(), current);
        }
        finally
        {
            current = before;
        }
    }
}
