using Strata.Engine.Diagrams.Images;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>Writes the text alternative of the view <c>layers</c>: shared layers, and the bytes saved.</summary>
internal sealed class LayersProse
{
    private readonly MessageCatalog messages;
    private readonly StackPhrases phrases;
    private readonly IReadOnlyList<ImageStore> stores;

    private LayersProse(Topology topology, IReadOnlyDictionary<string, KnownImage> known, MessageCatalog messages)
    {
        this.messages = messages;
        phrases = new StackPhrases(topology, messages);
        stores = ImageStores.Of(topology, known);
    }

    /// <summary>Writes the text alternative of a topology.</summary>
    public static TextAlternative Describe(
        Topology topology,
        IReadOnlyDictionary<string, KnownImage> known,
        MessageCatalog messages
    )
    {
        var prose = new LayersProse(topology, known, messages);
        List<string> users = prose.stores.SelectMany(store => store.Layers).Select(prose.UsersOf).ToList();
        List<string> sizes = prose.stores.SelectMany(prose.Sizes).ToList();
        string description = sizes.FirstOrDefault() ?? messages.Get("layers.nothing_shared");
        List<Node> containers = prose.Containers.ToList();
        return new TextAlternative
        {
            Title = messages.Get("layers.title", topology.Title),
            Description = description,
            PictureDescription = $"{description} {messages.Get("layers.order")}",
            Paragraphs = new[] { users, [messages.Get("layers.copy_on_write")], sizes }
                .Where(sentences => sentences.Count > 0)
                .Select(sentences => string.Join(' ', sentences))
                .ToList(),
            Outline = prose.stores.Select(prose.Item).ToList(),
            Columns =
                containers.Count == 0
                    ? []
                    :
                    [
                        string.Join(" / ", containers.Select(node => messages.LabelOf(node.Kind)).Distinct()),
                        messages.Get("layers.base"),
                        messages.Get("layers.above"),
                        messages.Get("layers.shares_with"),
                    ],
            Rows = containers.Select(prose.Row).ToList(),
        };
    }

    private IEnumerable<Node> Containers =>
        stores.SelectMany(store => store.Bare.Concat(store.Layers.SelectMany(layer => layer.Containers)));

    private string UsersOf(ImageLayer layer)
    {
        string key =
            layer is { IsBase: true, IsEmpty: true } ? "layers.empty"
            : layer.IsBase ? "layers.base_used"
            : "layers.layer_used";
        Phrase subject = phrases.Grouped(layer.Users, layer.Machine);
        return phrases.Sentence(subject, phrases.Get(key, layer.UserCount, subject.Text, Named(layer)));
    }

    /// <summary>
    /// The sentences about a store's sizes: with and without sharing, and the layers of unknown size.
    /// </summary>
    private IEnumerable<string> Sizes(ImageStore store)
    {
        if (store.BytesUnshared > store.Bytes)
            yield return messages.Get(
                "layers.saving",
                phrases.Short(store.Machine),
                messages.Size(DiskSize.ToText(store.Bytes)),
                messages.Size(DiskSize.ToText(store.BytesUnshared)),
                messages.Size(DiskSize.ToText(store.BytesUnshared - store.Bytes))
            );
        List<ImageLayer> measured = store.Layers.Where(layer => layer.Disk?.Date is not null).ToList();
        if (measured.Count > 0)
            yield return messages.Get(
                "layers.measured",
                phrases.Join(
                    measured.Select(layer =>
                        messages.Get(
                            "layers.measured_at",
                            layer.Name,
                            messages.Size(layer.Disk!.Text),
                            layer.Disk.Date!
                        )
                    )
                )
            );
        List<string> unknown = store
            .Layers.Where(layer => layer.Disk is null && layer is not { IsBase: true, IsEmpty: true })
            .Select(layer => layer.Name)
            .Distinct()
            .ToList();
        if (unknown.Count > 0)
            yield return messages.Get("layers.uncounted", phrases.Join(unknown));
    }

    private OutlineItem Item(ImageStore store) =>
        new(
            messages.Get("prose.item", store.Machine.Name, messages.InSentence(messages.LabelOf(store.Machine.Kind))),
            [.. store.Bare.Select(Writable), .. store.Bases.Select(Item)]
        );

    private OutlineItem Item(ImageLayer layer) =>
        new(
            messages.Get(
                "prose.item",
                Named(layer),
                layer.IsBase ? messages.InSentence(messages.LabelOf(layer.Kind)) : messages.Get("layers.read_only")
            ),
            [.. layer.Above.Select(Item), .. layer.Containers.Select(Writable)]
        );

    private OutlineItem Writable(Node container) =>
        new(messages.Get("prose.item", phrases.Short(container), messages.Get("layers.writable")), []);

    private string Named(ImageLayer layer) =>
        layer.Disk is { } disk
            ? messages.Get("layers.with_size", layer.Name, messages.Get("layers.on_disk", messages.Size(disk.Text)))
            : layer.Name;

    private IReadOnlyList<string> Row(Node container)
    {
        List<ImageLayer> below = stores
            .SelectMany(store => store.Layers)
            .Where(layer => layer.Users.Contains(container))
            .ToList();
        List<Node> others = below
            .Where(layer => layer is not { IsBase: true, IsEmpty: true })
            .SelectMany(layer => layer.Users)
            .Distinct()
            .Where(user => user != container)
            .ToList();
        return
        [
            phrases.Short(container),
            OrDash(below.Where(layer => layer.IsBase).Select(layer => layer.Name)),
            OrDash(below.Where(layer => !layer.IsBase).Select(layer => layer.Name)),
            OrDash(others.Select(phrases.Short)),
        ];
    }

    private static string OrDash(IEnumerable<string> names) =>
        string.Join(", ", names) is { Length: > 0 } joined ? joined : "–";
}
