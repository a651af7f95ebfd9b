using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>Reads the YAML of the glossary.</summary>
internal static class GlossaryReader
{
    /// <summary>Reads a glossary. Errors are reported and the parts concerned left out.</summary>
    public static Glossary Read(string text, FileReport report)
    {
        if (CatalogueFile.Read(text, GlossaryKeys.Table, report) is not { } values)
            return Glossary.None;
        SourceList sources = SourceList.Read(values, report);
        var names = new NameRegistry("term", report);
        var kinds = new NameRegistry("kind of the term", report);
        List<GlossaryTerm> terms = [];
        foreach (CatalogueEntry entry in CatalogueFile.Entries(values, GlossaryKeys.Terms, report))
        {
            GlossaryTerm term = Read(entry, sources, report);
            terms.Add(term);
            names.Claim(term.Id.ToLowerInvariant(), term.Id, entry.Name.Span);
            names.Claim(term.Name.ToLowerInvariant(), term.Id, entry.Values.SpanOf(GlossaryKeys.Name));
            foreach (YamlScalar alias in entry.Values.Get(GlossaryKeys.Also) ?? [])
                names.Claim(alias.Value.ToLowerInvariant(), term.Id, alias.Span);
            if (term.Kind is { } kind)
                kinds.Claim(kind, term.Id, entry.Values.SpanOf(GlossaryKeys.Kind));
        }

        return new Glossary(terms, sources.All);
    }

    private static GlossaryTerm Read(CatalogueEntry entry, SourceList sources, FileReport report) =>
        new()
        {
            Id = entry.Id,
            Name = entry.Values.Get(GlossaryKeys.Name, entry.Id),
            Aliases = CatalogueFile.Texts(entry.Values.Get(GlossaryKeys.Also)),
            Definition = entry.Values.Get(GlossaryKeys.Definition, ""),
            Sources = sources.Resolve(entry.Values.Get(GlossaryKeys.Source), report),
            Kind = entry.Values.Get(GlossaryKeys.Kind),
        };
}

/// <summary>The keys of <c>data/glossary.yml</c>.</summary>
internal static class GlossaryKeys
{
    public static Key<string> Name { get; } =
        new("name", KeyTypes.Text, "The term as it is spelled.") { Required = true };

    public static Key<IReadOnlyList<YamlScalar>> Also { get; } =
        new("also", KeyTypes.TextList, "Other names.") { Default = "none" };

    public static Key<string> Definition { get; } =
        new("definition", KeyTypes.Text, "The definition, in one or two sentences.") { Required = true };

    public static Key<string> Kind { get; } =
        new("kind", KeyTypes.Text, "The kind that it explains.") { Default = "none" };

    public static Key<IReadOnlyList<YamlScalar>> Source { get; } =
        SourceKeys.Source with
        {
            Required = true,
            Default = "",
        };

    public static KeyTable TermTable { get; } =
        new("term", UnknownKeys.AreErrors, Name, Also, Definition, Kind, Source);

    public static Key<YamlMapping> Terms { get; } =
        new("terms", KeyTypes.EntriesOf(TermTable), "The terms, each by its id.") { Required = true };

    public static KeyTable Table { get; } = new("glossary", UnknownKeys.AreErrors, SourceKeys.Sources, Terms);
}
