namespace Strata.Engine.Templating;

/// <summary>The kind of a position in HTML.</summary>
internal enum HtmlPlace
{
    Text,
    TagOpen,
    TagName,
    Tag,
    AttributeName,
    AfterAttributeName,
    BeforeValue,
    DoubleQuoted,
    SingleQuoted,
    Unquoted,
    Declaration,
    Comment,

    /// <summary>Inside <c>script</c>, <c>style</c> or <c>iframe</c>: no escaping is safe there.</summary>
    RawText,

    /// <summary>Inside <c>title</c> or <c>textarea</c>: text without tags.</summary>
    PlainText,
}

/// <summary>What is known of a <c>meta</c> element.</summary>
internal enum MetaState
{
    None,

    /// <summary>It loads another page: <c>http-equiv="refresh"</c>.</summary>
    Refresh,

    /// <summary>An expression is in its <c>content</c>.</summary>
    Value,
}

/// <summary>
/// A position in HTML, determined by the template text before it: enough to know how a value written there is parsed.
/// </summary>
/// <param name="Place">The kind of position.</param>
/// <param name="Tag">The tag or element it is in, in lower case; otherwise empty.</param>
/// <param name="Attribute">The attribute it is in, in lower case; otherwise empty.</param>
/// <param name="Before">The text before it in a quoted value.</param>
/// <param name="Meta">What is known of the <c>meta</c> that it is in.</param>
internal readonly record struct HtmlContext(
    HtmlPlace Place,
    string Tag = "",
    string Attribute = "",
    AttributeText Before = default,
    MetaState Meta = MetaState.None
)
{
    /// <summary>Names that matter are shorter.</summary>
    private const int MaxName = 64;

    public static HtmlContext Start { get; } = new(HtmlPlace.Text);

    public bool InQuotedValue => Place is HtmlPlace.DoubleQuoted or HtmlPlace.SingleQuoted;

    /// <summary>The position after some raw text.</summary>
    public HtmlContext After(ReadOnlySpan<char> text)
    {
        HtmlContext at = this;
        for (int i = 0; i < text.Length; i++)
            at = at.Step(text, ref i);
        return at;
    }

    /// <summary>The position after a value was written here.</summary>
    public HtmlContext AfterOutput() =>
        Place switch
        {
            HtmlPlace.DoubleQuoted or HtmlPlace.SingleQuoted => this with
            {
                Before = AttributeText.AfterValue,
                Meta = Tag == "meta" && Attribute == "content" ? MetaState.Value : Meta,
            },
            HtmlPlace.BeforeValue => this with { Place = HtmlPlace.Unquoted },
            _ => this,
        };

    private HtmlContext Step(ReadOnlySpan<char> text, ref int i)
    {
        char c = text[i];
        return Place switch
        {
            HtmlPlace.Text => c == '<' ? new(HtmlPlace.TagOpen) : this,
            HtmlPlace.TagOpen => Opened(text[i..], ref i),
            HtmlPlace.TagName or HtmlPlace.Tag or HtmlPlace.AttributeName or HtmlPlace.AfterAttributeName => AfterInTag(
                c
            ),
            HtmlPlace.BeforeValue or HtmlPlace.Unquoted => AfterInUnquotedValue(c),
            HtmlPlace.DoubleQuoted => AfterInQuotedValue(c, '"'),
            HtmlPlace.SingleQuoted => AfterInQuotedValue(c, '\''),
            HtmlPlace.Declaration => c == '>' ? Start : this,
            HtmlPlace.Comment => Skip(text, ref i, "-->", Start),
            _ => Skip(text, ref i, $"</{Tag}", new(HtmlPlace.TagName, "/" + Tag)),
        };
    }

    /// <summary>The position after a character of a tag outside of values.</summary>
    private HtmlContext AfterInTag(char c)
    {
        if (c == '>')
            return Closed();
        if (c == '=' && (Place is HtmlPlace.AttributeName or HtmlPlace.AfterAttributeName))
            return this with { Place = HtmlPlace.BeforeValue };
        bool isSeparator = char.IsWhiteSpace(c) || c == '/';
        char lower = char.ToLowerInvariant(c);
        return Place switch
        {
            HtmlPlace.TagName => isSeparator
                ? this with
                {
                    Place = HtmlPlace.Tag,
                }
                : this with
                {
                    Tag = Longer(Tag, lower),
                },
            HtmlPlace.AttributeName => isSeparator
                ? this with
                {
                    Place = HtmlPlace.AfterAttributeName,
                }
                : this with
                {
                    Attribute = Longer(Attribute, lower),
                },
            HtmlPlace.Tag when isSeparator => this,
            HtmlPlace.AfterAttributeName when char.IsWhiteSpace(c) => this,
            _ => this with { Place = HtmlPlace.AttributeName, Attribute = $"{lower}" },
        };
    }

    private HtmlContext AfterInUnquotedValue(char c) =>
        c switch
        {
            '>' => Closed(),
            _ when char.IsWhiteSpace(c) => Place is HtmlPlace.Unquoted ? EndOfValue() : this,
            '"' when Place is HtmlPlace.BeforeValue => this with
            {
                Place = HtmlPlace.DoubleQuoted,
                Before = AttributeText.Empty,
            },
            '\'' when Place is HtmlPlace.BeforeValue => this with
            {
                Place = HtmlPlace.SingleQuoted,
                Before = AttributeText.Empty,
            },
            _ => this with
            {
                Before = (Place is HtmlPlace.BeforeValue ? AttributeText.Empty : Before).With(c),
                Place = HtmlPlace.Unquoted,
            },
        };

    private HtmlContext AfterInQuotedValue(char c, char quote) =>
        c == quote
            ? EndOfValue()
            : this with
            {
                // Each candidate of a srcset is an address.
                Before = c == ',' && Attribute is "srcset" or "imagesrcset" ? AttributeText.Empty : Before.With(c),
            };

    private HtmlContext EndOfValue() =>
        new(HtmlPlace.Tag, Tag)
        {
            Meta =
                Tag == "meta"
                && Attribute == "http-equiv"
                && Before.Text.Trim().Equals("refresh", StringComparison.OrdinalIgnoreCase)
                    ? MetaState.Refresh
                    : Meta,
        };

    private static string Longer(string name, char next) => name.Length < MaxName ? name + next : name;

    private static HtmlContext Opened(ReadOnlySpan<char> rest, ref int i)
    {
        if (rest.StartsWith("!--"))
        {
            i += 2;
            return new(HtmlPlace.Comment);
        }

        return rest[0] switch
        {
            '!' or '?' => new(HtmlPlace.Declaration),
            '/' => new(HtmlPlace.TagName, "/"),
            '<' => new(HtmlPlace.TagOpen),
            char letter when char.IsAsciiLetter(letter) => new(HtmlPlace.TagName, $"{char.ToLowerInvariant(letter)}"),
            _ => Start,
        };
    }

    private HtmlContext Closed() =>
        Tag switch
        {
            "script" or "style" or "iframe" or "xmp" or "noembed" or "noframes" => new(HtmlPlace.RawText, Tag),
            "title" or "textarea" => new(HtmlPlace.PlainText, Tag),
            _ => Start,
        };

    private HtmlContext Skip(ReadOnlySpan<char> text, ref int i, string end, HtmlContext then)
    {
        int found = text[i..].IndexOf(end, StringComparison.OrdinalIgnoreCase);
        i = found < 0 ? text.Length : i + found + end.Length - 1;
        return found < 0 ? this : then;
    }
}
