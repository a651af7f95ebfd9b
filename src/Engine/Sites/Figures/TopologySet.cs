using Strata.Engine.Catalogues;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;

namespace Strata.Engine.Sites.Figures;

/// <summary>
/// The topologies of a site. One may exist in several languages, in one file for each: <c>gvisor.yml</c> and
/// <c>gvisor.de.yml</c>.
/// </summary>
/// <param name="all">Those that could be read.</param>
/// <param name="broken">The ids of those that could not.</param>
/// <param name="languages">The languages that a file name may contain.</param>
internal sealed class TopologySet(IReadOnlyList<Topology> all, IReadOnlySet<string> broken, SiteLanguages languages)
{
    /// <summary>Reads topologies that are written in pages.</summary>
    public required TopologyLoader Loader { get; init; }

    /// <summary>The known images, for the builds of operating systems and the sizes that some views show.</summary>
    public required BaseImageCatalogue Images { get; init; }

    /// <summary>All files, in ordinal order of their paths.</summary>
    public IReadOnlyList<Topology> All => all;

    /// <summary>The ids of files that exist but cannot be read: a diagram of one is not reported again.</summary>
    public IReadOnlySet<string> Broken => broken;

    /// <summary>
    /// The topologies in a language, by id; those without a file in it are in the main language.
    /// </summary>
    public IReadOnlyDictionary<string, Topology> In(SiteLanguage language)
    {
        OrderedDictionary<string, Topology> found = new(StringComparer.Ordinal);
        foreach (Topology topology in all.Where(topology => languages.NamedBy(topology.Path) is null))
            found.Add(topology.Id, topology);
        foreach (Topology topology in all.Where(topology => languages.NamedBy(topology.Path) == language))
            found[topology.Id] = topology;
        return found;
    }
}
