namespace Strata.Engine.Topologies;

/// <summary>All vocabularies of a site.</summary>
/// <param name="ByName">The vocabularies by the names of their files.</param>
internal sealed record VocabularySet(IReadOnlyDictionary<string, Vocabulary> ByName);
