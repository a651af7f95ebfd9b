using System.Globalization;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>The texts about a node that pictures and prose share: the name of its kind, and its details.</summary>
internal sealed class NodeText(Topology topology, MessageCatalog messages)
{
    /// <summary>The most characters of a list in a picture.</summary>
    private const int LongestList = 40;

    private readonly Lazy<IReadOnlySet<Node>> hosts = new(() => ContainerHosts.Of(topology));
    private readonly Lazy<QualifiedNames> names = new(() => new QualifiedNames(topology, messages));

    /// <summary>The label of the node's kind, or a more specific one by a property such as its purpose.</summary>
    public string KindOf(Node node)
    {
        foreach ((string name, Property property) in node.Properties)
        {
            bool isHost = name == PropertyNames.Purpose && property.Value == Purposes.Host;
            if ((!isHost || hosts.Value.Contains(node)) && SpecificKind(node, name, property) is { } special)
                return special;
        }

        if (
            node.Kind.Role is Role.Image
            && !topology.BaseImages.Contains(node)
            && messages.All.TryGetValue($"diagram.kinds.{node.Kind.TextName}.built", out string? built)
        )
            return built;
        if (
            IsApplicationKernel(node)
            && messages.All.TryGetValue($"diagram.kinds.{node.Kind.TextName}.on_kernel", out string? label)
        )
            return label;

        return WithoutContainers(node) ?? messages.LabelOf(node.Kind);
    }

    /// <summary>The label of a machine that runs no containers itself; null for any other node.</summary>
    private string? WithoutContainers(Node node)
    {
        if (!node.Kind.IsMachine || hosts.Value.Contains(node))
            return null;
        bool isAround = node.SelfAndDescendants().Skip(1).Any(inside => inside.Kind.IsMachine);
        string form = isAround ? "around_machines" : "plain";
        return messages.All.GetValueOrDefault($"diagram.kinds.{node.Kind.TextName}.{form}");
    }

    /// <summary>The name of a node as a text, qualified if other nodes have the same name.</summary>
    public string Qualified(Node node, string text) => names.Value.Of(node, text);

