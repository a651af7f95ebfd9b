using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Diagrams;

/// <summary>What is written on the boxes of a comparison.</summary>
/// <param name="words">The words of the language.</param>
internal sealed class ComparisonLabels(WordList words) : INodeLabels
{
    private readonly Dictionary<Node, (Label Seen, string Heard)> texts = [];

    /// <summary>A heading, of a layer or a stack: nothing else is heard of it than what is seen.</summary>
    public void AddHeading(Node node, TextRole role, string text) => texts.Add(node, (new Label([new LabelText(role, text)]), ""));

    public void Add(Node node, ComparedNode compared)
    {
        List<LabelText> seen = [new LabelText(TextRole.Name, compared.Name)];
        if (compared.Details.Count > 0)
            seen.Add(new LabelText(TextRole.Detail, string.Join(words.Say("diagram.separator"), compared.Details)));
        seen.AddRange(compared.Notes.Select(note => new LabelText(TextRole.Note, note)));
        texts.Add(node, (new Label(seen), string.Join(words.Say("diagram.pause"), [.. compared.Details, .. compared.Notes])));
    }

    public Label Of(Node node) => texts[node].Seen;

    public string Heard(Node node) => texts[node].Heard;
}
