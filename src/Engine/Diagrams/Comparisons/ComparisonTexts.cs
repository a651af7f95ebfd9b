using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>The texts of one stack of a comparison, for its picture and for its text alternative.</summary>
internal sealed class ComparisonTexts(ComparedStack stack, MessageCatalog messages, Variant? variant = null)
{
    private readonly NodeLabels labels = new(stack.Topology, messages, variant);
    private readonly NodeText text = new(stack.Topology, messages);

    /// <summary>The name of the subject, and that it is one of several.</summary>
    public string Subject =>
        stack.Number == 1
            ? stack.Subject.Name
            : messages.Get("compare.one_of", stack.Subject.Name, messages.NumberWord(stack.Number));

    /// <summary>The label of a step's box.</summary>
    public Label LabelOf(Node step)
    {
        (string name, string tag) = Parts(step);
        List<string> details = tag.Length > 0 ? [tag, .. Details(step)] : [.. Details(step)];
        List<LabelText> texts = [new LabelText(TextStyle.Name, name)];
        if (details.Count > 0)
            texts.Add(new LabelText(TextStyle.Detail, string.Join(messages.Get("diagram.separator"), details)));
        texts.AddRange(NodeNotes.Written(step).Select(note => new LabelText(TextStyle.Note, note)));
        texts.AddRange(Failing(step).SelectMany(Failures));
        return new Label(texts);
    }

    /// <summary>That a node cannot run, with the codes of the rules; the text has their titles.</summary>
    private IEnumerable<LabelText> Failures(Node node) =>
        [
            .. labels.Failures(node).Where(line => line.Style is TextStyle.Failure),
            .. node.Expects.Select(code => new LabelText(TextStyle.Note, code.Value)),
        ];

    /// <summary>The name of a step as its box shows it; that of an empty one is its description.</summary>
    public string NameOf(Node step) =>
        step.IsEmpty ? step.Name
        : Parts(step) is (var name, { Length: > 0 } tag) ? $"{name} {tag}"
        : Parts(step).Name;

    /// <summary>The description of a step for assistive technology, read after its name.</summary>
    /// <param name="step">The step.</param>
    /// <param name="row">The name of its row.</param>
    public string DescriptionOf(Node step, string row)
    {
        string[] kind = step.IsEmpty || !text.NameContainsKind(step) || row != text.KindOf(step) ? [row] : [];
        return string.Join(messages.Get("diagram.pause"), [.. Facts(step), .. kind.Except(Facts(step))]);
    }

    /// <summary>The description of a machine around steps, read after its name.</summary>
    public string DescriptionOf(Node machine) => labels.DescriptionOf(machine);

    /// <summary>A step with all that the picture tells about it: "Linux kernel (the host’s)".</summary>
    public string InTable(Node step)
    {
        string name = step.IsEmpty ? text.Empty(step) : Bidirectional.Isolate(text.NameOf(step));
        return Parenthesized(name, step.IsEmpty ? Facts(step).Skip(1) : Facts(step));
    }

    /// <summary>A machine around steps: "Kata VM (VM of one pod)".</summary>
    public string MachineInTable(Node machine) =>
        Parenthesized(
            Bidirectional.Isolate(machine.Name),
            text.NameContainsKind(machine) ? [] : [messages.InSentence(text.KindOf(machine))]
        );

    private string Parenthesized(string name, IEnumerable<string> facts)
    {
        string all = string.Join(messages.Get("diagram.pause"), facts);
        return all.Length == 0 ? name : messages.Get("compare.node", name, all);
    }

    /// <summary>The details, the note and the failures of a step; for an empty one, first that it is empty.</summary>
    private List<string> Facts(Node step) =>
        [
            .. step.IsEmpty ? [text.Empty(step)] : Array.Empty<string>(),
            .. Details(step),
            .. NodeNotes.Written(step),
            .. Failing(step).SelectMany(node => NodeNotes.Failures(node, messages)),
        ];

    private (string Name, string Tag) Parts(Node step) =>
        step.IsEmpty ? (text.Empty(step), "")
        : step.Kind.Role is Role.Image ? ImageName.Split(labels.NameOf(step))
        : (labels.NameOf(step), "");

    private IEnumerable<string> Details(Node step)
    {
        string kind = text.KindOf(step);
        bool isPlain = kind == messages.LabelOf(step.Kind);
        if (!isPlain && !text.NameContainsKind(step) && !step.IsEmpty)
            yield return kind;
        if (NodeQueries.IsKernel(step) && isPlain && NodeQueries.MachineOf(step) is { } machine)
            yield return messages.All.GetValueOrDefault($"compare.kernel_of.{machine.Kind.TextName}")
                ?? messages.Get("compare.kernel_of.other", machine.Name);
        foreach (string fact in labels.Facts(step))
            yield return fact;
        List<Node> others = stack.OthersBelow(step).ToList();
        if (others.Count > 0)
            yield return messages.Get("compare.also_on", text.Join(others.Select(other => text.NameOf(other))));
    }

    /// <summary>The nodes whose failures a step shows: its own, and those of a process at its lowest step.</summary>
    private IEnumerable<Node> Failing(Node step) =>
        step != stack.Subject && step == stack.Steps.LastOrDefault(stack.IsInside) ? [stack.Subject, step] : [step];
}
