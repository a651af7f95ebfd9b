using Strata.Engine.Diagrams.Labels;
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
    private readonly MessageCatalog messages;

    private StackProse(Topology topology, MessageCatalog messages)
    {
        this.topology = topology;
        this.messages = messages;
        phrases = new StackPhrases(topology, messages);
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
        List<string> boundaries = topology.Boundaries.Select(BoundarySentence).ToList();
        List<string> relations = topology
            .Relations.GroupBy(relation => (relation.From, relation.Kind, relation.Label))
            .Select(group => RelationSentence([.. group]))
            .ToList();
        List<string> descriptions = topology
            .Nodes.Where(node => node.Description is not null)
            .Select(DescriptionSentence)
            .ToList();
        string description = topology.Description ?? carriers.Concat(parts).FirstOrDefault() ?? topology.Title;
        TextTable table = StackTable.Of(topology, phrases);
        return new TextAlternative
        {
            Title = topology.Title,
            Description = description,
            PictureDescription = $"{Closed(description)} {phrases.Get(orderKey)}",
            Paragraphs = new[] { carriers, parts, controls, boundaries, relations, descriptions }
                .Where(sentences => sentences.Count > 0)
                .Select(sentences => string.Join(' ', sentences))
                .ToList(),
            Outline = StackOutline.Of(topology, phrases),
            Columns = table.Columns,
            Rows = table.Rows,
        };
    }

    /// <summary>
    /// The sentences about the users of kernels, then those about all other nodes that stand on something, from the top
    /// down: each after everything that stands on its nodes.
    /// </summary>
    private List<string> CarrierSentences()
    {
        List<Standing> remaining = Standing.AllOf(topology);
        List<string> sentences = [];
        foreach (KernelUse use in topology.Kernels.Values.OrderBy(use => use.Users.Any(NodeQueries.IsProcess) ? 0 : 1))
        {
            if (KernelSentence(use) is { } sentence)
                sentences.Add(
                    Finish(sentence.Subject, WithCarried(sentence.Text, use, remaining), use.Kernel, remaining)
                );
            else if (use.Carried.Count > 0)
                sentences.Add(CarryingSentence(use, remaining));
            if (use.Failing.Count > 0)
                sentences.Add(FailureSentence(use));
        }

        while (remaining.Count > 0)
        {
            Standing next =
                remaining.Find(one => !remaining.Exists(other => other.On.Any(one.Nodes.Contains))) ?? remaining[0];
            remaining.Remove(next);
            sentences.Add(StandingSentence(next, remaining));
        }

        return sentences;
    }

    /// <summary>The sentence about the users of a kernel; null if there is nothing to say.</summary>
    private (Phrase Subject, string Text)? KernelSentence(KernelUse use)
    {
        List<Node> others = use.Others.ToList();
        string? owner = use.Users.Count > others.Count ? OwnerOf(use.Owner!) : null;
        if (others.Count > 0)
        {
            Phrase users = phrases.Grouped(others, use.Kernel, owner);
            return (users, phrases.Get("prose.on_kernel", use.Count, users.Text, phrases.Kernel(use.Kernel)));
        }

        if (owner is not null && use.Carried.Count > 0)
        {
            string uses = phrases.Get("prose.uses_kernel", owner, Bidirectional.Isolate(use.Kernel.Name));
            return (new Phrase(uses, false), uses);
        }

        if (owner is null || (topology.Kernels.Count == 1 && use.Failing.Count == 0))
            return null;
        string only = phrases.Get("prose.only_owner", owner, Bidirectional.Isolate(use.Kernel.Name));
        return (new Phrase(only, false), only);
    }

    /// <summary>A sentence about a kernel's users, continued with the machines that it carries.</summary>
    private string WithCarried(string text, KernelUse use, List<Standing> remaining)
    {
        if (use.Carried.Count == 0)
            return text;
        (string carried, string through) = Carried(use);
        if (OnlyStanding(use.Kernel, remaining) is not { } below)
            return phrases.Get("prose.which_carries", text, carried, through);
        remaining.Remove(below);
        return phrases.Get("prose.which_carries_and_stands", text, carried, through, Named(below.On));
    }

    /// <summary>The sentence about a kernel that carries machines and that nothing calls.</summary>
    private string CarryingSentence(KernelUse use, List<Standing> remaining)
    {
        Phrase kernel = new(phrases.Kernel(use.Kernel), false);
        (string carried, string through) = Carried(use);
        string text = phrases.Get("prose.kernel_carries", kernel.Text, carried, through);
        return Finish(kernel, text, use.Kernel, remaining);
    }

    private (string Machines, string Hypervisors) Carried(KernelUse use) =>
        (phrases.Grouped(use.Carried, use.Kernel).Text, phrases.Grouped(use.Hypervisors, use.Kernel).Text);

    private string OwnerOf(Node machine) =>
        machine.Parent is null && topology.Roots.Count == 1
            ? messages.All.GetValueOrDefault($"prose.owner.{machine.Kind.TextName}")
                ?? phrases.Get("prose.owner.other", phrases.InSentence(phrases.LabelOf(machine.Kind)))
            : phrases.Named(machine).Text;

    private string RelationSentence(List<Relation> relations)
    {
        Relation first = relations[0];
        List<Node> targets = relations.ConvertAll(relation => relation.To);
        Phrase subject = phrases.InEach(first.From, targets);
        string verb = phrases.Nodes.VerbOf(first.Kind, phrases.NumberOf([first.From], first.From.Parent));
        string objects = phrases.Join(targets.Select(target => phrases.InEach(target, [first.From]).Text));
        return phrases.Sentence(
            subject,
            phrases.Nodes.Labelled(phrases.Get("prose.relation", subject.Text, verb, objects), first.Label)
        );
    }

    private string BoundarySentence(Boundary boundary)
    {
        string label = Bidirectional.Isolate(boundary.Label);
        return phrases.Sentence(
            new Phrase(label, true),
            phrases.Get("prose.encloses", label, phrases.Grouped(boundary.Members, null).Text)
        );
    }

    /// <summary>The author's sentence about a node, with a full stop if it has none.</summary>
    private string DescriptionSentence(Node node) =>
        phrases.Get("prose.description", phrases.Short(node), Closed(node.Description!));

    private string Closed(string sentence) =>
        char.IsPunctuation(sentence[^1]) ? sentence : phrases.Get("prose.sentence", sentence);

    private string FailureSentence(KernelUse use)
    {
        Phrase nodes = phrases.Grouped(use.Failing, use.Kernel);
        string reasons = phrases.Join(
            use.Failing.SelectMany(node => node.SelfAndDescendants())
                .SelectMany(node => node.Expects)
                .Select(code => NodeNotes.TitleOf(code.Value, messages))
                .Distinct()
        );
        return phrases.Sentence(
            nodes,
            phrases.Get(
                "prose.cannot_run",
                NodeQueries.CountFor(use.Failing, use.Kernel),
                nodes.Text,
                phrases.Kernel(use.Kernel),
                reasons
            )
        );
    }

    private string StandingSentence(Standing standing, List<Standing> remaining)
    {
        Phrase subject = phrases.Grouped(standing.Nodes, standing.On[0]);
        bool isProgram =
            standing is { Nodes: [{ Kind.Shape: not Shape.Slab } only], On: [var kernel] }
            && NodeQueries.IsKernel(kernel)
            && !only.SelfAndDescendants().Any(NodeQueries.HasParts);
        string text = phrases.Get(
            isProgram ? "prose.runs_on" : "prose.on",
            phrases.NumberOf(standing.Nodes, standing.On[0]),
            subject.Text,
            Named(standing.On)
        );
        return standing.On is [var single] ? Finish(subject, text, single, remaining) : phrases.Sentence(subject, text);
    }

    /// <summary>A sentence that continues downwards as long as a node is all that stands on the next one.</summary>
    private string Finish(Phrase subject, string text, Node last, List<Standing> remaining)
    {
        Node? node = last;
        while (node is not null && OnlyStanding(node, remaining) is { } next)
        {
            text = phrases.Get("prose.which_stands", phrases.NumberOf([node], next.On[0]), text, Named(next.On));
            remaining.Remove(next);
            node = next.On is [var below] ? below : null;
        }

        return phrases.Sentence(subject, text);
    }

    /// <summary>What a node stands on, if it is all that stands there; null otherwise.</summary>
    private static Standing? OnlyStanding(Node node, List<Standing> remaining) =>
        remaining.Find(standing => standing.Nodes is [var only] && only == node) is { } found
        && !remaining.Exists(standing => standing != found && standing.On.Any(found.On.Contains))
            ? found
            : null;

    private string Named(IReadOnlyList<Node> nodes) => phrases.Join(nodes.Select(node => phrases.Named(node).Text));

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
            Phrase subject = phrases.InEach(next[0], next[1..]);
            string text = phrases.Get(
                "prose.controls",
                next[0].Count,
                subject.Text,
                phrases.Grouped(next[1..], next[0]).Text
            );
            while (next is [_, var only] && remaining.Find(group => group[0] == only) is { } further)
            {
                text = phrases.Get("prose.which_controls", only.Count, text, phrases.Grouped(further[1..], only).Text);
                remaining.Remove(further);
                next = further;
            }

            sentences.Add(phrases.Sentence(subject, text));
        }

        return sentences;
    }
}
