using Scriban.Runtime;

namespace Strata.Engine.Templating;

/// <summary>A field of a model: its name, its documentation and its type are declared here and nowhere else.</summary>
/// <param name="Name">The name in templates, in snake_case.</param>
/// <param name="Description">The description in the documentation, in Markdown.</param>
/// <param name="Type">The type of its values.</param>
internal abstract record TemplateField(string Name, string Description, FieldType Type);

/// <inheritdoc cref="TemplateField"/>
/// <typeparam name="T">The type of the items that models read.</typeparam>
internal sealed record TemplateField<T> : TemplateField
{
    /// <summary>A text; empty if it is null.</summary>
    public TemplateField(string name, string description, Func<T, string?> text)
        : this(name, description, FieldType.Text, item => text(item) ?? "") { }

    public TemplateField(string name, string description, Func<T, int> number)
        : this(name, description, FieldType.Number, item => number(item)) { }

    public TemplateField(string name, string description, Func<T, bool> flag)
        : this(name, description, FieldType.Flag, item => flag(item)) { }

    public TemplateField(string name, string description, Func<T, HtmlFragment?> html)
        : this(name, description, FieldType.Html, html) { }

    public TemplateField(string name, string description, Func<T, MessageModel> messages)
        : this(name, description, FieldType.Messages, messages) { }

    public TemplateField(string name, string description, Func<T, IReadOnlyList<string>> texts)
        : this(name, description, FieldType.ListOf(FieldType.Text), item => TemplateList.Of(texts(item))) { }

    public TemplateField(string name, string description, Func<T, IReadOnlyList<IReadOnlyList<string>>> rows)
        : this(
            name,
            description,
            FieldType.ListOf(FieldType.ListOf(FieldType.Text)),
            item => TemplateList.Of(rows(item).Select(TemplateList.Of))
        ) { }

    private TemplateField(string name, string description, FieldType type, Func<T, object?> read)
        : base(name, description, type) => Read = read;

    /// <summary>Reads the value of an item, in a form that Scriban accepts.</summary>
    public Func<T, object?> Read { get; }

    /// <summary>A function of one text or more, which returns text.</summary>
    public static TemplateField<T> Function(
        string name,
        string description,
        Func<T, IReadOnlyList<string>, string> function
    ) => new(name, description, FieldType.Function, item => TemplateFunction.Of(texts => function(item, texts)));

    /// <summary>A function of one text or more, which returns HTML.</summary>
    public static TemplateField<T> Function(
        string name,
        string description,
        Func<T, IReadOnlyList<string>, HtmlFragment> function
    ) => new(name, description, FieldType.Function, item => TemplateFunction.Of(texts => function(item, texts)));

    /// <summary>Another model; null for none.</summary>
    public static TemplateField<T> Model<TInner>(
        string name,
        string description,
        TemplateType<TInner> type,
        Func<T, TInner?> inner
    )
        where TInner : class =>
        new(
            name,
            description,
            FieldType.Of(type),
            item => inner(item) is { } found ? new TemplateModel<TInner>(type, found) : null
        );

    /// <summary>A model that is created elsewhere, which may have more fields than the type.</summary>
    public static TemplateField<T> Model(
        string name,
        string description,
        TemplateType type,
        Func<T, TemplateModel> model
    ) => new(name, description, FieldType.Of(type), model);

    /// <summary>A list of models.</summary>
    public static TemplateField<T> List<TInner>(
        string name,
        string description,
        TemplateType<TInner> type,
        Func<T, IEnumerable<TInner>> inner
    ) =>
        new(
            name,
            description,
            FieldType.ListOf(FieldType.Of(type)),
            item => TemplateList.Of(inner(item).Select(type.Model))
        );

    /// <summary>The same field of a model that contains this one's.</summary>
    public TemplateField<TOuter> Of<TOuter>(Func<TOuter, T> part) =>
        new(Name, Description, Type, item => Read(part(item)));
}

/// <summary>Creates lists for Scriban.</summary>
internal static class TemplateList
{
    public static ScriptArray Of(IEnumerable<object> items) => new(items) { IsReadOnly = true };
}
