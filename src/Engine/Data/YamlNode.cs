using Strata.Engine.Diagnostics;

namespace Strata.Engine.Data;

/// <summary>
/// A piece of YAML with its place. Scalars stay the text the author wrote until a key gives them a type.
/// </summary>
internal abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What the node is, in an author's words, for messages.</summary>
    public abstract string Describe();
}

/// <summary>A text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Its text, quotes and escapes undone.</param>
/// <param name="IsPlain">Written without quotes.</param>
internal sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain = true) : YamlNode(Span)
{
    /// <summary>Nothing was written: <c>key:</c>, <c>key: ~</c> or <c>key: null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    public override string Describe() =>
        IsNull ? "nothing"
        : Value.Length == 0 ? "an empty text"
        : $"'{Value}'";
}

internal sealed record YamlSequence(SourceSpan Span, IReadOnlyList<YamlNode> Items) : YamlNode(Span)
{
    public override string Describe() => "a list";
}

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
}

internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
