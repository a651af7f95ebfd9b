namespace Strata.Engine.Templating;

/// <summary>The type of the messages of a site, so that their keys are checked when templates are loaded.</summary>
internal sealed class MessageType : TemplateType
{
    /// <param name="keys">The keys, joined with dots, of the messages in any language of the site.</param>
    public MessageType(IEnumerable<string> keys)
        : this(keys.Select(key => (ReadOnlyMemory<string>)key.Split('.'))) { }

    private MessageType(IEnumerable<ReadOnlyMemory<string>> keys)
        : base(FieldType.Messages.Name)
    {
        Fields = keys.GroupBy(key => key.Span[0], key => key[1..])
            .Select(group => new MessageField(group.Key, TypeOf(group.Where(rest => !rest.IsEmpty).ToList())))
            .ToList();
    }

    public override IReadOnlyList<TemplateField> Fields { get; }

    public override TemplateField? Find(string field) => Fields.FirstOrDefault(known => known.Name == field);

    private static FieldType TypeOf(IReadOnlyList<ReadOnlyMemory<string>> keys) =>
        keys.Count == 0 ? FieldType.Text : FieldType.Of(new MessageType(keys));

    private sealed record MessageField(string Name, FieldType Type) : TemplateField(Name, "A message.", Type);
}
