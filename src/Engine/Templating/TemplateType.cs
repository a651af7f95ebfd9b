namespace Strata.Engine.Templating;

/// <summary>The fields of a kind of model.</summary>
/// <param name="name">The model in words, for documentation.</param>
internal abstract class TemplateType(string name)
{
    public string Name { get; } = name;

    public abstract IReadOnlyList<TemplateField> Fields { get; }

    public abstract TemplateField? Find(string field);
}

/// <inheritdoc cref="TemplateType"/>
/// <typeparam name="T">The type of the items that models read.</typeparam>
internal sealed class TemplateType<T> : TemplateType
{
    private readonly Dictionary<string, int> indexes;

    public TemplateType(string name, params IReadOnlyList<TemplateField<T>> fields)
        : this(name, _ => fields) { }

    private TemplateType(string name, Func<TemplateType<T>, IReadOnlyList<TemplateField<T>>> fields)
        : base(name)
    {
        Fields = fields(this);
        indexes = new Dictionary<string, int>(Fields.Count, StringComparer.Ordinal);
        for (int i = 0; i < Fields.Count; i++)
            indexes.Add(Fields[i].Name, i);
    }

    public override IReadOnlyList<TemplateField<T>> Fields { get; }

    public override TemplateField<T>? Find(string field) => IndexOf(field) is >= 0 and int index ? Fields[index] : null;

    /// <summary>A type that some of its own fields refer to.</summary>
    public static TemplateType<T> Recursive(
        string name,
        Func<TemplateType<T>, IReadOnlyList<TemplateField<T>>> fields
    ) => new(name, fields);

    /// <summary>The position of a field; -1 if there is none with the name.</summary>
    public int IndexOf(string field) => indexes.GetValueOrDefault(field, -1);

    /// <summary>The model of an item. Its values are computed when a template reads them.</summary>
    public TemplateModel Model(T item) => new TemplateModel<T>(this, item);

    public IReadOnlyList<TemplateModel> Models(IEnumerable<T> items) => items.Select(Model).ToList();

    /// <summary>The fields of this type for a type whose items contain its items.</summary>
    public IEnumerable<TemplateField<TOuter>> Of<TOuter>(Func<TOuter, T> part) =>
        Fields.Select(field => field.Of(part));
}
