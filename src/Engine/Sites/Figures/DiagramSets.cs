using Strata.Engine.Sites.Settings;
using Strata.Engine.Topologies;

namespace Strata.Engine.Sites.Figures;

/// <summary>The diagrams of a site in each of its languages.</summary>
internal sealed class DiagramSets(IReadOnlyDictionary<SiteLanguage, DiagramSet> byLanguage)
{
    /// <summary>The topologies that are written in pages.</summary>
    public IEnumerable<Topology> Fenced => byLanguage.Values.SelectMany(set => set.Fenced);

    public DiagramSet In(SiteLanguage language) => byLanguage[language];
}
