using Scriban.Runtime;

namespace Strata.Engine.Templating;

/// <summary>A field of a model: its name, its documentation and its type are declared here and nowhere else.</summary>
/// <param name="Name">The name in templates, in snake_case.</param>
/// <param name="Sentence">A sentence of documentation, in Markdown.</param>
/// <param name="Type">The type of its values.</param>
internal abstract record TemplateField(string Name, string Sentence, FieldType Type);

/// <inheritdoc cref="TemplateField"/>
/// <typeparam name="T">The type that models are made of.</typeparam>
internal sealed record TemplateField<T> : TemplateField
{
    /// <summary>A text; empty where it is null.</summary>
    public TemplateField(string name, string sentence, Func<T, string?> text)
        : this(name, sentence, FieldType.Text, item => text(item) ?? "") { }

    public TemplateField(string name, string sentence, Func<T, int> number)
        : this(name, sentence, FieldType.Number, item => number(item)) { }

    public TemplateField(string name, string sentence, Func<T, bool> flag)
        : this(name, sentence, FieldType.Flag, item => flag(item)) { }

    public TemplateField(string name, string sentence, Func<T, HtmlFragment?> html)
        : this(name, sentence, FieldType.Html, html) { }

    public TemplateField(string name, string sentence, Func<T, MessageModel> messages)
        : this(name, sentence, FieldType.Messages, messages) { }

    public TemplateField(string name, string sentence, Func<T, IReadOnlyList<string>> texts)
        : this(name, sentence, FieldType.ListOf(FieldType.Text), item => TemplateList.Of(texts(item))) { }

    public TemplateField(string name, string sentence, Func<T, IReadOnlyList<IReadOnlyList<string>>> rows)
        : this(
            name,
            sentence,
            FieldType.ListOf(FieldType.ListOf(FieldType.Text)),
            item => TemplateList.Of(rows(item).Select(TemplateList.Of))
        ) { }

    private TemplateField(string name, string sentence, FieldType type, Func<T, object?> read)
        : base(name, sentence, type) => Read = read;

    /// <summary>Reads the value of an item, in a form that Scriban takes.</summary>
    public Func<T, object?> Read { get; }

    /// <summary>A function of one text or more, which gives text.</summary>
    public static TemplateField<T> Function(
        string name,
        string sentence,
        Func<T, IReadOnlyList<string>, string> function
    ) => new(name, sentence, FieldType.Function, item => TemplateFunction.Of(texts => function(item, texts)));

    /// <summary>A function of one text or more, which gives HTML.</summary>
    public static TemplateField<T> Function(
        string name,
        string sentence,
        Func<T, IReadOnlyList<string>, HtmlFragment> function
    ) => new(name, sentence, FieldType.Function, item => TemplateFunction.Of(texts => function(item, texts)));

    /// <summary>Another model; null for none.</summary>
    public static TemplateField<T> Model<TInner>(
        string name,
        string sentence,
        TemplateType<TInner> type,
        Func<T, TInner?> inner
    )
        where TInner : class =>
        new(
            name,
            sentence,
            FieldType.Of(type),
            item => inner(item) is { } found ? new TemplateModel<TInner>(type, found) : null
        );

    /// <summary>A model that is made elsewhere, which may have more fields than the type.</summary>
    public static TemplateField<T> Model(
        string name,
        string sentence,
        TemplateType type,
        Func<T, TemplateModel> model
    ) => new(name, sentence, FieldType.Of(type), model);

    /// <summary>A list of models.</summary>
    public static TemplateField<T> List<TInner>(
        string name,
        string sentence,
        TemplateType<TInner> type,
        Func<T, IEnumerable<TInner>> inner
    ) =>
        new(
            name,
            sentence,
            FieldType.ListOf(FieldType.Of(type)),
            item => TemplateList.Of(inner(item).Select(type.Model))
        );

    /// <summary>The same field of a model that contains this one's.</summary>
    public TemplateField<TOuter> Of<TOuter>(Func<TOuter, T> part) =>
        new(Name, Sentence, Type, item => Read(part(item)));
}

/// <summary>Lists as Scriban takes them.</summary>
internal static class TemplateList
{
    public static ScriptArray Of(IEnumerable<object> items) => new(items) { IsReadOnly = true };
}
