using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>A phrase for some nodes.</summary>
/// <param name="Text">The text.</param>
/// <param name="StartsWithName">Whether it starts with a name, which is not capitalized at the start of a sentence.
/// </param>
internal readonly record struct Phrase(string Text, bool StartsWithName);

/// <summary>
/// The phrases for nodes in sentences: with their kind at the first mention, and with their number if there are
/// several.
/// </summary>
internal sealed class StackPhrases(Topology topology, MessageCatalog messages)
{
    private readonly ILookup<Kind, Node> ofKind = topology.Nodes.ToLookup(node => node.Kind);
    private readonly HashSet<Node> mentioned = [];

    /// <summary>The texts about nodes that the picture has too.</summary>
    public NodeText Nodes { get; } = new(topology, messages);

    /// <summary>The message of a key, with values filled in.</summary>
    public string Get(string key, params ReadOnlySpan<string> values) => messages.Get(key, values);

    /// <summary>The message of a key in the plural form for a number, with values filled in.</summary>
    public string Get(string key, int number, params ReadOnlySpan<string> values) =>
        messages.GetPlural(key, number, values);

    /// <summary>The key, if the catalog has plural forms for it, or a fallback key.</summary>
    public string KeyOr(string key, string fallbackKey) => HasMessage(key + ".other") ? key : fallbackKey;

    public bool HasMessage(string key) => messages.All.ContainsKey(key);

    /// <summary>A sentence, capitalized unless it starts with a name.</summary>
    public string Sentence(Phrase start, string text)
    {
        string sentence = Get("prose.sentence", text);
        return start.StartsWithName ? sentence : Capitalize(sentence);
    }

    /// <summary>The name alone, qualified if other nodes have the same one.</summary>
    public string Short(Node node)
    {
        mentioned.Add(node);
        return Nodes.Qualified(node, Nodes.NameOf(node, Bidirectional.Isolate(node.Name)));
    }

    /// <summary>
    /// A node in a sentence about others, with the frame around it that is drawn once for several: "the process App in
    /// each of the three servers (App server)".
    /// </summary>
    public Phrase InEach(Node node, IReadOnlyList<Node> others)
    {
        Phrase name = Named(node);
        HashSet<Node> around = others.SelectMany(other => other.SelfAndAncestors()).ToHashSet();
        Node? frame = node.SelfAndAncestors()
            .Skip(1)
            .TakeWhile(frame => !around.Contains(frame))
            .FirstOrDefault(frame => frame.Count > 1);
        if (frame is null)
            return name;
        string frames = Nodes.Counted([frame], NodeQueries.CountFor(frame, others[0]));
        return name with { Text = Get("prose.in_each", name.Text, frames, Bidirectional.Isolate(frame.Name)) };
    }

    /// <summary>
    /// A node in a sentence: "the Linux kernel of Kata VM"; "the daemon dockerd" at first, and "dockerd" afterwards.
    /// </summary>
    public Phrase Named(Node node)
    {
        if (NodeQueries.IsKernel(node) && NodeQueries.MachineOf(node) is { } machine)
            return new Phrase(KernelOf(node, machine), false);
        string kind = KindOf(node);
        if (node.Count == 1 && node.Name.Equals(kind, StringComparison.OrdinalIgnoreCase))
            return new Phrase(Get("prose.the", kind), false);
        bool isFirst = !mentioned.Contains(node);
        if (isFirst && node.Count > 1)
            return Group([node], node.Parent);
        string name = Short(node);
        return isFirst && !NameContainsKind(node) ? new Phrase(WithKind(node, name, kind), false)
            : QualifiedNames.IsCommonNoun(node, kind) ? new Phrase(Get("prose.the", name), false)
            : new Phrase(name, true);
    }

    /// <summary>The kind of a node in a sentence, which for a host depends on what it runs.</summary>
    private string KindOf(Node node) =>
        messages.InSentence(
            node.Kind is { IsMachine: true, IsGuest: false } ? Nodes.KindOf(node) : messages.LabelOf(node.Kind)
        );

    /// <summary>One of the nodes that are drawn once, with its kind: "the container Web".</summary>
    public string One(Node node)
    {
        string name = Bidirectional.Isolate(node.Name);
        return NameContainsKind(node) ? name : WithKind(node, name, KindOf(node));
    }

    /// <summary>A kernel in a sentence about its users: with its machine only if others have the same name.</summary>
    public string Kernel(Node kernel)
    {
        if (topology.Kernels.Keys.Count(other => other.Name == kernel.Name) > 1)
            return Named(kernel).Text;
        string name = Bidirectional.Isolate(kernel.Name);
        return Nodes.NameContainsKind(kernel)
            ? Get("prose.the", name)
            : Get("prose.named", InSentence(Nodes.KindOf(kernel)), name);
    }

