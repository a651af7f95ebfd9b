using System.Globalization;
using NodaTime.Text;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Review;

/// <summary>Says in sentences what changed between two versions of a topology.</summary>
internal sealed class TopologyDifference
{
    private const string TopLevel = "the top level";
    private const string Flags = "flags";
    private const string Expects = "expected findings";

    private readonly Topology before;
    private readonly Topology after;
    private readonly MessageCatalog messages;
    private readonly StackPhrases earlier;
    private readonly StackPhrases later;
    private readonly NodePairs pairs;
    private readonly List<string> sentences = [];

    private TopologyDifference(Topology before, Topology after, MessageCatalog messages)
    {
        this.before = before;
        this.after = after;
        this.messages = messages;
        earlier = new StackPhrases(before, messages);
        later = new StackPhrases(after, messages);
        pairs = new NodePairs(before, after);
    }

    /// <summary>The sentences; none if the topology means the same.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="messages">The names of kinds and properties.</param>
    public static IReadOnlyList<string> Between(Topology before, Topology after, MessageCatalog messages)
    {
        var difference = new TopologyDifference(before, after, messages);
        difference.CompareTexts();
        foreach (Node node in after.Nodes)
            difference.Compare(node);
        foreach (Node node in before.Nodes)
            difference.CompareRemoved(node);
        difference.CompareControls();
        difference.CompareOrders();
        difference.CompareBoundaries();
        difference.CompareRelations();
        return difference.sentences;
    }

    private void CompareTexts()
    {
        CompareValue("title", before.Title, after.Title);
        CompareValue("description", before.Description, after.Description);
        CompareValue("date", DateOf(before), DateOf(after));
        CompareValue("vocabulary", before.Vocabulary.Name, after.Vocabulary.Name);
    }

    private static string? DateOf(Topology topology) =>
        topology.AsOf is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private void Compare(Node node)
    {
        if (NodeQueries.IsPart(node))
            ComparePart(node);
        else if (pairs.Before(node) is { } previous)
            ComparePair(previous, node);
        else if (node.Parent is null || pairs.Before(node.Parent) is not null)
            Add(NamedLater(node), $"was added to {FrameOf(node, later)}{KernelOf(node)}{ContentOf(node)}");
    }

    private void ComparePair(Node previous, Node node)
    {
        if (previous.Name != node.Name)
            Add(
                NamedEarlier(previous),
                $"{(previous.Count == 1 ? "was" : "were")} renamed to {ReviewLine.Quote(node.Name)}"
            );
        ComparePlace(previous, node);
        CompareProperties(previous, node);
    }

    private void ComparePlace(Node previous, Node node)
    {
        bool isMoved = !pairs.AreSame(previous.Parent, node.Parent);
        IReadOnlyList<Node> oldSupports = before.SupportsOf(previous),
            supports = after.SupportsOf(node);
        if (
            !isMoved
            && oldSupports.Count == supports.Count
            && oldSupports.Zip(supports).All(pair => pairs.AreSame(pair.First, pair.Second))
        )
            return;
        Node? oldKernel = NodeQueries.KernelOf(before, previous),
            kernel = NodeQueries.KernelOf(after, node);
        if (
            !NodeQueries.IsKernel(node)
            && oldKernel is not null
            && kernel is not null
            && !pairs.AreSame(oldKernel, kernel)
        )
            Add(NamedLater(node), $"moved from {NamedEarlier(oldKernel)} to {NamedLater(kernel)}");
        else if (isMoved)
            Add(NamedLater(node), $"moved from {FrameOf(previous, earlier)} to {FrameOf(node, later)}");
        else if (supports.Count == 0)
            Add(NamedLater(node), $"no longer stands on {earlier.Join(oldSupports.Select(NamedEarlier))}");
        else
            Add(
                NamedLater(node),
                $"now stands on {later.Join(supports.Select(NamedLater))}"
                    + (oldSupports.Count == 0 ? "" : $" instead of {earlier.Join(oldSupports.Select(NamedEarlier))}")
            );
    }

    private void ComparePart(Node part)
    {
        if (pairs.Before(part.Parent!) is null)
            return;
        if (pairs.Before(part) is not { } previous)
        {
            Add(NamedLater(part.Parent!), $"now has the {KindOf(part)} {ReviewLine.Quote(part.Name)}");
            return;
        }

        if (previous.Name != part.Name)
            Add($"the {KindOf(part)} of {NamedLater(part.Parent!)}", ChangeOf(previous.Name, part.Name));
        CompareProperties(previous, part);
    }

    private void CompareProperties(Node previous, Node node)
    {
        if (previous.Count != node.Count)
            Add($"the number of {ReviewLine.Quote(node.Name)}", ChangeOf(CountOf(previous), CountOf(node)));
        Dictionary<string, string> old = PropertiesOf(previous),
            current = PropertiesOf(node);
        foreach (string key in current.Keys.Union(old.Keys))
            CompareValue(
                $"{later.PropertyName(key)} of {NamedLater(node)}",
                old.GetValueOrDefault(key),
                current.GetValueOrDefault(key),
                areSeveral: key is Flags or Expects || previous.Lists.ContainsKey(key) || node.Lists.ContainsKey(key)
            );
    }

