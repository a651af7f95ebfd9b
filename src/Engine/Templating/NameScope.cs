using System.Collections.Immutable;

namespace Strata.Engine.Templating;

/// <summary>The names that a template may use at a position, with the types of their values.</summary>
/// <param name="Types">The types by name; names of local variables begin with a dollar sign.</param>
/// <param name="IsCertain">Whether the position is reached in every render; false in a branch.</param>
internal sealed record NameScope(ImmutableDictionary<string, FieldType> Types, bool IsCertain)
{
    /// <summary>The scope of a template with models.</summary>
    /// <param name="models">The types of the models, the innermost first.</param>
    /// <param name="messages">The type of messages.</param>
    public static NameScope Of(IReadOnlyList<TemplateType> models, FieldType messages)
    {
        var types = ImmutableDictionary.CreateBuilder<string, FieldType>(StringComparer.Ordinal);
        foreach (TemplateField field in models.SelectMany(model => model.Fields))
            types.TryAdd(field.Name, field.Type == FieldType.Messages ? messages : field.Type);
        return new NameScope(types.ToImmutable(), IsCertain: true);
    }

    /// <summary>The scope of a branch, which may not be reached.</summary>
    public NameScope Branch => this with { IsCertain = false };

    public NameScope With(string name, FieldType type) => this with { Types = Types.SetItem(name, type) };

    /// <summary>The scope of a partial: the same but for local variables, which are the include's arguments.</summary>
    public NameScope Partial(IEnumerable<(string Name, FieldType Type)> arguments) =>
        this with
        {
            Types = Types
                .RemoveRange(Types.Keys.Where(name => name.StartsWith('$')))
                .SetItems(arguments.Select(argument => KeyValuePair.Create('$' + argument.Name, argument.Type))),
        };

    public bool IsSameAs(NameScope other) =>
        IsCertain == other.IsCertain
        && Types.Count == other.Types.Count
        && Types.All(pair => other.Types.GetValueOrDefault(pair.Key) == pair.Value);
}
