namespace Strata.Engine.Data;

/// <summary>
/// One key of a mapping that authors write. The reader, suggestions, JSON Schema and reference pages all come from it.
/// </summary>
/// <param name="Name">The key as written.</param>
/// <param name="Description">The meaning in one sentence, for the reference page and the schema.</param>
internal abstract record Key(string Name, string Description)
{
    public bool Required { get; init; }

    /// <summary>Whether a missing value is an error; other keys then have their default.</summary>
    public bool NotEmpty { get; init; }

    /// <summary>The behaviour without the key, as the reference page describes it; empty for none.</summary>
    public string Default { get; init; } = "";

    /// <summary>
    /// The value that has the same effect as leaving the key out, if there is one; sets <see cref="Default"/> too.
    /// </summary>
    public string? DefaultValue
    {
        get;
        init
        {
            field = value;
            Default = value ?? "";
        }
    }

    /// <summary>The accepted values, in words.</summary>
    public abstract string Accepts { get; }

    /// <summary>The accepted values, as JSON Schema.</summary>
    public abstract string Schema { get; }

    /// <summary>The table of the mappings inside the value; null if there is none.</summary>
    public abstract KeyTable? Inner { get; }

    /// <summary>Reads a node: the value (boxed) or the problem.</summary>
    public abstract KeyReading<object> ReadBoxed(YamlNode node);
}

/// <inheritdoc cref="Key"/>
internal sealed record Key<T>(string Name, KeyType<T> Type, string Description) : Key(Name, Description)
{
    public override string Accepts => Type.Accepts;

    public override string Schema => Type.Schema;

    public override KeyTable? Inner => Type.Inner;

    public override KeyReading<object> ReadBoxed(YamlNode node)
    {
        KeyReading<T> reading = Type.Read(node);
        return new(reading.Value, reading.ProblemAt, reading.Problem, reading.Fix);
    }
}

/// <summary>The treatment of unknown keys in a mapping.</summary>
internal enum UnknownKeys
{
    /// <summary>They are errors.</summary>
    AreErrors,

    /// <summary>They belong to the author; one that nearly is a known key is a warning.</summary>
    AreAllowed,

    /// <summary>They are those of another program, so that none is misspelt.</summary>
    AreForeign,
}

/// <summary>All keys of one kind of mapping.</summary>
/// <param name="Name">The mapping in an author's words, such as "front matter".</param>
/// <param name="Unknown">The treatment of other keys.</param>
/// <param name="Keys">The keys.</param>
internal sealed record KeyTable(string Name, UnknownKeys Unknown, params IReadOnlyList<Key> Keys)
{
    /// <summary>The name among the definitions of a schema.</summary>
    public string Definition => Name.Replace(' ', '-');

    /// <summary>A schema that refers to the definition, as JSON text.</summary>
    public string Reference => SchemaText.Reference(Definition);
}
