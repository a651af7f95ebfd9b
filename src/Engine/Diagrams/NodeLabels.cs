using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Diagrams;

/// <summary>What is written on the nodes of a stack.</summary>
/// <param name="stack">The stack.</param>
/// <param name="words">The words of the language.</param>
internal sealed class NodeLabels(Stack stack, WordList words)
{
    private const string Kernel = "kernel";
    private const string Container = "container";

    private readonly ILookup<Node?, Node> users = stack.Nodes
        .Where(node => node.Kind.Name == Container)
        .ToLookup(node => NodeQueries.KernelOf(stack, node));

    private readonly bool oneKernel = stack.Nodes.Count(node => node.Kind.Name == Kernel) == 1;

    public Label Of(Node node)
    {
        List<LabelText> texts = node.Kind.Shape is Shape.Frame ? Frame(node) : Filled(node);
        texts.AddRange(NodeNotes.Of(node, words).Select(note => new LabelText(TextRole.Note, note)));
        return new Label(texts);
    }

    /// <summary>What is heard of a node besides its name: its kind, details and remarks as one phrase.</summary>
    public string Heard(Node node)
    {
        string kind = node.IsEmpty ? Word($"diagram.empty.{node.Kind.Name}", "diagram.empty.other", node.Name) : node.Kind.Label;
        IEnumerable<string> kernel = node.Kind.Name == Kernel ? OfKernel(node) : [];
        return string.Join(words.Say("diagram.pause"), [kind, .. kernel, .. Properties(node), .. NodeNotes.Of(node, words)]);
    }

    private List<LabelText> Frame(Node node)
    {
        if (node.Parent is null)
            return WithDetail(new LabelText(TextRole.Heading, NameTells(node) ? node.Name : words.Say("diagram.outermost", node.Kind.Label, node.Name)), Properties(node));

        // What has parts shows what it is by them.
        string[] kind = node.Kind.Parts.Count > 0 || NameTells(node) ? [] : [node.Kind.Label];
        return WithDetail(new LabelText(TextRole.Heading, node.Name), [.. kind, .. Properties(node)]);
    }

    private List<LabelText> Filled(Node node)
    {
        if (node.IsEmpty)
            return WithDetail(new LabelText(TextRole.Name, Word($"diagram.empty.{node.Kind.Name}", "diagram.empty.other", node.Name)), [node.Name]);
        IEnumerable<string> detail = node.Kind.Name == Kernel ? OfKernel(node) : NameTells(node) ? [] : [node.Kind.Label];
        return WithDetail(new LabelText(TextRole.Name, node.Name), [.. detail, .. Properties(node)]);
    }

    /// <summary>The build of the machine that a kernel is in, and who else uses it.</summary>
    private IEnumerable<string> OfKernel(Node kernel)
    {
        Node? machine = NodeQueries.MachineOf(kernel);
        if (machine is not null && machine.Properties.TryGetValue(NodeKeys.BuildName, out Property build))
            yield return words.Say("diagram.kernel.build", build.Value);

        int containers = users[kernel].Count();
        bool inner = machine is not null && NodeQueries.MachineOf(machine) is not null;
        if (containers > 1 || (containers == 1 && !inner))
            yield return words.Count(inner ? "diagram.kernel.shared" : "diagram.kernel.shared_with_host", containers);
        else if (inner && kernel.Note is null)
            yield return words.Say("diagram.kernel.own");
        else if (!inner && !oneKernel)
            yield return words.Say("diagram.kernel.of_host");
    }

    /// <summary>The property values that the kind shows, and the flags, each by its word where there is one.</summary>
    private IEnumerable<string> Properties(Node node)
    {
        foreach (string name in node.Kind.Detail)
        {
            if (node.Properties.TryGetValue(name, out Property property))
                yield return Word($"diagram.values.{name}.{property.Value}", $"diagram.values.{name}.other", property.Value);
        }

        foreach (string flag in node.Flags)
            yield return Word($"diagram.flags.{flag}", "diagram.flags.other", flag);
    }

    private List<LabelText> WithDetail(LabelText first, IEnumerable<string> details)
    {
        string detail = string.Join(words.Say("diagram.separator"), details.Where(text => text.Length > 0));
        return detail.Length == 0 ? [first] : [first, new LabelText(TextRole.Detail, detail)];
    }

    /// <summary>The name says of what kind it is, as in "Docker Engine" or "Linux kernel".</summary>
    private static bool NameTells(Node node) => node.Name.Contains(node.Kind.Label, StringComparison.OrdinalIgnoreCase);

    /// <summary>The word of one key, else of the other, with the value filled in; else the value itself.</summary>
    private string Word(string key, string otherwise, string value)
    {
        string? known = words.All.ContainsKey(key) ? key : words.All.ContainsKey(otherwise) ? otherwise : null;
        return known is null ? value : words.Say(known, value);
    }
}
