using NodaTime;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>A source of facts in a catalogue.</summary>
internal sealed record Source
{
    /// <summary>Its id within the file.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The https address.</summary>
    public required string Url { get; init; }

    /// <summary>The position of the address in its file.</summary>
    public required SourceSpan UrlSpan { get; init; }

    /// <summary>The date on which it was consulted; null if it is not known.</summary>
    public LocalDate? LookedUp { get; init; }
}

/// <summary>The sources of one catalogue.</summary>
internal sealed class SourceList
{
    private readonly OrderedDictionary<string, Source> sources = [];

    /// <summary>All sources, in the order declared.</summary>
    public IReadOnlyList<Source> All => [.. sources.Values];

    /// <summary>Reads the <c>sources</c> of a catalogue.</summary>
    public static SourceList Read(KeyValues catalogue, FileReport report)
    {
        var list = new SourceList();
        foreach (CatalogueEntry entry in CatalogueFile.Entries(catalogue, SourceKeys.Sources, report))
        {
            list.sources.Add(
                entry.Id,
                new Source
                {
                    Id = entry.Id,
                    Title = entry.Values.Get(SourceKeys.Title, entry.Id),
                    Url = entry.Values.Get(SourceKeys.Url, ""),
                    UrlSpan = entry.Values.SpanOf(SourceKeys.Url),
                    LookedUp = entry.Values.Has(SourceKeys.LookedUp) ? entry.Values.Get(SourceKeys.LookedUp) : null,
                }
            );
        }

        return list;
    }

    /// <summary>The sources with the ids in a list; ids that do not exist are reported.</summary>
    public IReadOnlyList<Source> Resolve(IReadOnlyList<YamlScalar>? ids, FileReport report)
    {
        List<Source> found = [];
        foreach (YamlScalar id in ids ?? [])
        {
            if (sources.TryGetValue(id.Value, out Source? source))
                found.Add(source);
            else
                report.Add(
                    Codes.CatalogueSourceUnknown,
                    id.Span,
                    $"Unknown source '{id.Value}'.",
                    Suggestions.For(id.Value, sources.Keys, "Add it under 'sources:'.")
                );
        }

        return found;
    }
}

/// <summary>The keys of a source.</summary>
internal static class SourceKeys
{
    public static Key<string> Title { get; } = new("title", KeyTypes.Text, "The title.") { Required = true };

    public static Key<string> Url { get; } =
        new("url", CatalogueTypes.Address, "Its https address.") { Required = true };

    public static Key<LocalDate> LookedUp { get; } =
        new("read", CatalogueTypes.Date, "The day on which it was read.") { Default = "not known" };

    public static KeyTable Table { get; } = new("source", UnknownKeys.AreErrors, Title, Url, LookedUp);

    public static Key<YamlMapping> Sources { get; } =
        new("sources", KeyTypes.EntriesOf(Table), "The sources of the facts, each by the name that facts refer to.")
        {
            Required = true,
        };

    /// <summary>The key for the sources of one fact.</summary>
    public static Key<IReadOnlyList<YamlScalar>> Source { get; } =
        new("source", KeyTypes.TextList, "The name of the source, or a list of them.") { Default = "none" };
}
