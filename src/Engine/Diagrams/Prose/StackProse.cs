using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>
/// Writes the text alternative of a topology. Sentences state what stands on what, which parts nodes have, and which
/// node controls which; the outline states what is inside what, with properties and notes: no fact twice. All sentences
/// are messages of the catalog, so that they can be translated.
/// </summary>
internal sealed class StackProse
{
    private readonly Topology topology;
    private readonly StackPhrases phrases;

    /// <summary>
    /// By carrier: the nodes that stand on it. Those inside a node that stands on it do so too, and are left out.
    /// </summary>
    private readonly Dictionary<Node, List<Node>> carriedBy;

    private StackProse(Topology topology, MessageCatalog messages)
    {
        this.topology = topology;
        phrases = new StackPhrases(topology, messages);
        carriedBy = topology
            .Nodes.Where(node =>
                topology.StandsOn.TryGetValue(node, out Node? below)
                && !node.SelfAndAncestors().Skip(1).Any(parent => topology.StandsOn.GetValueOrDefault(parent) == below)
            )
            .GroupBy(node => topology.StandsOn[node])
            .ToDictionary(group => group.Key, group => group.ToList());
    }

    /// <summary>Writes the text alternative of a topology.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="messages">The messages of the language.</param>
    /// <param name="orderKey">The key of the message that explains the order of the picture.</param>
    public static TextAlternative Describe(
        Topology topology,
        MessageCatalog messages,
        string orderKey = "prose.order"
    ) => new StackProse(topology, messages).Describe(orderKey);

    private TextAlternative Describe(string orderKey)
    {
        // In this order, because only the first mention of a node includes its kind.
        List<string> carriers = CarrierSentences();
        List<string> parts = PartSentences.Of(topology, phrases);
        List<string> controls = ControlSentences();
        string description = topology.Description ?? carriers.Concat(parts).FirstOrDefault() ?? topology.Title;
        TextTable table = StackTable.Of(topology, phrases);
        return new TextAlternative
        {
            Title = topology.Title,
            Description = description,
            PictureDescription = $"{description} {phrases.Get(orderKey)}",
            Paragraphs = new[] { carriers, parts, controls }
                .Where(sentences => sentences.Count > 0)
                .Select(sentences => string.Join(' ', sentences))
                .ToList(),
            Outline = StackOutline.Of(topology, phrases),
            Columns = table.Columns,
            Rows = table.Rows,
        };
    }

    /// <summary>
    /// The sentences about carriers, from the top down: each after everything that stands on it, kernels of containers
    /// first. A carrier of a single node is part of the sentence about that node.
    /// </summary>
    private List<string> CarrierSentences()
    {
        List<Node> remaining = topology
            .Nodes.Where(node => carriedBy.ContainsKey(node) && !NodeQueries.IsPart(node))
            .OrderBy(Rank)
            .ToList();
        List<string> sentences = [];
        while (remaining.Count > 0)
        {
            Node carrier = remaining.Find(node => !carriedBy[node].Exists(remaining.Contains)) ?? remaining[0];
            remaining.Remove(carrier);
            sentences.Add(CarrierSentence(carrier, carriedBy[carrier], remaining));
        }

        return sentences;
    }

    private string CarrierSentence(Node carrier, List<Node> nodes, List<Node> remaining)
    {
        Phrase subject = phrases.Grouped(nodes);
        string text = phrases.Get(MessageKey(carrier, nodes), nodes.Count, subject.Text, phrases.Named(carrier).Text);
        while (
            topology.StandsOn.TryGetValue(carrier, out Node? below)
            && remaining.Contains(below)
            && carriedBy[below] is [var only]
            && only == carrier
        )
        {
            text = phrases.Get("prose.which_stands", text, phrases.Named(below).Text);
            remaining.Remove(below);
            carrier = below;
        }

        return phrases.Sentence(subject, text);
    }

    private static string MessageKey(Node carrier, List<Node> nodes) =>
        !NodeQueries.IsKernel(carrier) || nodes is [{ Kind.Shape: Shape.Slab }] ? "prose.on"
        : nodes is [var only] && !only.SelfAndDescendants().Any(NodeQueries.HasParts) ? "prose.runs_on"
        : "prose.on_kernel";

    /// <summary>The order of carriers: kernels of containers first, because sharing them is the main point.</summary>
    private int Rank(Node carrier) =>
        !NodeQueries.IsKernel(carrier) ? 2
        : carriedBy[carrier].Exists(node => node.SelfAndDescendants().Any(NodeQueries.HasParts)) ? 0
        : 1;

    private List<string> ControlSentences()
    {
        List<List<Node>> remaining = topology
            .Controls.GroupBy(control => control.From)
            .Select(group => group.Select(control => control.To).Prepend(group.Key).ToList())
            .ToList();
        List<string> sentences = [];
        while (remaining.Count > 0)
        {
            List<Node> next = remaining[0];
            remaining.RemoveAt(0);
            Phrase subject = phrases.Named(next[0]);
            string text = phrases.Get("prose.controls", subject.Text, phrases.Grouped(next[1..]).Text);
            while (next is [_, var only] && remaining.Find(group => group[0] == only) is { } further)
            {
                text = phrases.Get("prose.which_controls", text, phrases.Grouped(further[1..]).Text);
                remaining.Remove(further);
                next = further;
            }

            sentences.Add(phrases.Sentence(subject, text));
        }

        return sentences;
    }
}
