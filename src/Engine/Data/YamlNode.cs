using Strata.Engine.Diagnostics;

namespace Strata.Engine.Data;

/// <summary>
/// A piece of YAML with its position. Scalars stay the text the author wrote until a key gives them a type.
/// </summary>
internal abstract record YamlNode(SourceSpan Span)
{
    /// <summary>Describes the node in an author's words, for messages.</summary>
    public abstract string Describe();

    /// <summary>The node with the position of the start of a file that does not contain it.</summary>
    public YamlNode AtStart() =>
        this switch
        {
            YamlSequence list => new YamlSequence(SourceSpan.Start, [.. list.Items.Select(item => item.AtStart())]),
            YamlMapping mapping => new YamlMapping(
                SourceSpan.Start,
                [
                    .. mapping.Entries.Select(entry => new YamlEntry(
                        entry.Key with
                        {
                            Span = SourceSpan.Start,
                        },
                        entry.Value.AtStart()
                    )),
                ]
            ),
            _ => this with { Span = SourceSpan.Start },
        };

    /// <summary>The node with positions in a file other than the one that is reported on.</summary>
    public YamlNode InFile(string path)
    {
        SourceSpan span = Span with { File = path };
        return this switch
        {
            YamlSequence list => new YamlSequence(span, [.. list.Items.Select(item => item.InFile(path))]),
            YamlMapping mapping => new YamlMapping(
                span,
                [
                    .. mapping.Entries.Select(entry => new YamlEntry(
                        (YamlScalar)entry.Key.InFile(path),
                        entry.Value.InFile(path)
                    )),
                ]
            ),
            _ => this with { Span = span },
        };
    }
}

/// <summary>A text.</summary>
/// <param name="Span">The position.</param>
/// <param name="Value">The text, without quotation marks and escapes.</param>
/// <param name="IsPlain">Whether it is written without quotation marks.</param>
internal sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain = true) : YamlNode(Span)
{
    /// <summary>Whether a mistake in the text was reported already.</summary>
    public bool IsReported { get; init; }

    /// <summary>Whether there is no value: <c>key:</c>, <c>key: ~</c> or <c>key: null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    public override string Describe() =>
        IsNull ? "nothing"
        : Value.Length == 0 ? "empty text"
        : $"'{Value}'";
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(SourceSpan Span, IReadOnlyList<YamlNode> Items) : YamlNode(Span)
{
    public override string Describe() => "a list";
}

/// <summary>Keys with values, in the order of the file.</summary>
internal sealed record YamlMapping(SourceSpan Span, IReadOnlyList<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>The most entries that are searched one by one.</summary>
    private const int FewEntries = 16;

    private EntryIndex? index;

    /// <summary>The entries by key, and their names. A copy with other entries makes its own.</summary>
    private EntryIndex Index =>
        index is { } known && ReferenceEquals(known.Entries, Entries) ? known : index = new EntryIndex(Entries);

    /// <summary>The keys, to suggest one.</summary>
    public NameIndex Names => Index.Names;

    public override string Describe() => "a mapping";

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;

    public bool Equals(YamlMapping? other) =>
        other is not null && Span == other.Span && ReferenceEquals(Entries, other.Entries);

    public override int GetHashCode() => HashCode.Combine(Span, Entries);

    private YamlEntry? Find(string key)
    {
        if (Entries.Count > FewEntries)
            return Index.ByKey.TryGetValue(key, out YamlEntry found) ? found : null;
        foreach (YamlEntry entry in Entries)
        {
            if (entry.Key.Value == key)
                return entry;
        }

        return null;
    }

    /// <summary>
    /// This mapping with the keys that it does not have from another; where both have a mapping, key by key. The order
    /// is that of the other.
    /// </summary>
    public YamlMapping Over(YamlMapping defaults) =>
        this with
        {
            Entries =
            [
                .. defaults.Entries.Select(entry =>
                    (this[entry.Key.Value], entry.Value) switch
                    {
                        (YamlMapping own, YamlMapping other) => KeyOf(entry) with { Value = own.Over(other) },
                        (null, _) => entry,
                        ({ } own, _) => KeyOf(entry) with { Value = own },
                    }
                ),
                .. Entries.Where(entry => defaults[entry.Key.Value] is null),
            ],
        };

    private YamlEntry KeyOf(YamlEntry other) => Find(other.Key.Value)!.Value;

    /// <summary>The entries of a mapping by their keys.</summary>
    private sealed class EntryIndex(IReadOnlyList<YamlEntry> entries)
    {
        private readonly Lazy<NameIndex> names = new(() => new([.. entries.Select(entry => entry.Key.Value)]));

        public IReadOnlyList<YamlEntry> Entries => entries;

        public NameIndex Names => names.Value;

        /// <summary>The entries by key: of several with a key, the first.</summary>
        public Dictionary<string, YamlEntry> ByKey { get; } = Of(entries);

        private static Dictionary<string, YamlEntry> Of(IReadOnlyList<YamlEntry> entries)
        {
            Dictionary<string, YamlEntry> found = new(entries.Count, StringComparer.Ordinal);
            foreach (YamlEntry entry in entries)
                found.TryAdd(entry.Key.Value, entry);
            return found;
        }
    }
}

/// <summary>A key of a mapping with its value.</summary>
internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
