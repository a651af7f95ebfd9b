namespace Strata.Engine.Data;

/// <summary>
/// One key of a mapping that authors write. Reading, suggestions, schema and reference pages all come from it.
/// </summary>
/// <param name="Name">The key as written.</param>
/// <param name="Sentence">What it means, in one sentence, for the reference page and the schema.</param>
internal abstract record Key(string Name, string Sentence)
{
    public bool Required { get; init; }

    /// <summary>Written without a value it is a mistake; other keys then have their default.</summary>
    public bool NotEmpty { get; init; }

    /// <summary>What holds without the key, as the reference page says it; empty for nothing.</summary>
    public string Default { get; init; } = "";

    /// <summary>
    /// What holds without the key, where that can be written as its value; it is the default in words too.
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

    /// <summary>What it accepts, in words.</summary>
    public abstract string Accepts { get; }

    /// <summary>What it accepts, as JSON Schema.</summary>
    public abstract string Schema { get; }

    /// <summary>The table of the mappings inside its value; null where there are none or they have none.</summary>
    public abstract KeyTable? Inner { get; }

    /// <summary>Reads a node: the value (boxed) or the problem.</summary>
    public abstract KeyReading<object> ReadBoxed(YamlNode node);
}

/// <inheritdoc cref="Key"/>
internal sealed record Key<T>(string Name, KeyType<T> Type, string Sentence) : Key(Name, Sentence)
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

/// <summary>What an unknown key in a mapping is.</summary>
internal enum UnknownKeys
{
    /// <summary>A mistake.</summary>
    AreErrors,

    /// <summary>The author's own, and a warning only where it nearly is a known one.</summary>
    AreTheAuthors,
}

/// <summary>All keys of one kind of mapping.</summary>
/// <param name="Name">The mapping in an author's words, such as "front matter".</param>
/// <param name="Unknown">What other keys are.</param>
/// <param name="Keys">The keys.</param>
internal sealed record KeyTable(string Name, UnknownKeys Unknown, params IReadOnlyList<Key> Keys)
{
    /// <summary>Its name among the definitions of a schema.</summary>
    public string Definition => Name.Replace(' ', '-');

    /// <summary>What refers to it in a schema, as JSON text.</summary>
    public string Reference => SchemaText.Reference(Definition);
}
