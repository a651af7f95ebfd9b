namespace Strata.Engine.Templating;

/// <summary>The type of a value that templates read, for the check of names and for documentation.</summary>
/// <param name="Name">The type in words, such as "text".</param>
/// <param name="Model">The fields of a model; null for other values.</param>
/// <param name="Item">The type of a list's items; null for other values.</param>
internal sealed record FieldType(string Name, TemplateType? Model = null, FieldType? Item = null)
{
    public static FieldType Text { get; } = new("text");

    public static FieldType Number { get; } = new("a number");

    public static FieldType Flag { get; } = new("true or false");

    public static FieldType Html { get; } = new("HTML");

    public static FieldType Function { get; } = new("a function");

    /// <summary>The messages of a language: their keys are known only at render.</summary>
    public static FieldType Messages { get; } = new("messages");

    /// <summary>The type of a value about which nothing is known.</summary>
    public static FieldType Unknown { get; } = new("");

    public static FieldType Of(TemplateType model) => new(model.Name, Model: model);

    public static FieldType ListOf(FieldType item) => new("a list", Item: item);
}
