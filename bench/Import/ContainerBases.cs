using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;
using Strata.Engine.Topologies.Reading;

namespace Strata.Bench.Import;

/// <summary>The containers of a topology, and those whose base image it knows.</summary>
internal readonly record struct ContainerBases(int Containers, int Known)
{
    public static ContainerBases Count(string yaml)
    {
        var bag = new DiagnosticBag();
        BaseImageCatalogue images = CatalogueSet.ReadBaseImages(CatalogueSet.Files(SiteFiles.Empty), bag);
        var loader = new TopologyLoader(
            VocabularyFiles.Read(VocabularyFiles.Of(SiteFiles.Empty), tables: null, bag),
            images,
            windows: null
        );
        if (loader.Load("trial", yaml, new FileReport("trial", bag)) is not { } topology)
            return default;
        var names = new ImageNames(images);
        List<Node> containers = topology.Nodes.Where(node => node.Kind.Name == "container").ToList();
        return new ContainerBases(containers.Count, containers.Count(IsKnown));

        bool IsKnown(Node container) =>
            container.Properties.ContainsKey(PropertyNames.Base)
            || container.Children.Any(part => part.Kind.Name == "image" && names.SameRepository(part.Name) is not null);
    }
}
