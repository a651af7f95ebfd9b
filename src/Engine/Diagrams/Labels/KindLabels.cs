using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>What readers call a kind: by the words of their language, else as its vocabulary says.</summary>
internal static class KindLabels
{
    public static string LabelOf(this MessageCatalog words, Kind kind) => words.Label(kind.Name, kind.Label);
}
