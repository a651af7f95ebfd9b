using Strata.Engine.Diagrams.Images;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>What is written on layers, on the containers above them and on the frame around them.</summary>
internal sealed class LayerLabels(
    IReadOnlyDictionary<Node, ImageLayer> layers,
    IReadOnlyDictionary<Node, ImageStore> stores,
    MessageCatalog words
) : INodeLabels
{
    public Label Of(Node node)
    {
        if (stores.TryGetValue(node, out ImageStore? store))
            return Frame(node, store);
        return new Label([
            new LabelText(TextRole.Name, SeenName(node)),
            new LabelText(TextRole.Detail, string.Join(words.Get("diagram.separator"), Details(node))),
        ]);
    }

    public string AccessibleName(Node node) =>
        stores.TryGetValue(node, out ImageStore? store)
            ? string.Join(words.Get("diagram.pause"), [words.LabelOf(node.Kind), .. Saved(store)])
            : string.Join(words.Get("diagram.pause"), node.IsEmpty ? [SeenName(node)] : Details(node));

    private Label Frame(Node node, ImageStore store) =>
        new([
            new LabelText(TextRole.Heading, words.Get("diagram.outermost", words.LabelOf(node.Kind), node.Name)),
            .. Saved(store).Select(saved => new LabelText(TextRole.Note, saved)),
        ]);

    /// <summary>What sharing saves, where it saves anything.</summary>
    private IEnumerable<string> Saved(ImageStore store) =>
        store.BytesUnshared > store.Bytes
            ?
            [
                words.Get(
                    "layers.saved",
                    words.Size(DiskSize.ToText(store.Bytes)),
                    words.Size(DiskSize.ToText(store.BytesUnshared))
                ),
            ]
            : [];

    private IEnumerable<string> Details(Node node)
    {
        if (!layers.TryGetValue(node, out ImageLayer? layer))
        {
            yield return words.Get("layers.writable");
            yield break;
        }

        yield return node.IsEmpty ? node.Name
        : layer.IsBase ? words.LabelOf(layer.Kind)
        : words.Get("layers.read_only");
        if (layer.Disk is { } disk)
            yield return words.Get("layers.on_disk", words.Size(disk.Text));
        if (layer.Users.Count > 1 && !node.IsEmpty)
            yield return words.Count("layers.shared", layer.Users.Count);
    }

    private string SeenName(Node node) =>
        !node.IsEmpty ? node.Name
        : words.All.ContainsKey($"diagram.empty.{node.Kind.Name}") ? words.Get($"diagram.empty.{node.Kind.Name}")
        : words.Get("diagram.empty.other");
}
