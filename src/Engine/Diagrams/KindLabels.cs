using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Diagrams;

/// <summary>What readers call a kind: by the words of their language, else as its vocabulary says.</summary>
internal static class KindLabels
{
    public static string LabelOf(this WordList words, Kind kind) => words.Label(kind.Name, kind.Label);
}
