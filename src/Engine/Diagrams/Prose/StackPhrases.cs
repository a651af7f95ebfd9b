using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>
/// Words for some nodes, and whether they begin with a name, which keeps its first letter at the start of a sentence.
/// </summary>
internal readonly record struct Phrase(string Text, bool StartsWithName);

/// <summary>
/// How nodes are named in sentences: with their kind where they are first mentioned, and by number where they are many.
/// </summary>
internal sealed class StackPhrases(Topology topology, MessageCatalog words)
{
    private readonly HashSet<string> ambiguous = topology
        .Nodes.GroupBy(node => node.Name)
        .Where(group => group.Count() > 1)
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);
    private readonly ILookup<Kind, Node> ofKind = topology.Nodes.ToLookup(node => node.Kind);
    private readonly HashSet<Node> mentioned = [];

    /// <summary>What is said of a node alike in the picture.</summary>
    public NodeText Nodes { get; } = new(topology, words);

    public string Get(string key, params ReadOnlySpan<string> values) => words.Get(key, values);

    /// <summary>The pattern for one or for several.</summary>
    public string Get(string key, int number, params ReadOnlySpan<string> values) =>
        words.GetPlural(key, number, values);

    /// <summary>Of two keys the first, if the word list has its forms for numbers.</summary>
    public string KeyOr(string key, string otherwise) => words.All.ContainsKey(key + ".other") ? key : otherwise;

    /// <summary>A sentence, with a capital letter unless it begins with a name.</summary>
    public string Sentence(Phrase start, string text)
    {
        string sentence = Get("prose.sentence", text);
        return start.StartsWithName ? sentence : Capital(sentence);
    }

    /// <summary>The name by itself; with its holder's where several nodes have it.</summary>
    public string Short(Node node)
    {
        mentioned.Add(node);
        return ambiguous.Contains(node.Name) && node.Parent is { } holder
            ? Get("prose.of", Bidirectional.Isolate(node.Name), Bidirectional.Isolate(holder.Name))
            : Bidirectional.Isolate(node.Name);
    }

    /// <summary>
    /// A node in a sentence: "the Linux kernel of Kata VM", "the daemon dockerd", and "dockerd" from then on.
    /// </summary>
    public Phrase Named(Node node)
    {
        if (NodeQueries.IsKernel(node) && NodeQueries.MachineOf(node) is { } machine)
            return new Phrase(Kernel(node, machine), false);
        string kind = words.InSentence(words.LabelOf(node.Kind));
        if (node.Name.Equals(kind, StringComparison.OrdinalIgnoreCase))
            return new Phrase(Get("prose.the", kind), false);
        bool first = !mentioned.Contains(node);
        string name = Short(node);
        return first && !Tells(node) ? new Phrase(WithKind(node, name, kind), false) : new Phrase(name, true);
    }

    /// <summary>
    /// Nodes in a sentence, those of one kind together: "three containers (a, b and c) and Docker Engine".
    /// </summary>
    public Phrase Grouped(IReadOnlyList<Node> nodes)
    {
        List<Phrase> groups = nodes
            .GroupBy(node => node.Kind)
            .OrderBy(group =>
                group.Key.Parts.Count > 0 ? 0
                : group.Count() > 1 ? 1
                : 2
            )
            .Select(group => Group([.. group]))
            .ToList();
        return new Phrase(Join(groups.Select(group => group.Text)), groups[0].StartsWithName);
    }

    /// <summary>
    /// "three containers"; "both containers" and "all three containers" where these are all that were mentioned.
    /// </summary>
    public string Counted(Kind kind, int number, bool all)
    {
        string counted = words.All.ContainsKey($"kinds.{kind.Name}.other")
            ? words.Count($"kinds.{kind.Name}", number)
            : Get("prose.times", words.NumberWord(number), LabelOf(kind));
        return all && number == 2 ? Get("prose.both", PluralOf(kind))
            : all && number > 2 ? Get("prose.all", counted)
            : counted;
    }

    public bool AreAll(IReadOnlyList<Node> nodes) => ofKind[nodes[0].Kind].Count() == nodes.Count;

    /// <summary>"a, b and c".</summary>
    public string Join(IEnumerable<string> names) => Nodes.Join(names);

    public string PropertyName(string property) => words.All.GetValueOrDefault($"properties.{property}", property);

    public string LabelOf(Kind kind) => words.LabelOf(kind);

    public string InSentence(string label) => words.InSentence(label);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private Phrase Group(List<Node> nodes)
    {
        if (nodes.Count == 1)
            return Named(nodes[0]);
        Kind kind = nodes[0].Kind;
        bool all = AreAll(nodes),
            known = nodes.TrueForAll(mentioned.Contains);

        // What has parts is listed with them later; what was mentioned, and nothing else is of its kind, is plain.
        if (all && (known || nodes.TrueForAll(StackProse.HasParts)))
            return new Phrase(Counted(kind, nodes.Count, known), false);
        return new Phrase(
            Get("prose.group", Counted(kind, nodes.Count, all: false), Join(nodes.Select(Member))),
            false
        );
    }

    private string Member(Node node) => NodeQueries.IsKernel(node) ? Named(node).Text : Short(node);

    private string Kernel(Node kernel, Node machine)
    {
        string name = Bidirectional.Isolate(kernel.Name);
        return machine.Parent is null && topology.Roots.Count == 1
            ? Get("prose.kernel_of_root", name, InSentence(Nodes.KindOf(machine)))
            : Get("prose.kernel_of", name, Named(machine).Text);
    }

    private string WithKind(Node node, string name, string kind) =>
        words.All.ContainsKey($"kinds.{node.Kind.Name}.named")
            ? Get($"kinds.{node.Kind.Name}.named", name)
            : Get("prose.named", kind, name);

    private bool Tells(Node node) =>
        Nodes.NameTells(node)
        || (
            words.All.TryGetValue($"kinds.{node.Kind.Name}.short", out string? shorter)
            && node.Name.Contains(shorter, StringComparison.Ordinal)
        );

    private string PluralOf(Kind kind) =>
        words.All.TryGetValue($"kinds.{kind.Name}.other", out string? plural)
            ? plural.Replace("{0}", "", StringComparison.Ordinal).Trim()
            : LabelOf(kind);
}
