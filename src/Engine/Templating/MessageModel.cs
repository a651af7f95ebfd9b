namespace Strata.Engine.Templating;

/// <summary>
/// Messages whose keys are joined with dots, as nested models: <c>pager.next</c> is <c>t.pager.next</c>.
/// </summary>
internal sealed class MessageModel : TemplateModel
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    public MessageModel(IReadOnlyDictionary<string, string> messages)
    {
        foreach ((string key, string message) in messages)
            Add(key.Split('.'), message);
    }

    private MessageModel() { }

    internal override IEnumerable<string> Names => values.Keys;

    internal override bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);

    private void Add(ReadOnlySpan<string> key, string message)
    {
        if (key is [var last])
        {
            values[last] = message;
            return;
        }

        if (values.GetValueOrDefault(key[0]) is not MessageModel inner)
            values[key[0]] = inner = new MessageModel();
        inner.Add(key[1..], message);
    }
}
