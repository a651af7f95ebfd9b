using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Diagrams;

/// <summary>What is written on layers, on the containers above them and on the frame around them.</summary>
internal sealed class LayerLabels(IReadOnlyDictionary<Node, ImageLayer> layers, IReadOnlyDictionary<Node, ImageStore> stores, WordList words) : INodeLabels
{
    public Label Of(Node node)
    {
        if (stores.TryGetValue(node, out ImageStore? store))
            return Frame(node, store);
        return new Label([new LabelText(TextRole.Name, SeenName(node)), new LabelText(TextRole.Detail, string.Join(words.Say("diagram.separator"), Details(node)))]);
    }

    public string Heard(Node node) => stores.TryGetValue(node, out ImageStore? store)
        ? string.Join(words.Say("diagram.pause"), [words.LabelOf(node.Kind), .. Saved(store)])
        : string.Join(words.Say("diagram.pause"), node.IsEmpty ? [SeenName(node)] : Details(node));

    private Label Frame(Node node, ImageStore store) => new(
    [
        new LabelText(TextRole.Heading, words.Say("diagram.outermost", words.LabelOf(node.Kind), node.Name)),
        .. Saved(store).Select(saved => new LabelText(TextRole.Note, saved)),
    ]);

    /// <summary>What sharing saves, where it saves anything.</summary>
    private IEnumerable<string> Saved(ImageStore store) => store.BytesUnshared > store.Bytes
        ? [words.Say("layers.saved", words.Size(DiskSize.Say(store.Bytes)), words.Size(DiskSize.Say(store.BytesUnshared)))]
        : [];

    private IEnumerable<string> Details(Node node)
    {
        if (!layers.TryGetValue(node, out ImageLayer? layer))
        {
            yield return words.Say("layers.writable");
            yield break;
        }

        yield return node.IsEmpty ? node.Name : layer.IsBase ? words.LabelOf(layer.Kind) : words.Say("layers.read_only");
        if (layer.Disk is { } disk)
            yield return words.Say("layers.on_disk", words.Size(disk.Text));
        if (layer.Users.Count > 1 && !node.IsEmpty)
            yield return words.Count("layers.shared", layer.Users.Count);
    }

    private string SeenName(Node node) => !node.IsEmpty ? node.Name
        : words.All.ContainsKey($"diagram.empty.{node.Kind.Name}") ? words.Say($"diagram.empty.{node.Kind.Name}")
        : words.Say("diagram.empty.other");
}
