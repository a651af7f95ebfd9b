namespace Strata.Engine.Templating;

/// <summary>Where in a piece of HTML a place is.</summary>
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

    /// <summary>Inside <c>script</c> or <c>style</c>: no escaping is safe there.</summary>
    RawText,

    /// <summary>Inside <c>title</c> or <c>textarea</c>: text without tags.</summary>
    PlainText,
}

/// <summary>
/// A place in HTML, known from all text before it. It follows raw template text closely enough to tell what a value
/// written there would become.
/// </summary>
/// <param name="Place">What kind of place.</param>
/// <param name="Tag">The tag or element it is in, in lower case; else empty.</param>
/// <param name="Attribute">The attribute it is in, in lower case; else empty.</param>
/// <param name="AtStart">In a quoted value: nothing but white space stands before.</param>
internal readonly record struct HtmlContext(
    HtmlPlace Place,
    string Tag = "",
    string Attribute = "",
    bool AtStart = false
)
{
    public static HtmlContext Start { get; } = new(HtmlPlace.Text);

    public bool InQuotedValue => Place is HtmlPlace.DoubleQuoted or HtmlPlace.SingleQuoted;

    /// <summary>The place after some raw text.</summary>
    public HtmlContext After(ReadOnlySpan<char> text)
    {
        HtmlContext at = this;
        for (int i = 0; i < text.Length; i++)
            at = at.Step(text, ref i);
        return at;
    }

    /// <summary>The place after a value was written here.</summary>
    public HtmlContext AfterOutput() =>
        Place switch
        {
            HtmlPlace.DoubleQuoted or HtmlPlace.SingleQuoted => this with { AtStart = false },
            HtmlPlace.BeforeValue => this with { Place = HtmlPlace.Unquoted },
            _ => this,
        };

    private HtmlContext Step(ReadOnlySpan<char> text, ref int i)
    {
        char c = text[i];
        switch (Place)
        {
            case HtmlPlace.Text:
                return c == '<' ? new(HtmlPlace.TagOpen) : this;
            case HtmlPlace.TagOpen:
                return Opened(text[i..], ref i);
            case HtmlPlace.TagName when char.IsWhiteSpace(c) || c == '/':
                return this with { Place = HtmlPlace.Tag };
            case HtmlPlace.Tag when char.IsWhiteSpace(c) || c == '/':
                return this;
            case HtmlPlace.AttributeName when char.IsWhiteSpace(c) || c == '/':
                return this with { Place = HtmlPlace.AfterAttributeName };
            case HtmlPlace.AfterAttributeName when char.IsWhiteSpace(c):
                return this;
            case HtmlPlace.TagName
            or HtmlPlace.Tag
            or HtmlPlace.AttributeName
            or HtmlPlace.AfterAttributeName
            or HtmlPlace.Unquoted when c == '>':
                return Closed();
            case HtmlPlace.TagName:
                return this with { Tag = Tag + char.ToLowerInvariant(c) };
            case HtmlPlace.AttributeName or HtmlPlace.AfterAttributeName when c == '=':
                return this with { Place = HtmlPlace.BeforeValue };
            case HtmlPlace.AttributeName:
                return this with { Attribute = Attribute + char.ToLowerInvariant(c) };
            case HtmlPlace.Tag or HtmlPlace.AfterAttributeName:
                return this with { Place = HtmlPlace.AttributeName, Attribute = $"{char.ToLowerInvariant(c)}" };
            case HtmlPlace.BeforeValue when char.IsWhiteSpace(c):
                return this;
            case HtmlPlace.BeforeValue when c == '>':
                return Closed();
            case HtmlPlace.BeforeValue:
                return c switch
                {
                    '"' => this with { Place = HtmlPlace.DoubleQuoted, AtStart = true },
                    '\'' => this with { Place = HtmlPlace.SingleQuoted, AtStart = true },
                    _ => this with { Place = HtmlPlace.Unquoted },
                };
            case HtmlPlace.DoubleQuoted when c == '"':
            case HtmlPlace.SingleQuoted when c == '\'':
            case HtmlPlace.Unquoted when char.IsWhiteSpace(c):
                return new(HtmlPlace.Tag, Tag);
            case HtmlPlace.DoubleQuoted or HtmlPlace.SingleQuoted:
                // Each candidate of a srcset is an address of its own.
                return this with { AtStart = c == ',' && Attribute == "srcset" || AtStart && char.IsWhiteSpace(c) };
            case HtmlPlace.Declaration:
                return c == '>' ? Start : this;
            case HtmlPlace.Comment:
                return Skip(text, ref i, "-->", Start);
            case HtmlPlace.RawText or HtmlPlace.PlainText:
                return Skip(text, ref i, $"</{Tag}", new(HtmlPlace.TagName, "/" + Tag));
            default:
                return this;
        }
    }

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
            "script" or "style" => new(HtmlPlace.RawText, Tag),
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
