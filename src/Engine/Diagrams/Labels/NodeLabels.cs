using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>What is written on the nodes of a stack, and what is heard of them.</summary>
/// <param name="topology">The stack.</param>
/// <param name="words">The words of the language.</param>
internal sealed class NodeLabels(Topology topology, MessageCatalog words) : INodeLabels
{
    private readonly NodeText said = new(topology, words);

    public Label Of(Node node)
    {
        List<LabelText> texts = node.Kind.Shape is Shape.Frame ? Frame(node) : Filled(node);
        texts.AddRange(said.Notes(node).Select(note => new LabelText(TextRole.Note, note)));
        return new Label(texts);
    }

    /// <summary>What is heard of a node besides its name: its kind, details and remarks as one phrase.</summary>
    public string AccessibleName(Node node)
    {
        string[] kind =
            node.IsEmpty ? [said.Empty(node)]
            : said.NameTells(node) ? []
            : [said.KindOf(node)];
        return string.Join(words.Get("diagram.pause"), [.. kind, .. Details(node), .. said.Notes(node)]);
    }

    private List<LabelText> Frame(Node node)
    {
        bool tells = said.NameTells(node);
        if (node.Parent is null)
            return WithDetail(
                new LabelText(
                    TextRole.Heading,
                    tells ? node.Name : words.Get("diagram.outermost", said.KindOf(node), node.Name)
                ),
                Details(node)
            );

        // What has parts shows what it is by them.
        string[] kind = node.Kind.Parts.Count > 0 || tells ? [] : [said.KindOf(node)];
        return WithDetail(new LabelText(TextRole.Heading, node.Name), [.. kind, .. Details(node)]);
    }

    private List<LabelText> Filled(Node node)
    {
        if (node.IsEmpty)
            return WithDetail(new LabelText(TextRole.Name, said.Empty(node)), [node.Name]);

        // Of a kernel its build and its users are told, unless it is one of a special kind.
        string kindOf = said.KindOf(node);
        string[] kind =
            (NodeQueries.IsKernel(node) && kindOf == words.LabelOf(node.Kind)) || said.NameTells(node) ? [] : [kindOf];
        return WithDetail(new LabelText(TextRole.Name, node.Name), [.. kind, .. Details(node)]);
    }

    /// <summary>The build, who uses it, the property values that the kind shows, and the flags.</summary>
    public IEnumerable<string> Details(Node node) =>
        [
            .. said.Build(node),
            .. NodeQueries.IsKernel(node) ? said.Sharing(node) : [],
            .. node
                .Kind.Detail.Where(node.Properties.ContainsKey)
                .Select(name => said.Value(node, name, node.Properties[name]))
                .OfType<string>(),
            .. said.Flags(node),
        ];

    private List<LabelText> WithDetail(LabelText first, IEnumerable<string> details)
    {
        string detail = string.Join(words.Get("diagram.separator"), details.Where(text => text.Length > 0));
        return detail.Length == 0 ? [first] : [first, new LabelText(TextRole.Detail, detail)];
    }
}
