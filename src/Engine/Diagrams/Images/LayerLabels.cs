using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Images;

/// <summary>The labels and accessible descriptions of image stores, their layers and containers.</summary>
internal sealed class LayerLabels(MessageCatalog messages)
{
    /// <summary>The label of a store's frame: its machine, and the bytes that sharing saves.</summary>
    public Label Of(ImageStore store) =>
        new([
            LabelText.OutermostHeading(messages, store.Machine.Name, messages.LabelOf(store.Machine.Kind)),
            .. Saving(store).Select(saving => new LabelText(TextStyle.Note, saving)),
        ]);

    public Label Of(ImageLayer layer) => Label(NameOf(layer.Kind, layer.Name), Details(layer));

    public Label OfContainer(Node container) => Label(NameOfContainer(container), [Writable]);

    /// <summary>The name of a container, with the number of such containers.</summary>
    public string NameOfContainer(Node container) =>
        container.Count == 1
            ? NameOf(container.Kind, container.Name)
            : messages.Get("diagram.count", container.Name, $"{container.Count}");

    public string DescriptionOf(ImageStore store) => Join([messages.LabelOf(store.Machine.Kind), .. Saving(store)]);

    public string DescriptionOf(ImageLayer layer) =>
        Join(layer.IsEmpty ? [NameOf(layer.Kind, layer.Name)] : Details(layer));

    public string DescriptionOfContainer(Node container) =>
        container.IsEmpty ? NameOf(container.Kind, container.Name) : Writable;

    private string Writable => messages.Get("layers.writable");

    private Label Label(string name, IEnumerable<string> details) =>
        new([
            new LabelText(TextStyle.Name, name),
            new LabelText(TextStyle.Detail, string.Join(messages.Get("diagram.separator"), details)),
        ]);

    private string Join(IEnumerable<string> parts) => string.Join(messages.Get("diagram.pause"), parts);

    /// <summary>The bytes with and without sharing, if sharing saves any; at most one text.</summary>
    private IEnumerable<string> Saving(ImageStore store) =>
        store.BytesUnshared > store.Bytes
            ?
            [
                messages.Get(
                    "layers.saved",
                    messages.Size(DiskSize.ToText(store.Bytes)),
                    messages.Size(DiskSize.ToText(store.BytesUnshared))
                ),
            ]
            : [];

    private IEnumerable<string> Details(ImageLayer layer)
    {
        yield return layer.IsEmpty ? layer.Name
        : layer.IsBase ? messages.LabelOf(layer.Kind)
        : messages.Get("layers.read_only");
        if (layer.Disk is { } disk)
            yield return messages.Get("layers.on_disk", messages.Size(disk.Text));
        if (layer.UserCount > 1 && !layer.IsEmpty)
            yield return messages.Count("layers.shared", layer.UserCount);
    }

    /// <summary>The name, or the text for an empty slot.</summary>
    private string NameOf(Kind kind, string name) =>
        kind.Empty != name ? name
        : messages.All.ContainsKey($"diagram.empty.{kind.Name}") ? messages.Get($"diagram.empty.{kind.Name}")
        : messages.Get("diagram.empty.other");
}
