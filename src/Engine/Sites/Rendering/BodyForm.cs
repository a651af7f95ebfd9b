namespace Strata.Engine.Sites.Rendering;

/// <summary>One form of a rendered body, kept until its last consumer has taken it.</summary>
/// <param name="value">The rendered form.</param>
/// <param name="consumers">The number of routes that show it.</param>
internal sealed class BodyForm<T>(T value, int consumers)
    where T : class
{
    private readonly Lock gate = new();
    private T? value = value;
    private int left = consumers;

    public bool IsTaken
    {
        get
        {
            lock (gate)
                return left == 0;
        }
    }

    /// <summary>Takes the form for one consumer; null when all consumers have taken it.</summary>
    public T? Take()
    {
        lock (gate)
        {
            T? taken = value;
            if (left > 0 && --left == 0)
                value = null;
            return taken;
        }
    }
}
