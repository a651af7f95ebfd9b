using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Figures;

/// <summary>Checks that the translations of a topology describe the same stack.</summary>
internal static class TopologyTranslationCheck
{
    /// <summary>A topology in another language has the same nodes: only their names differ.</summary>
    public static void Run(TopologySet topologies, SiteLanguages languages, DiagnosticBag bag)
    {
        IReadOnlyDictionary<string, Topology> main = topologies.In(languages.Main);
        foreach (Topology topology in topologies.All.Where(topology => languages.NamedBy(topology.Path) is not null))
        {
            string original = languages.Untranslated(topology.Path);
            var report = new FileReport(topology.Path, bag);
            if (!main.TryGetValue(topology.Id, out Topology? translated))
            {
                report.Add(
                    Codes.TranslationOfNothing,
                    SourceSpan.Start,
                    $"The file translates {original}, which does not exist.",
                    "Name the file after the one that it translates."
                );
                continue;
            }

            foreach ((Node? one, Node? other) in Pairs(translated, topology))
            {
                if (one?.Kind.Name == other?.Kind.Name && one?.Parent?.Kind.Name == other?.Parent?.Kind.Name)
                    continue;
                report.Add(
                    Codes.TranslationDiffers,
                    other?.Span ?? SourceSpan.Start,
                    other is null ? $"The topology is missing the {one!.Kind.Name} '{one.Name}' of {original}."
                        : one is null ? $"{original} has no such {other.Kind.Name}."
                        : $"Expected the {one.Kind.Name} '{one.Name}' of {original}, found the "
                            + $"{other.Kind.Name} '{other.Name}'.",
                    "Write the same nodes in the same order, and change only their names."
                );
                break;
            }
        }
    }

    /// <summary>The nodes of two topologies side by side; null after the last node of one.</summary>
    private static IEnumerable<(Node?, Node?)> Pairs(Topology one, Topology other)
    {
        Node[] ones = [.. one.Nodes],
            others = [.. other.Nodes];
        return Enumerable
            .Range(0, Math.Max(ones.Length, others.Length))
            .Select(index => (ones.ElementAtOrDefault(index), others.ElementAtOrDefault(index)));
    }
}