    /// <summary>
    /// Nodes in a sentence, grouped by kind: "three containers (a, b and c) and Docker Engine".
    /// </summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="other">The node that they relate to, and for each instance of which they are counted.</param>
    /// <param name="first">A phrase before them; null for none.</param>
    public Phrase Grouped(IReadOnlyList<Node> nodes, Node? other, string? first = null)
    {
        List<Phrase> groups = nodes
            .GroupBy(node => node.Kind)
            .OrderBy(group =>
                group.Key.Parts.Count > 0 ? 0
                : group.Count() > 1 ? 1
                : 2
            )
            .Select(group => Group([.. group], other))
            .ToList();
        if (first is not null)
            groups.Insert(0, new Phrase(first, false));
        return new Phrase(Join(groups.Select(group => group.Text)), groups[0].StartsWithName);
    }

    /// <summary>
    /// A number of nodes: "three containers"; "both containers" or "all three containers" for all of a kind.
    /// </summary>
    public string Counted(IReadOnlyList<Node> nodes, int number, bool isAll)
    {
        string counted = Nodes.Counted(nodes, number);
        return isAll && number == 2 ? Get("prose.both", PluralOf(nodes[0].Kind))
            : isAll && number > 2 ? Get("prose.all", counted)
            : counted;
    }

    /// <summary>The grammatical number of nodes: more than one also for a plural noun, such as libraries.</summary>
    public int NumberOf(IReadOnlyList<Node> nodes, Node? other) =>
        nodes is [{ Kind: { Plural: { } plural } kind } only] && plural == kind.Label && Nodes.NameContainsKind(only)
            ? Math.Max(2, NodeQueries.CountFor(nodes, other))
            : NodeQueries.CountFor(nodes, other);

    /// <summary>Whether nodes of one kind are all nodes of that kind.</summary>
    public bool AreAll(IReadOnlyList<Node> nodes) => ofKind[nodes[0].Kind].Count() == nodes.Count;

    /// <summary>Joins names to a list: "a, b and c".</summary>
    public string Join(IEnumerable<string> names) => Nodes.Join(names);

    public string PropertyName(string property) => messages.All.GetValueOrDefault($"properties.{property}", property);

    public string LabelOf(Kind kind) => messages.LabelOf(kind);

    public string InSentence(string label) => messages.InSentence(label);

    public static string Capitalize(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private Phrase Group(List<Node> nodes, Node? other)
    {
        int number = NodeQueries.CountFor(nodes, other);
        bool isAll = AreAll(nodes) && number == NodeQueries.CountFor(nodes, null),
            isKnown = nodes.TrueForAll(mentioned.Contains);
        if (nodes is [var only] && (number == 1 || (isKnown && !isAll)))
            return number == 1 ? Named(only) : new Phrase(Short(only), true);

        // Nodes with parts are listed with them later, and nodes that were mentioned need no names again.
        if (isAll && (isKnown || nodes.TrueForAll(NodeQueries.HasParts)))
            return new Phrase(Counted(nodes, number, isKnown), false);
        return new Phrase(Get("prose.group", Counted(nodes, number, isAll: false), Join(nodes.Select(Member))), false);
    }

    private string Member(Node node) => NodeQueries.IsKernel(node) ? Named(node).Text : Short(node);

    private string KernelOf(Node kernel, Node machine)
    {
        string name = Bidirectional.Isolate(kernel.Name);
        if (!Nodes.NameContainsKind(kernel))
            name = Get("prose.kernel_named", InSentence(Nodes.KindOf(kernel)), name);
        return machine.Parent is null && topology.Roots.Count == 1
            ? Get("prose.kernel_of_root", name, Nodes.OwnerOf(machine))
            : Get("prose.kernel_of", name, Named(machine).Text);
    }

    private string WithKind(Node node, string name, string kind) =>
        messages.All.ContainsKey($"kinds.{node.Kind.TextName}.named")
            ? Get($"kinds.{node.Kind.TextName}.named", name)
            : Get("prose.named", kind, name);

    private bool NameContainsKind(Node node) =>
        Nodes.NameContainsKind(node)
        || (
            messages.All.TryGetValue($"kinds.{node.Kind.TextName}.short", out string? shorter)
            && node.Name.Contains(shorter, StringComparison.Ordinal)
        );

    private string PluralOf(Kind kind) =>
        messages.All.TryGetValue($"kinds.{kind.TextName}.other", out string? plural)
            ? plural.Replace("{0}", "", StringComparison.Ordinal).Trim()
        : Nodes.PluralOf(kind) is { } own ? InSentence(own)
        : LabelOf(kind);
}
