namespace Strata.Engine.Catalogues;

/// <summary>A word of the field and what it means.</summary>
internal sealed record GlossaryTerm
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>One or two sentences.</summary>
    public required string Definition { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The kind of the vocabulary that it explains.</summary>
    public string? Kind { get; init; }
}

/// <summary>All terms, in the order declared.</summary>
internal sealed class Glossary(IReadOnlyList<GlossaryTerm> terms, IReadOnlyList<Source> sources)
{
    private readonly Dictionary<string, GlossaryTerm> byName = terms
        .SelectMany(term =>
            term.AlsoCalled.Append(term.Id).Append(term.Name).Select(name => (Name: name.ToLowerInvariant(), term))
        )
        .DistinctBy(pair => pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.term, StringComparer.Ordinal);

    public static Glossary None { get; } = new([], []);

    public IReadOnlyList<GlossaryTerm> Terms => terms;

    public IReadOnlyList<Source> Sources => sources;

    /// <summary>Every name of a term, for suggestions.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>The term of a name, an id or another name, capitals or not; null where there is none.</summary>
    public GlossaryTerm? Find(string written) => byName.GetValueOrDefault(written.ToLowerInvariant());

    /// <summary>The term that explains a kind of a vocabulary; null where there is none.</summary>
    public GlossaryTerm? ForKind(string kind) => terms.FirstOrDefault(term => term.Kind == kind);
}
