using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>The labels and accessible descriptions of a comparison's boxes.</summary>
internal sealed class ComparisonLabels(MessageCatalog messages)
{
    /// <summary>The label of a node.</summary>
    public Label Of(ComparedNode compared)
    {
        List<LabelText> texts = [new LabelText(TextStyle.Name, compared.Name)];
        if (compared.Details.Count > 0)
            texts.Add(
                new LabelText(TextStyle.Detail, string.Join(messages.Get("diagram.separator"), compared.Details))
            );
        texts.AddRange(compared.Notes.Select(note => new LabelText(TextStyle.Note, note)));
        return new Label(texts);
    }

    /// <summary>The description for assistive technology, read after the name of a node.</summary>
    /// <param name="compared">The node.</param>
    /// <param name="differs">Whether some topology has no such node.</param>
    public string DescriptionOf(ComparedNode compared, bool differs)
    {
        // The visible text comes first and unchanged, so that users of speech input can say it.
        List<string> parts =
        [
            .. compared.Node.IsEmpty ? [compared.Name] : Array.Empty<string>(),
            .. compared.Details,
            .. compared.Notes,
        ];
        return Join(parts, messages.LabelOf(compared.Node.Kind), differs);
    }

    /// <summary>The description for assistive technology, read after the name of a placeholder.</summary>
    /// <param name="layer">The layer that a topology lacks.</param>
    public string DescriptionOfMissing(ComparisonLayer layer) =>
        Join([messages.Get("compare.none")], messages.Label(layer.Id, layer.Heading), differs: true);

    private string Join(List<string> parts, string kind, bool differs)
    {
        if (!parts.Contains(kind))
            parts.Add(kind);
        if (differs)
            parts.Add(messages.Get("compare.marked"));
        return string.Join(messages.Get("diagram.pause"), parts);
    }
}
