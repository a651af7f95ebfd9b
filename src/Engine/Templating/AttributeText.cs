namespace Strata.Engine.Templating;

/// <summary>
/// The text of a quoted value before a position in it, as far as it decides what a value there can do.
/// </summary>
/// <param name="Written">The text, without white space at its start; null outside of values.</param>
internal readonly record struct AttributeText(string? Written)
{
    /// <summary>A scheme is shorter, and so is what precedes the address of a refresh.</summary>
    private const int MaxLength = 64;

    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    public static AttributeText Empty { get; } = new("");

    public string Text => Written ?? "";

    /// <summary>The text after a value: what follows is part of the same address.</summary>
    public static AttributeText AfterValue { get; } = new("/");

    /// <summary>Whether a value here is the start of an address.</summary>
    public bool IsStart => Text.Length == 0;

    /// <summary>
    /// Whether the scheme of an address is known here, and runs no code. An entity may be a letter of the scheme.
    /// </summary>
    public bool IsInAddress =>
        Text.AsSpan().IndexOfAny(":/?#&") is >= 0 and int end
        && (
            Text[end] is not (':' or '&')
            || (Text[end] == ':' && Schemes.Contains(Text[..(end + 1)], StringComparer.OrdinalIgnoreCase))
        );

    /// <summary>Whether the address of a refresh starts here, as in <c>0; url=</c>.</summary>
    public bool IsRefresh =>
        Text.Replace(" ", "", StringComparison.Ordinal) is [.. var seconds, ';', 'u', 'r', 'l', '=']
        && seconds.All(char.IsAsciiDigit);

    public AttributeText With(char next) =>
        Text.Length == MaxLength || (Text.Length == 0 && char.IsWhiteSpace(next)) ? this : new(Text + next);

    /// <summary>The text after two ways through a template: the one after which a value can do more.</summary>
    public static AttributeText Join(AttributeText one, AttributeText other) =>
        one.IsStart || (!one.IsInAddress && !other.IsStart) ? one : other;
}
