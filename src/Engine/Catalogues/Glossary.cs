using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>A term with its definition.</summary>
internal sealed record GlossaryTerm
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>One or two sentences.</summary>
    public required string Definition { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The kind of node that it explains; null for none.</summary>
    public string? Kind { get; init; }
}

/// <summary>All terms, in the order declared.</summary>
internal sealed class Glossary(IReadOnlyList<GlossaryTerm> terms, IReadOnlyList<Source> sources)
{
    private readonly Dictionary<string, GlossaryTerm> byName = terms
        .SelectMany(term =>
            term.Aliases.Append(term.Id).Append(term.Name).Select(name => (Name: name.ToLowerInvariant(), term))
        )
        .DistinctBy(pair => pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.term, StringComparer.Ordinal);

    private NameIndex? names;

    public static Glossary None { get; } = new([], []);

    public IReadOnlyList<GlossaryTerm> Terms => terms;

    public IReadOnlyList<Source> Sources => sources;

    /// <summary>All names of all terms, in lower case.</summary>
    public NameIndex Names => names ??= new NameIndex(byName.Keys);

    /// <summary>The term with a name, id or alias, ignoring case; null if there is none.</summary>
    public GlossaryTerm? Find(string name) => byName.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>The term that explains a kind of node; null if there is none.</summary>
    public GlossaryTerm? ForKind(string kind) => terms.FirstOrDefault(term => term.Kind == kind);
}
