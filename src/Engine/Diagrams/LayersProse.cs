using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Diagrams;

/// <summary>Tells in words which layers the containers of a stack share, and what that saves.</summary>
internal sealed class LayersProse
{
    private readonly WordList words;
    private readonly StackPhrases phrases;
    private readonly IReadOnlyList<ImageStore> stores;

    private LayersProse(Stack stack, IReadOnlyDictionary<string, KnownImage> known, WordList words)
    {
        this.words = words;
        phrases = new StackPhrases(stack, words);
        stores = ImageStores.Of(stack, known);
    }

    public static TextVersion Describe(Stack stack, IReadOnlyDictionary<string, KnownImage> known, WordList words)
    {
        var prose = new LayersProse(stack, known, words);
        List<string> users = prose.stores.SelectMany(store => store.Layers).Select(prose.Used).ToList();
        List<string> sizes = prose.stores.SelectMany(prose.Sizes).ToList();
        string description = sizes.FirstOrDefault() ?? words.Say("layers.nothing_shared");
        List<Node> containers = prose.Containers.ToList();
        return new TextVersion
        {
            Title = words.Say("layers.title", stack.Title),
            Description = description,
            PictureDescription = $"{description} {words.Say("layers.order")}",
            Paragraphs = new[] { users, [words.Say("layers.copy_on_write")], sizes }
                .Where(sentences => sentences.Count > 0)
                .Select(sentences => string.Join(' ', sentences))
                .ToList(),
            Outline = prose.stores.Select(prose.Item).ToList(),
            Columns = containers.Count == 0 ? [] : [string.Join(" / ", containers.Select(node => words.LabelOf(node.Kind)).Distinct()), words.Say("layers.base"), words.Say("layers.above"), words.Say("layers.shares_with")],
            Rows = containers.Select(prose.Row).ToList(),
        };
    }

    private IEnumerable<Node> Containers => stores.SelectMany(store => store.Bare.Concat(store.Layers.SelectMany(layer => layer.Containers)));

    private string Used(ImageLayer layer)
    {
        string pattern = layer.First.IsEmpty && layer.IsBase ? "layers.empty" : layer.IsBase ? "layers.base_used" : "layers.layer_used";
        Phrase who = phrases.Grouped(layer.Users);
        return phrases.Sentence(who, phrases.Say(pattern, layer.Users.Count, who.Text, Named(layer)));
    }

    /// <summary>What base images take, and what a copy for each container would; what is not counted is said.</summary>
    private IEnumerable<string> Sizes(ImageStore store)
    {
        if (store.BytesUnshared > store.Bytes)
            yield return words.Say("layers.saving", phrases.Short(store.Machine), words.Size(DiskSize.Say(store.Bytes)), words.Size(DiskSize.Say(store.BytesUnshared)), words.Size(DiskSize.Say(store.BytesUnshared - store.Bytes)));
        List<ImageLayer> measured = store.Layers.Where(layer => layer.Disk?.Date is not null).ToList();
        if (measured.Count > 0)
            yield return words.Say("layers.measured", phrases.Join(measured.Select(layer => words.Say("layers.measured_at", layer.Name, words.Size(layer.Disk!.Text), layer.Disk.Date!))));
        List<string> uncounted = store.Layers.Where(layer => layer.Disk is null && !(layer.IsBase && layer.First.IsEmpty)).Select(layer => layer.Name).Distinct().ToList();
        if (uncounted.Count > 0)
            yield return words.Say("layers.uncounted", phrases.Join(uncounted));
    }

    private OutlineItem Item(ImageStore store) => new(
        words.Say("prose.item", store.Machine.Name, words.InSentence(words.LabelOf(store.Machine.Kind))),
        [.. store.Bare.Select(Writable), .. store.Bases.Select(Item)]);

    private OutlineItem Item(ImageLayer layer) => new(
        words.Say("prose.item", Named(layer), layer.IsBase ? words.InSentence(words.LabelOf(layer.Kind)) : words.Say("layers.read_only")),
        [.. layer.Above.Select(Item), .. layer.Containers.Select(Writable)]);

    private OutlineItem Writable(Node container) => new(words.Say("prose.item", phrases.Short(container), words.Say("layers.writable")), []);

    private string Named(ImageLayer layer) => layer.Disk is { } disk ? words.Say("layers.with_size", layer.Name, words.Say("layers.on_disk", words.Size(disk.Text))) : layer.Name;

    private IReadOnlyList<string> Row(Node container)
    {
        List<ImageLayer> below = stores.SelectMany(store => store.Layers).Where(layer => layer.Users.Contains(container)).ToList();
        List<Node> others = below.Where(layer => !(layer.IsBase && layer.First.IsEmpty)).SelectMany(layer => layer.Users).Distinct().Where(user => user != container).ToList();
        return
        [
            phrases.Short(container),
            OrDash(below.Where(layer => layer.IsBase).Select(layer => layer.Name)),
            OrDash(below.Where(layer => !layer.IsBase).Select(layer => layer.Name)),
            OrDash(others.Select(phrases.Short)),
        ];
    }

    private static string OrDash(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } joined ? joined : "–";
}
