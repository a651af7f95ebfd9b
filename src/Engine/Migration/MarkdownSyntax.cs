namespace Strata.Engine.Migration;

/// <summary>The typographic characters that straight quotes, hyphens and dots become.</summary>
[Flags]
internal enum Punctuation
{
    /// <summary>The characters stay as they are.</summary>
    Straight = 0,

    /// <summary>Straight quotes become opening and closing quotes.</summary>
    Quotes = 1,

    /// <summary>Two hyphens become an en dash, three an em dash, three dots an ellipsis.</summary>
    Dashes = 2,

    /// <summary>Two hyphens become an em dash.</summary>
    LongDashes = 4,
}

/// <summary>The syntax that a generator's Markdown has besides that of Strata's own.</summary>
internal sealed record MarkdownSyntax
{
    /// <summary>Strata's own Markdown.</summary>
    public static readonly MarkdownSyntax Own = new();

    public Punctuation Punctuation { get; init; }

    /// <summary>Whether <c>*[HTML]: HyperText</c> explains a word.</summary>
    public bool HasAbbreviations { get; init; }

    /// <summary>Whether <c>:smile:</c> is a character.</summary>
    public bool HasEmoji { get; init; }

    /// <summary>Whether <c>==text==</c> is marked text.</summary>
    public bool HasMarks { get; init; }

    /// <summary>Whether the terms of definition lists have ids.</summary>
    public bool HasTermIds { get; init; }
}
