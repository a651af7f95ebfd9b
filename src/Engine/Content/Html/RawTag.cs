namespace Strata.Engine.Content.Html;

/// <summary>A tag in raw HTML.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="IsEnd">Whether it closes an element.</param>
/// <param name="Offset">The offset of its first character in the fragment.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Attributes">Its attributes, in order.</param>
internal sealed record RawTag(string Name, bool IsEnd, int Offset, int End, IReadOnlyList<RawAttribute> Attributes)
{
    public bool Has(string attribute) => Attributes.Any(candidate => candidate.Name == attribute);
}

/// <summary>An attribute of a tag in raw HTML.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Offset">The offset of the name in the fragment.</param>
/// <param name="Value">Its value, with entities decoded; empty without one.</param>
/// <param name="ValueStart">The offset of the value in the fragment, inside its quotation marks.</param>
/// <param name="ValueLength">The length of the value as written.</param>
internal sealed record RawAttribute(string Name, int Offset, string Value, int ValueStart, int ValueLength);
