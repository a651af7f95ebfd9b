using Strata.Engine.Diagrams.Images;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>Tells in words which layers the containers of a stack share, and what that saves.</summary>
internal sealed class LayersProse
{
    private readonly MessageCatalog words;
    private readonly StackPhrases phrases;
    private readonly IReadOnlyList<ImageStore> stores;

    private LayersProse(Topology topology, IReadOnlyDictionary<string, KnownImage> known, MessageCatalog words)
    {
        this.words = words;
        phrases = new StackPhrases(topology, words);
        stores = ImageStores.Of(topology, known);
    }

    public static TextAlternative Describe(
        Topology topology,
        IReadOnlyDictionary<string, KnownImage> known,
        MessageCatalog words
    )
    {
        var prose = new LayersProse(topology, known, words);
        List<string> users = prose.stores.SelectMany(store => store.Layers).Select(prose.Used).ToList();
        List<string> sizes = prose.stores.SelectMany(prose.Sizes).ToList();
        string description = sizes.FirstOrDefault() ?? words.Get("layers.nothing_shared");
        List<Node> containers = prose.Containers.ToList();
        return new TextAlternative
        {
            Title = words.Get("layers.title", topology.Title),
            Description = description,
            PictureDescription = $"{description} {words.Get("layers.order")}",
            Paragraphs = new[] { users, [words.Get("layers.copy_on_write")], sizes }
                .Where(sentences => sentences.Count > 0)
                .Select(sentences => string.Join(' ', sentences))
                .ToList(),
            Outline = prose.stores.Select(prose.Item).ToList(),
            Columns =
                containers.Count == 0
                    ? []
                    :
                    [
                        string.Join(" / ", containers.Select(node => words.LabelOf(node.Kind)).Distinct()),
                        words.Get("layers.base"),
                        words.Get("layers.above"),
                        words.Get("layers.shares_with"),
                    ],
            Rows = containers.Select(prose.Row).ToList(),
        };
    }

    private IEnumerable<Node> Containers =>
        stores.SelectMany(store => store.Bare.Concat(store.Layers.SelectMany(layer => layer.Containers)));

    private string Used(ImageLayer layer)
    {
        string pattern =
            layer.First.IsEmpty && layer.IsBase ? "layers.empty"
            : layer.IsBase ? "layers.base_used"
            : "layers.layer_used";
        Phrase who = phrases.Grouped(layer.Users);
        return phrases.Sentence(who, phrases.Get(pattern, layer.Users.Count, who.Text, Named(layer)));
    }

    /// <summary>What base images take, and what a copy for each container would; what is not counted is said.</summary>
    private IEnumerable<string> Sizes(ImageStore store)
    {
        if (store.BytesUnshared > store.Bytes)
            yield return words.Get(
                "layers.saving",
                phrases.Short(store.Machine),
                words.Size(DiskSize.ToText(store.Bytes)),
                words.Size(DiskSize.ToText(store.BytesUnshared)),
                words.Size(DiskSize.ToText(store.BytesUnshared - store.Bytes))
            );
        List<ImageLayer> measured = store.Layers.Where(layer => layer.Disk?.Date is not null).ToList();
        if (measured.Count > 0)
            yield return words.Get(
                "layers.measured",
                phrases.Join(
                    measured.Select(layer =>
                        words.Get("layers.measured_at", layer.Name, words.Size(layer.Disk!.Text), layer.Disk.Date!)
                    )
                )
            );
        List<string> uncounted = store
            .Layers.Where(layer => layer.Disk is null && !(layer.IsBase && layer.First.IsEmpty))
            .Select(layer => layer.Name)
            .Distinct()
            .ToList();
        if (uncounted.Count > 0)
            yield return words.Get("layers.uncounted", phrases.Join(uncounted));
    }

    private OutlineItem Item(ImageStore store) =>
        new(
            words.Get("prose.item", store.Machine.Name, words.InSentence(words.LabelOf(store.Machine.Kind))),
            [.. store.Bare.Select(Writable), .. store.Bases.Select(Item)]
        );

    private OutlineItem Item(ImageLayer layer) =>
        new(
            words.Get(
                "prose.item",
                Named(layer),
                layer.IsBase ? words.InSentence(words.LabelOf(layer.Kind)) : words.Get("layers.read_only")
            ),
            [.. layer.Above.Select(Item), .. layer.Containers.Select(Writable)]
        );

    private OutlineItem Writable(Node container) =>
        new(words.Get("prose.item", phrases.Short(container), words.Get("layers.writable")), []);

    private string Named(ImageLayer layer) =>
        layer.Disk is { } disk
            ? words.Get("layers.with_size", layer.Name, words.Get("layers.on_disk", words.Size(disk.Text)))
            : layer.Name;

    private IReadOnlyList<string> Row(Node container)
    {
        List<ImageLayer> below = stores
            .SelectMany(store => store.Layers)
            .Where(layer => layer.Users.Contains(container))
            .ToList();
        List<Node> others = below
            .Where(layer => !(layer.IsBase && layer.First.IsEmpty))
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
