using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>
/// Tells a stack in words. Sentences tell what stands on what, what it brings and who steers whom; the nested list
/// tells what is
/// inside what, and the properties and remarks: no fact twice. All sentences are patterns of the word list, so they can
/// be translated.
/// </summary>
internal sealed class StackProse
{
    private readonly Topology topology;
    private readonly StackPhrases phrases;

    /// <summary>
    /// By what carries: what stands on it. What is inside something that stands there stands there too, and need not be
    /// said again.
    /// </summary>
    private readonly Dictionary<Node, List<Node>> standing;

    private StackProse(Topology topology, MessageCatalog words)
    {
        this.topology = topology;
        phrases = new StackPhrases(topology, words);
        standing = topology
            .Nodes.Where(node =>
                topology.StandsOn.TryGetValue(node, out Node? below)
                && !node.SelfAndAncestors().Skip(1).Any(holder => topology.StandsOn.GetValueOrDefault(holder) == below)
            )
            .GroupBy(node => topology.StandsOn[node])
            .ToDictionary(group => group.Key, group => group.ToList());
    }

    /// <param name="topology">The stack.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="order">The word that says how its picture is read.</param>
    public static TextAlternative Describe(Topology topology, MessageCatalog words, string order = "prose.order") =>
        new StackProse(topology, words).Describe(order);

    public static bool IsPart(Node node) => node.Parent?.Kind.Parts.Contains(node.Kind.Name) == true;

    public static bool HasParts(Node node) => node.Children.Any(IsPart);

    private TextAlternative Describe(string order)
    {
        // In this order: a node is mentioned with its kind the first time, and without it from then on.
        List<string> carried = Carried();
        List<string> parts = PartSentences.Of(topology, phrases);
        List<string> controls = Controls();
        string description = topology.Description ?? carried.Concat(parts).FirstOrDefault() ?? topology.Title;
        (IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows) = StackTable.Of(topology, phrases);
        return new TextAlternative
        {
            Title = topology.Title,
            Description = description,
            PictureDescription = $"{description} {phrases.Get(order)}",
            Paragraphs = new[] { carried, parts, controls }
                .Where(sentences => sentences.Count > 0)
                .Select(sentences => string.Join(' ', sentences))
                .ToList(),
            Outline = StackOutline.Of(topology, phrases),
            Columns = columns,
            Rows = rows,
        };
    }

    /// <summary>
    /// What carries others, from the top down: each after all that stands on it, and first of those the kernels that
    /// containers use.
    /// What carries one thing only is told in the sentence of that.
    /// </summary>
    private List<string> Carried()
    {
        List<Node> left = topology
            .Nodes.Where(node => standing.ContainsKey(node) && !IsPart(node))
            .OrderBy(Rank)
            .ToList();
        List<string> sentences = [];
        while (left.Count > 0)
        {
            Node carrier = left.Find(node => !standing[node].Exists(left.Contains)) ?? left[0];
            left.Remove(carrier);
            sentences.Add(Carried(carrier, standing[carrier], left));
        }

        return sentences;
    }

    private string Carried(Node carrier, List<Node> nodes, List<Node> left)
    {
        Phrase who = phrases.Grouped(nodes);
        string text = phrases.Get(Pattern(carrier, nodes), nodes.Count, who.Text, phrases.Named(carrier).Text);
        while (
            topology.StandsOn.TryGetValue(carrier, out Node? below)
            && left.Contains(below)
            && standing[below] is [var only]
            && only == carrier
        )
        {
            text = phrases.Get("prose.which_stands", text, phrases.Named(below).Text);
            left.Remove(below);
            carrier = below;
        }

        return phrases.Sentence(who, text);
    }

    private static string Pattern(Node carrier, List<Node> nodes) =>
        !NodeQueries.IsKernel(carrier) || nodes is [{ Kind.Shape: Shape.Slab }] ? "prose.on"
        : nodes is [var only] && !only.SelfAndDescendants().Any(HasParts) ? "prose.runs_on"
        : "prose.on_kernel";

    /// <summary>Kernels that containers use come first: who shares one is what a reader wants to know.</summary>
    private int Rank(Node carrier) =>
        !NodeQueries.IsKernel(carrier) ? 2
        : standing[carrier].Exists(node => node.SelfAndDescendants().Any(HasParts)) ? 0
        : 1;

    private List<string> Controls()
    {
        List<List<Node>> left = topology
            .Controls.GroupBy(control => control.From)
            .Select(group => group.Select(control => control.To).Prepend(group.Key).ToList())
            .ToList();
        List<string> sentences = [];
        while (left.Count > 0)
        {
            List<Node> next = left[0];
            left.RemoveAt(0);
            Phrase who = phrases.Named(next[0]);
            string text = phrases.Get("prose.controls", who.Text, phrases.Grouped(next[1..]).Text);
            while (next is [_, var only] && left.Find(group => group[0] == only) is { } further)
            {
                text = phrases.Get("prose.which_controls", text, phrases.Grouped(further[1..]).Text);
                left.Remove(further);
                next = further;
            }

            sentences.Add(phrases.Sentence(who, text));
        }

        return sentences;
    }
}
