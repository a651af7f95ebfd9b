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
}

/// <summary>A text.</summary>
/// <param name="Span">The position.</param>
/// <param name="Value">The text, without quotation marks and escapes.</param>
/// <param name="IsPlain">Whether it is written without quotation marks.</param>
internal sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain = true) : YamlNode(Span)
{
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
    public override string Describe() => "a mapping";

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (YamlEntry entry in Entries)
            {
                if (entry.Key.Value == key)
                    return entry.Value;
            }

            return null;
        }
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

    private YamlEntry KeyOf(YamlEntry other) => Entries.First(entry => entry.Key.Value == other.Key.Value);
}

/// <summary>A key of a mapping with its value.</summary>
internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
