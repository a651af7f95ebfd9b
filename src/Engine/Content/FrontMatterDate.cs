using NodaTime;
using NodaTime.Text;
using Strata.Engine.Data;

namespace Strata.Engine.Content;

/// <summary>A date in front matter, optionally with a time and an offset from UTC.</summary>
/// <param name="Local">The date and time; midnight without a time.</param>
/// <param name="Offset">The offset; null for the site's time zone.</param>
internal readonly record struct FrontMatterDate(LocalDateTime Local, Offset? Offset)
{
    private const string Accepted = "a date such as '2017-03-31', '2017-03-31 18:01' or '2017-03-31T18:01:00+02:00'";

    // The first and last year whose dates have an instant in every time zone.
    private const int MinYear = 1;
    private const int MaxYear = 9998;

    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuu-M-d");

    private static readonly LocalDateTimePattern[] Times =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-M-d H:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-M-d H:mm:ss"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-M-d H:mm:ss.FFFFFFFFF"),
    ];

    private static readonly OffsetPattern[] Offsets =
    [
        OffsetPattern.CreateWithInvariantCulture("Z+HH:mm"),
        OffsetPattern.CreateWithInvariantCulture("+HHmm"),
        OffsetPattern.CreateWithInvariantCulture("+HH"),
    ];

    /// <summary>The type of keys that hold a date.</summary>
    public static KeyType<FrontMatterDate> KeyType { get; } =
        new(
            Accepted,
            node =>
                node is YamlScalar { IsNull: false } scalar && Parse(scalar.Value.Trim()) is { } date
                    ? new(date)
                    : new(
                        default,
                        node.Span,
                        $"expected {Accepted}, found {node.Describe()}.",
                        "Write a day that exists, as YYYY-MM-DD, optionally followed by a time and " + "an offset."
                    )
        )
        {
            Schema =
                """{"type":"string","pattern":"^\\s*[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])"""
                + """([Tt ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]*)?)?\\s*([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?)?\\s*$"}""",
        };

    /// <summary>The date and time in a time zone. A time that a clock change skips is moved past the gap.</summary>
    public ZonedDateTime In(DateTimeZone zone) =>
        Offset is { } offset ? Local.WithOffset(offset).InZone(zone) : zone.AtLeniently(Local);

    /// <summary>Reads the accepted forms; null for any other text and for dates that do not exist.</summary>
    public static FrontMatterDate? Parse(string text) =>
        ParseForms(text) is { Local.Year: >= MinYear and <= MaxYear } date ? date : null;

    private static FrontMatterDate? ParseForms(string text)
    {
        if (DatePattern.Parse(text) is { Success: true } date)
            return new FrontMatterDate(date.Value.AtMidnight(), null);
        if (text.IndexOfAny(['T', 't']) is > 0 and var separator)
            text = $"{text[..separator]} {text[(separator + 1)..]}";
        if (ParseTime(text) is { } local)
            return new FrontMatterDate(local, null);
        int colon = text.IndexOf(':');
        int offsetStart = text.LastIndexOfAny(['+', '-', 'Z', 'z']);
        if (colon < 0 || offsetStart < colon || ParseTime(text[..offsetStart].TrimEnd()) is not { } time)
            return null;
        foreach (OffsetPattern pattern in Offsets)
        {
            if (pattern.Parse(text[offsetStart..].ToUpperInvariant()) is { Success: true } offset)
                return new FrontMatterDate(time, offset.Value);
        }

        return null;
    }

    private static LocalDateTime? ParseTime(string text)
    {
        foreach (LocalDateTimePattern pattern in Times)
        {
            if (pattern.Parse(text) is { Success: true } time)
                return time.Value;
        }

        return null;
    }
}
