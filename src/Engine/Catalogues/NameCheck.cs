using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>Checks that no two entries of a catalogue have the same name.</summary>
/// <param name="noun">The kind of entry in messages, such as "image".</param>
/// <param name="report">Receives the errors.</param>
internal sealed class NameCheck(string noun, FileReport report)
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
