using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>The names in a catalogue, each of which belongs to one entry.</summary>
/// <param name="noun">The kind of entry in messages, such as "image".</param>
/// <param name="report">Receives the errors.</param>
internal sealed class NameRegistry(string noun, FileReport report)
{
    private readonly Dictionary<string, (string Id, SourceSpan Span)> owners = new(StringComparer.Ordinal);

    /// <summary>Registers a name of an entry; reported if another entry has it.</summary>
    public void Claim(string name, string id, SourceSpan span)
    {
        if (!owners.TryGetValue(name, out (string Id, SourceSpan Span) first))
            owners.Add(name, (id, span));
        else if (first.Id != id)
            report.Add(
                Codes.CatalogueNameTwice,
                span,
                $"Duplicate name '{name}'; the {noun} '{first.Id}' on line {first.Span.Line} has it.",
                "Keep one of them.",
                first.Span
            );
    }
}