    private static string CountOf(Node node) => node.Count.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> PropertiesOf(Node node)
    {
        Dictionary<string, string> all = node.Properties.ToDictionary(each => each.Key, each => each.Value.Value);
        foreach ((string key, IReadOnlyList<Property> values) in node.Lists)
            all[key] = string.Join(", ", values.Select(value => value.Value));
        if (node.Description is { } description)
            all["description"] = description;
        if (node.Link is { } link)
            all["link"] = link.Value;
        if (node.Note is { } note)
            all["note"] = note;
        if (node.Flags.Count > 0)
            all[Flags] = string.Join(", ", node.Flags);
        if (node.Expects.Count > 0)
            all[Expects] = string.Join(", ", node.Expects.Select(code => code.Value));
        return all;
    }

    private void CompareRemoved(Node node)
    {
        if (pairs.After(node) is not null || (node.Parent is not null && pairs.After(node.Parent) is null))
            return;
        if (NodeQueries.IsPart(node))
            Add(
                NamedLater(pairs.After(node.Parent!)!),
                $"no longer has the {KindOf(node)} {ReviewLine.Quote(node.Name)}"
            );
        else
            Add(
                NamedEarlier(node),
                $"{(node.Count == 1 ? "was" : "were")} removed from {FrameOf(node, earlier)}{ContentOf(node)}"
            );
    }

    private void CompareControls()
    {
        HashSet<Control> old = [.. before.Controls],
            current = [.. after.Controls];
        foreach (Control control in after.Controls)
        {
            if (
                pairs.Before(control.From) is { } from
                && pairs.Before(control.To) is { } to
                && !old.Contains(new Control(from, to))
            )
                Add(NamedLater(control.From), $"now controls {NamedLater(control.To)}");
        }

        foreach (Control control in before.Controls)
        {
            if (
                pairs.After(control.From) is { } from
                && pairs.After(control.To) is { } to
                && !current.Contains(new Control(from, to))
            )
                Add(NamedLater(from), $"no longer controls {NamedLater(to)}");
        }
    }

    private void CompareBoundaries()
    {
        Dictionary<string, string> old = BoundariesOf(before),
            current = BoundariesOf(after);
        foreach (string label in current.Keys.Union(old.Keys))
            CompareValue(
                $"boundary {ReviewLine.Quote(label)}",
                old.GetValueOrDefault(label),
                current.GetValueOrDefault(label)
            );
    }

    private void CompareRelations()
    {
        List<string> old = RelationsOf(before),
            current = RelationsOf(after);
        foreach (string added in current.Except(old))
            Add("the relation", $"{ReviewLine.Quote(added)} was added");
        foreach (string removed in old.Except(current))
            Add("the relation", $"{ReviewLine.Quote(removed)} was removed");
    }

    private List<string> RelationsOf(Topology topology)
    {
        var text = new NodeText(topology, messages);
        return topology.Relations.Select(relation => $"{relation.From.Name} {text.TextOf(relation)}").ToList();
    }

    private static Dictionary<string, string> BoundariesOf(Topology topology) =>
        topology
            .Boundaries.GroupBy(boundary => boundary.Label)
            .ToDictionary(
                group => group.Key,
                group => string.Join(", ", group.SelectMany(boundary => boundary.Members).Select(node => node.Name))
            );

    private void CompareOrders()
    {
        CompareOrder(before.Roots, after.Roots, TopLevel);
        foreach (Node node in after.Nodes)
        {
            if (pairs.Before(node) is { } previous)
                CompareOrder(previous.Children, node.Children, NamedLater(node));
        }
    }

    private void CompareOrder(IReadOnlyList<Node> old, IReadOnlyList<Node> current, string frame)
    {
        IEnumerable<Node?> kept = old.Select(pairs.After).Where(node => node is not null && current.Contains(node));
        if (!kept.SequenceEqual(current.Where(node => pairs.Before(node) is { } each && old.Contains(each))))
            Add("the order of the boxes", $"in {frame} changed");
    }

    private void CompareValue(string name, string? old, string? current, bool areSeveral = false)
    {
        if (old == current)
            return;
        if (old is null)
            Add($"the {name}", $"{(areSeveral ? "are" : "is")} now {ReviewLine.Quote(current!)}");
        else if (current is null)
            Add(
                $"the {name}",
                $"{(areSeveral ? "were removed; they were" : "was removed; it was")} {ReviewLine.Quote(old)}"
            );
        else
            Add($"the {name}", ChangeOf(old, current));
    }

    private static string ChangeOf(string old, string current) =>
        $"changed from {ReviewLine.Quote(old)} to {ReviewLine.Quote(current)}";

    private string KindOf(Node node) => messages.InSentence(messages.LabelOf(node.Kind));

    private string KernelOf(Node node) =>
        !NodeQueries.IsKernel(node) && NodeQueries.KernelOf(after, node) is { } kernel
            ? $", on {NamedLater(kernel)}"
            : "";

    private static string ContentOf(Node node) =>
        node.SelfAndDescendants().Skip(1).Count(inside => !NodeQueries.IsPart(inside)) is > 0 and var number
            ? $", with {number} {(number == 1 ? "box" : "boxes")} in it"
            : "";

    private string NamedEarlier(Node node) => earlier.Named(node).Text;

    private string NamedLater(Node node) => later.Named(node).Text;

    private static string FrameOf(Node node, StackPhrases phrases) =>
        node.Parent is { } parent ? phrases.Named(parent).Text : TopLevel;

    private void Add(string subject, string predicate) =>
        sentences.Add(ReviewLine.Of($"{StackPhrases.Capitalize(subject)} {predicate}."));
}
