using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>The labels and accessible descriptions of a topology's nodes.</summary>
/// <param name="topology">The topology.</param>
/// <param name="messages">The messages of the language.</param>
/// <param name="variant">The variant; null for that of wide screens.</param>
/// <param name="relations">The relations in the picture; null for none.</param>
/// <param name="inMargin">The nodes whose kind is in the margin of the picture; null for none.</param>
internal sealed class NodeLabels(
    Topology topology,
    MessageCatalog messages,
    Variant? variant = null,
    ShownRelations? relations = null,
    IReadOnlySet<Node>? inMargin = null
)
{
    /// <summary>The mark before the words of a failure.</summary>
    private const string Cross = "× ";

    private readonly NodeText text = new(topology, messages);

    /// <summary>The text on a node's box.</summary>
    public Label Of(Node node)
    {
        if (variant == Variant.Thumbnail)
            return new Label([OfThumbnail(node), .. Failures(node).Where(line => line.Style is TextStyle.Failure)]);
        List<LabelText> texts = node.Kind.Shape is Shape.Frame ? OfFrame(node) : OfLeaf(node);
        texts.AddRange(NodeNotes.Written(node).Select(note => new LabelText(TextStyle.Note, note)));
        texts.AddRange(Failures(node));
        texts.AddRange(
            RelationsOf(node)
                .Where(relation => relations!.Lines.Contains(relation) is false)
                .Select(relation => new LabelText(TextStyle.Detail, text.TextOf(relation)))
        );
        return new Label(texts);
    }

    /// <summary>
    /// The description for assistive technology, read after the name: kind, details and notes as one phrase.
    /// </summary>
    public string DescriptionOf(Node node)
    {
        string[] kind =
            node.IsEmpty ? [text.Empty(node)]
            : text.NameContainsKind(node) ? []
            : [text.KindOf(node)];
        string[] name = NameOf(node) == text.NameOf(node) ? [] : [node.Name];

        // The visible text comes first, so that users of speech input can say it.
        bool isKindVisible = node.IsEmpty || !IsInMargin(node);
        return string.Join(
            messages.Get("diagram.pause"),
            [
                .. name,
                .. isKindVisible ? kind : [],
                .. Details(node),
                .. text.Notes(node),
                .. isKindVisible ? [] : kind,
                .. RelationsOf(node).Select(text.TextOf),
                .. Within(node),
            ]
        );
    }

    /// <summary>The name as it is visible: an image in the margin is without the colon before its tag.</summary>
    public string VisibleNameOf(Node node) =>
        IsImageInMargin(node) && ImageName.Split(NameOf(node)) is (var image, { Length: > 0 } tag)
            ? $"{image} {tag}"
            : NameOf(node);

    private bool IsInMargin(Node node) => inMargin?.Contains(node) == true;

    private bool IsImageInMargin(Node node) => IsInMargin(node) && !node.IsEmpty && node.Kind.Role is Role.Image;

    private IEnumerable<Relation> RelationsOf(Node node) =>
        relations is null ? [] : topology.Relations.Where(relation => relation.From == node);

    /// <summary>The boundaries that a node is a member of.</summary>
    private IEnumerable<string> Within(Node node) =>
        topology
            .Boundaries.Where(boundary => boundary.Members.Contains(node))
            .Select(boundary => messages.Get("diagram.within", boundary.Label));

    /// <summary>The name in the picture: a shorter one if the picture is narrow, and the number of nodes.</summary>
    public string NameOf(Node node) =>
        text.NameOf(node, variant is null || variant == Variant.Wide ? null : node.ShortName);

    /// <summary>
    /// The build, the users of a kernel, the values of the properties that the kind shows, and the flags.
    /// </summary>
    public IEnumerable<string> Details(Node node) =>
        [.. Builds(node), .. NodeQueries.IsKernel(node) ? text.KernelUsers(node) : [], .. Shown(node)];

    /// <summary>The details without the users of a kernel.</summary>
    public IEnumerable<string> Facts(Node node) => [.. Builds(node), .. Shown(node)];

    private IEnumerable<string> Builds(Node node) => [.. text.Base(node), .. text.Build(node)];

    private IEnumerable<string> Shown(Node node) =>
        [
            .. node
                .Kind.Detail.Where(node.Properties.ContainsKey)
                .Select(name => text.Value(node, name, node.Properties[name]))
                .OfType<string>(),
            .. node.Kind.Detail.Where(node.Lists.ContainsKey).Select(name => text.ShortListOf(name, node.Lists[name])),
            .. text.Flags(node),
        ];

    /// <summary>That a node cannot run, and why; or the rules that it breaks otherwise.</summary>
    public IEnumerable<LabelText> Failures(Node node)
    {
        if (Expectation.CannotRun(node))
            yield return new LabelText(TextStyle.Failure, Cross + messages.Get("diagram.fails"));
        foreach (Property code in node.Expects)
            yield return new LabelText(
                TextStyle.Note,
                messages.Get("diagram.expects", code.Value, NodeNotes.TitleOf(code.Value, messages))
            );
    }

    private LabelText OfThumbnail(Node node) =>
        new(
            node.Kind.Shape is Shape.Frame ? TextStyle.Heading : TextStyle.Name,
            node.IsEmpty ? text.Empty(node) : NameOf(node)
        );

    private List<LabelText> OfFrame(Node node)
    {
        bool hasKind = text.NameContainsKind(node);
        if (node.Parent is null)
        {
            LabelText heading = hasKind
                ? new LabelText(TextStyle.Heading, NameOf(node))
                : LabelText.OutermostHeading(messages, NameOf(node), text.KindOf(node));
            return WithDetail(heading, Details(node));
        }

        // A node with parts is recognized by them.
        string[] kind = node.Kind.Parts.Count > 0 || hasKind ? [] : [text.KindOf(node)];
        return WithDetail(new LabelText(TextStyle.Heading, NameOf(node)), [.. kind, .. Details(node)]);
    }

    private List<LabelText> OfLeaf(Node node)
    {
        if (node.IsEmpty)
            return WithDetail(new LabelText(TextStyle.Name, text.Empty(node)), [node.Name]);

        // A kernel shows its build and its users instead of its kind, unless the kind is a special one.
        string kindOf = text.KindOf(node);
        bool isPlainKernel = NodeQueries.IsKernel(node) && kindOf == messages.LabelOf(node.Kind);
        if (IsImageInMargin(node) && ImageName.Split(NameOf(node)) is (var image, { Length: > 0 } tag))
            return WithDetail(new LabelText(TextStyle.Name, image), [tag, .. Details(node)]);
        string[] kind = isPlainKernel || IsInMargin(node) || text.NameContainsKind(node) ? [] : [kindOf];
        return WithDetail(new LabelText(TextStyle.Name, NameOf(node)), [.. kind, .. Details(node)]);
    }

    private List<LabelText> WithDetail(LabelText first, IEnumerable<string> details)
    {
        string detail = string.Join(messages.Get("diagram.separator"), details.Where(part => part.Length > 0));
        return detail.Length == 0 ? [first] : [first, new LabelText(TextStyle.Detail, detail)];
    }
}

/// <summary>The relations in a picture that shows relations.</summary>
/// <param name="Lines">Those that are lines; all others are texts on the box that they leave.</param>
internal sealed record ShownRelations(IReadOnlyCollection<Relation> Lines);
