using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>The labels of kinds.</summary>
internal static class KindLabels
{
    /// <summary>The label of a kind in the language of a catalog, or the one of its vocabulary.</summary>
    public static string LabelOf(this MessageCatalog messages, Kind kind) => messages.Label(kind.TextName, kind.Label);
}
