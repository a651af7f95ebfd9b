using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>Sees to it that a name means one entry.</summary>
/// <param name="what">What the names are of, such as "image".</param>
/// <param name="report">Where mistakes go.</param>
internal sealed class NameCheck(string what, FileReport report)
{
    private readonly Dictionary<string, (string Id, SourceSpan At)> taken = new(StringComparer.Ordinal);

    /// <summary>Gives a name to an entry; reported where another has it already.</summary>
    public void Take(string name, string id, SourceSpan at)
    {
        if (!taken.TryGetValue(name, out (string Id, SourceSpan At) first))
            taken.Add(name, (id, at));
        else if (first.Id != id)
            report.Add(
                Codes.CatalogueNameTwice,
                at,
                $"The name '{name}' means the {what} '{first.Id}' already; first on line {first.At.Line}.",
                "Keep one of them.",
                first.At
            );
    }
}
