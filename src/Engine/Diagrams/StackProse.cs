using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Diagrams;

/// <summary>Tells a stack in words. All sentences are patterns of the word list, so they can be translated.</summary>
internal static class StackProse
{
    public static TextVersion Describe(Stack stack, WordList words)
    {
        var phrases = new StackPhrases(stack, words);
        List<string> carried = Carriers(stack).Select(carrier => Carried(carrier, stack, phrases)).ToList();
        string description = stack.Description ?? carried.FirstOrDefault() ?? stack.Title;
        (IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows) = StackTable.Of(stack, phrases);
        return new TextVersion
        {
            Title = stack.Title,
            Description = description,
            PictureDescription = $"{description} {words.Say("prose.order")}",
            Paragraphs = new[] { carried, Parts(stack, phrases), Controls(stack, phrases), Notes(stack, phrases) }
                .Where(sentences => sentences.Count > 0)
                .Select(sentences => string.Join(' ', sentences))
                .ToList(),
            Outline = Outline(stack, phrases),
            Columns = columns,
            Rows = rows,
        };
    }

    /// <summary>Every node with what it stands on and what it controls.</summary>
    internal static IReadOnlyList<OutlineItem> Outline(Stack stack, StackPhrases phrases) => stack.Roots.Select(root => Item(root, stack, phrases)).ToList();

    /// <summary>What others stand on, kernels first: who shares one is what a reader wants to know.</summary>
    private static IEnumerable<Node> Carriers(Stack stack) => stack.StandsOn.Values
        .Distinct()
        .Where(node => !IsPart(node))
        .OrderBy(node => StackPhrases.IsKernel(node) ? 0 : 1);

    private static string Carried(Node carrier, Stack stack, StackPhrases phrases)
    {
        // What is inside something that stands here stands here too, and need not be said again.
        List<Node> standing = NodeQueries.StandingOn(stack, carrier)
            .Where(node => !node.SelfAndAncestors().Skip(1).Any(holder => stack.StandsOn.GetValueOrDefault(holder) == carrier))
            .ToList();
        string pattern = StackPhrases.IsKernel(carrier) && !standing.Exists(StackPhrases.IsKernel) ? "prose.on_kernel" : "prose.on";
        return phrases.Sentence(pattern, standing, phrases.Full(carrier));
    }

    private static List<string> Parts(Stack stack, StackPhrases phrases)
    {
        List<string> sentences = [];
        foreach (IGrouping<Kind, Node> parts in stack.Nodes.Where(IsPart).GroupBy(part => part.Kind).Reverse())
        {
            List<Node> present = parts.Where(part => !part.IsEmpty).ToList();
            if (present.Count > 0)
                sentences.Add(phrases.Say("prose.parts", parts.Key.Label, phrases.Join(present.Select(part => phrases.Say("prose.part_in", part.Name, phrases.Full(part.Parent!))))));
            List<Node> without = parts.Where(part => part.IsEmpty).Select(part => part.Parent!).ToList();
            if (without.Count > 0)
                sentences.Add(phrases.Sentence(phrases.FirstOf($"prose.none_{parts.Key.Name}", "prose.none"), without));
        }

        return sentences;
    }

    private static List<string> Controls(Stack stack, StackPhrases phrases) => stack.Controls
        .GroupBy(control => control.From, control => control.To)
        .Select(group => phrases.Say("prose.controls.one", phrases.Full(group.Key), phrases.Grouped([.. group])))
        .ToList();

    private static List<string> Notes(Stack stack, StackPhrases phrases) => stack.Nodes
        .SelectMany(phrases.Notes, (node, note) => phrases.Say("prose.note", phrases.Short(node), note.TrimEnd('.')))
        .ToList();

    private static OutlineItem Item(Node node, Stack stack, StackPhrases phrases)
    {
        string text = node.IsEmpty
            ? phrases.Say("prose.empty_part", node.Kind.Label.ToLowerInvariant(), node.Name)
            : phrases.Say("prose.item", node.Name, node.Kind.Label.ToLowerInvariant());
        foreach ((string name, Property property) in node.Properties)
            text = phrases.Say("prose.item_detail", text, phrases.Say("prose.item_property", phrases.PropertyName(name), property.Value));
        foreach ((string name, IReadOnlyList<Property> texts) in node.Lists)
            text = phrases.Say("prose.item_detail", text, phrases.Say("prose.item_property", phrases.PropertyName(name), phrases.Join(texts.Select(item => item.Value))));
        foreach (string detail in node.Flags.Concat(phrases.Notes(node)))
            text = phrases.Say("prose.item_detail", text, detail);
        if (stack.StandsOn.TryGetValue(node, out Node? below))
            text = phrases.Say("prose.item_on", text, phrases.Full(below));
        List<Node> controlled = stack.Controls.Where(control => control.From == node).Select(control => control.To).ToList();
        if (controlled.Count > 0)
            text = phrases.Say("prose.item_controls", text, phrases.Join(controlled.Select(phrases.Full)));
        return new OutlineItem(text, node.Children.Select(child => Item(child, stack, phrases)).ToList());
    }

    internal static bool IsPart(Node node) => node.Parent?.Kind.Parts.Contains(node.Kind.Name) == true;
}
