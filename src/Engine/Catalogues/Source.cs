using NodaTime;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>Where a fact of a catalogue was found.</summary>
internal sealed record Source
{
    /// <summary>Its name within the file.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Its https address.</summary>
    public required string Url { get; init; }

    /// <summary>The day it was looked up, where that is known.</summary>
    public LocalDate? Read { get; init; }
}

/// <summary>The sources of one catalogue, by name.</summary>
internal sealed class SourceList
{
    private readonly OrderedDictionary<string, Source> sources = [];

    /// <summary>All of them, as declared.</summary>
    public IReadOnlyList<Source> All => [.. sources.Values];

    /// <summary>Reads a catalogue's <c>sources</c>.</summary>
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
                    Read = entry.Values.Has(SourceKeys.LookedUp) ? entry.Values.Get(SourceKeys.LookedUp) : null,
                }
            );
        }

        return list;
    }

    /// <summary>The sources that a key names; those that do not exist are reported.</summary>
    public IReadOnlyList<Source> Named(IReadOnlyList<YamlScalar>? names, FileReport report)
    {
        List<Source> named = [];
        foreach (YamlScalar name in names ?? [])
        {
            if (sources.TryGetValue(name.Value, out Source? source))
                named.Add(source);
            else
                report.Add(
                    Codes.CatalogueSourceUnknown,
                    name.Span,
                    $"The source '{name.Value}' does not exist.",
                    Suggestions.For(name.Value, sources.Keys, "Declare it under 'sources:'.")
                );
        }

        return named;
    }
}

/// <summary>The keys of a source.</summary>
internal static class SourceKeys
{
    public static Key<string> Title { get; } = new("title", KeyTypes.Text, "What it is called.") { Required = true };

    public static Key<string> Url { get; } =
        new("url", CatalogueTypes.Address, "Its https address.") { Required = true };

    public static Key<LocalDate> LookedUp { get; } =
        new("read", CatalogueTypes.Day, "The day it was looked up.") { Default = "not known" };

    public static KeyTable Table { get; } = new("source", UnknownKeys.AreErrors, Title, Url, LookedUp);

    public static Key<YamlMapping> Sources { get; } =
        new("sources", KeyTypes.EntriesOf(Table), "Where the facts were found, each by a name that the facts refer to.")
        {
            Required = true,
        };

    /// <summary>The sources of one fact.</summary>
    public static Key<IReadOnlyList<YamlScalar>> Source { get; } =
        new("source", KeyTypes.TextList, "The name of the source, or a list of them.") { Default = "none" };
}