    /// <summary>The name of a node, with the number of such nodes: "Web × 3".</summary>
    public string NameOf(Node node, string? name = null) =>
        node.Count == 1
            ? name ?? node.Name
            : messages.Get("diagram.count", name ?? node.Name, node.Count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether the name contains the kind, as in "Docker Engine", "Linux kernel" or "Utility VM 1".</summary>
    public bool NameContainsKind(Node node) => node.Name.Contains(KindOf(node), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a kind is a line of its box: not that of a kernel, which shows its users instead.</summary>
    public bool ShowsKind(Node node) =>
        !node.IsEmpty
        && !NameContainsKind(node)
        && !(NodeQueries.IsKernel(node) && KindOf(node) == messages.LabelOf(node.Kind));

    /// <summary>The build of a kernel or of a base image, if known; at most one text.</summary>
    public IEnumerable<string> Build(Node node)
    {
        if (topology.Builds.TryGetValue(node, out string? build))
            yield return messages.Get("diagram.build", build);
    }

    /// <summary>The base image that an image is built from, if it is written; at most one text.</summary>
    public IEnumerable<string> Base(Node node)
    {
        if (
            node.Kind.Role is Role.Image
            && node.Parent is { } parent
            && parent.Properties.TryGetValue(PropertyNames.Base, out Property name)
            && Value(parent, PropertyNames.Base, name) is { } text
        )
            yield return text;
    }

    /// <summary>The users of a kernel, and the machines that it carries through hypervisors.</summary>
    public IEnumerable<string> KernelUsers(Node kernel)
    {
        KernelUse use = topology.Kernels[kernel];
        int others = NodeQueries.CountFor(use.Others, kernel);
        bool isOfHost = !use.IsGuest && use.Owner is not null;
        if (others > (use.IsGuest ? 1 : 0))
            yield return messages.Get("diagram.kernel.shared", Users(use));
        else if (isOfHost && use.Carried.Count > 0)
            yield return messages.Get("diagram.kernel.used", OwnerOf(use.Owner!));
        else if (isOfHost && (topology.Kernels.Count > 1 || use.Failing.Count > 0))
            yield return messages.Get("diagram.kernel.only", OwnerOf(use.Owner!));
        else if (use.IsGuest && !IsApplicationKernel(kernel))
            yield return messages.Get("diagram.kernel.own");
        if (use.Carried.Count > 0)
            yield return messages.Get("diagram.kernel.carries", CountedByKind(use.Carried, kernel));
    }

    /// <summary>A machine as the owner of a kernel, such as "the host".</summary>
    public string OwnerOf(Node machine) =>
        messages.All.GetValueOrDefault($"diagram.kernel.owner.{machine.Kind.TextName}")
        ?? messages.Get("diagram.kernel.owner.other", messages.InSentence(messages.LabelOf(machine.Kind)));

    /// <summary>The users of a kernel: "the host, three containers and one sandbox".</summary>
    private string Users(KernelUse use) =>
        Join([.. use.Users.Where(user => user == use.Owner).Select(OwnerOf), .. CountsByKind(use.Others, use.Kernel)]);

    private string CountedByKind(IEnumerable<Node> nodes, Node kernel) => Join(CountsByKind(nodes, kernel));

    private IEnumerable<string> CountsByKind(IEnumerable<Node> nodes, Node kernel) =>
        nodes.GroupBy(node => node.Kind).Select(group => Counted([.. group], NodeQueries.CountFor(group, kernel)));

    /// <summary>A number of nodes of one kind: "three containers"; not "container hosts" without any.</summary>
    public string Counted(IReadOnlyList<Node> nodes, int number)
    {
        Kind kind = nodes[0].Kind;
        return kind.Role is Role.Machine && nodes.Select(WithoutContainers).Distinct().ToList() is [{ } label]
            ? Counted(label, PluralOf(label), number)
            : Counted(kind, number);
    }

    /// <summary>A number of nodes of a kind: "three containers".</summary>
    public string Counted(Kind kind, int number) =>
        messages.All.ContainsKey($"kinds.{kind.TextName}.other")
            ? messages.Count($"kinds.{kind.TextName}", number)
            : Counted(messages.LabelOf(kind), PluralOf(kind), number);

    /// <summary>The name of a kind for several nodes; null in a language for which the label has none.</summary>
    public string? PluralOf(Kind kind) =>
        messages.All.ContainsKey($"labels.{kind.TextName}")
            ? PluralOf(messages.LabelOf(kind))
            : kind.Plural ?? PluralOf(kind.Label);

    private string? PluralOf(string label) =>
        LanguageTag.Language(messages.Language) == "en" ? EnglishNouns.PluralOf(label) : null;

    private string Counted(string label, string? plural, int number) =>
        number == 1 ? messages.Get("prose.times", messages.NumberWord(1), messages.InSentence(label))
        : plural is null ? messages.Get("prose.times_label", messages.NumberWord(number), label)
        : messages.Get("prose.times", messages.NumberWord(number), messages.InSentence(plural));

    /// <summary>The text for a property's value; null if the label of the kind already expresses it.</summary>
    public string? Value(Node node, string name, Property property) =>
        SpecificKind(node, name, property) is not null ? null
        : name == PropertyNames.Os ? SystemOf(property.Value)
        : TextOf($"diagram.values.{name}.{property.Value}", $"diagram.values.{name}.other", property.Value);

    /// <summary>An operating system: its word in the language, or in the vocabulary.</summary>
    private string SystemOf(string value) =>
        messages.All.GetValueOrDefault($"diagram.values.{PropertyNames.Os}.{value}")
        ?? topology.Vocabulary.Systems.GetValueOrDefault(value, value);

    /// <summary>
    /// The text for a property that is a list, as short as a picture needs: the number of texts if they are long.
    /// </summary>
    public string ShortListOf(string name, IReadOnlyList<Property> texts) =>
        texts.Sum(text => text.Value.Length) > LongestList
        && messages.All.ContainsKey($"diagram.counts.{name}.{PluralCategory.Other}")
            ? messages.GetPlural(
                $"diagram.counts.{name}",
                texts.Count,
                texts.Count.ToString(CultureInfo.InvariantCulture)
            )
            : ListOf(name, texts);

    /// <summary>The text for a property that is a list: "ports 80 and 443", or "layers: Node.js".</summary>
    public string ListOf(string name, IReadOnlyList<Property> texts)
    {
        string list = Join(texts.Select(text => Bidirectional.Isolate(text.Value)));
        return messages.All.ContainsKey($"diagram.lists.{name}.{PluralCategory.Other}")
            ? messages.GetPlural($"diagram.lists.{name}", texts.Count, list)
            : messages.Get("prose.item_property", messages.All.GetValueOrDefault($"properties.{name}", name), list);
    }

    /// <summary>What a number of nodes does with others in a relation: "reaches" or "reach".</summary>
    public string VerbOf(RelationKind kind, int number) =>
        messages.All.ContainsKey($"relations.{kind.Name}.{PluralCategory.Other}")
            ? messages.GetPlural($"relations.{kind.Name}", number)
        : number == 1 ? kind.Verb
        : kind.Plural;

    /// <summary>A relation without the node that it leaves: "reaches Web × 3: HTTP 8000".</summary>
    public string TextOf(Relation relation) =>
        Labelled(
            messages.Get(
                "diagram.relation",
                VerbOf(relation.Kind, relation.From.Count),
                Qualified(relation.To, NameOf(relation.To))
            ),
            relation.Label
        );

    /// <summary>A text about a relation with the label of the relation.</summary>
    public string Labelled(string text, string? label) =>
        label is null ? text : messages.Get("diagram.labelled", text, Bidirectional.Isolate(label));

    /// <summary>The texts for the flags.</summary>
    public IEnumerable<string> Flags(Node node) =>
        node.Flags.Select(flag => TextOf($"diagram.flags.{flag}", "diagram.flags.other", flag));

    /// <summary>The text in an empty slot.</summary>
    public string Empty(Node node) => TextOf($"diagram.empty.{node.Kind.TextName}", "diagram.empty.other", node.Name);

    /// <summary>The notes of a node.</summary>
    public IEnumerable<string> Notes(Node node) => NodeNotes.Of(node, messages);

    /// <summary>Joins names to a list: "a, b and c".</summary>
    public string Join(IEnumerable<string> names)
    {
        List<string> all = names.ToList();
        if (all.Count < 2)
            return string.Concat(all);
        string start = all[..^1].Aggregate((left, right) => messages.Get("prose.comma", left, right));
        return messages.Get("prose.and", start, all[^1]);
    }

    /// <summary>Whether a node is an application kernel: a kernel on another one, which it replaces.</summary>
    private bool IsApplicationKernel(Node node) =>
        NodeQueries.IsKernel(node) && topology.SupportsOf(node).Any(NodeQueries.IsKernel);

    /// <summary>The label of the kind that a property value calls for; null for none.</summary>
    private string? SpecificKind(Node node, string name, Property property) =>
        messages.All.GetValueOrDefault($"diagram.kinds.{node.Kind.TextName}.{name}.{property.Value}");

    /// <summary>The message of a key or of a fallback key, with the value filled in; otherwise the value.</summary>
    private string TextOf(string key, string fallbackKey, string value)
    {
        string? existing =
            messages.All.ContainsKey(key) ? key
            : messages.All.ContainsKey(fallbackKey) ? fallbackKey
            : null;
        return existing is null ? value : messages.Get(existing, value);
    }
}
