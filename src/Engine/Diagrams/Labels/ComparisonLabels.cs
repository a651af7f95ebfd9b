using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>What is written on the boxes of a comparison.</summary>
/// <param name="words">The words of the language.</param>
internal sealed class ComparisonLabels(MessageCatalog words) : INodeLabels
{
    private readonly Dictionary<Node, (Label Seen, string Heard)> texts = [];

    /// <summary>A heading, of a layer or a stack, and what is heard of it besides its name.</summary>
    public void AddHeading(Node node, TextRole role, string seen, string accessibleName) =>
        texts.Add(node, (new Label([new LabelText(role, seen)]), accessibleName));

    /// <summary>A node, and whether not all stacks have one like it.</summary>
    public void Add(Node node, ComparedNode compared, bool differs)
    {
        List<LabelText> seen = [new LabelText(TextRole.Name, compared.Name)];
        if (compared.Details.Count > 0)
            seen.Add(new LabelText(TextRole.Detail, string.Join(words.Get("diagram.separator"), compared.Details)));
        seen.AddRange(compared.Notes.Select(note => new LabelText(TextRole.Note, note)));
        // What is seen is heard first, in the same words, so that who speaks to the picture can say it.
        List<string> accessibleName =
        [
            .. node.IsEmpty ? [compared.Name] : Array.Empty<string>(),
            .. compared.Details,
            .. compared.Notes,
        ];
        if (!accessibleName.Contains(words.LabelOf(node.Kind)))
            accessibleName.Add(words.LabelOf(node.Kind));
        if (differs)
            accessibleName.Add(words.Get("compare.marked"));
        texts.Add(node, (new Label(seen), string.Join(words.Get("diagram.pause"), accessibleName)));
    }

    public Label Of(Node node) => texts[node].Seen;

    public string AccessibleName(Node node) => texts[node].Heard;
}
