using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;

namespace Strata.Engine.Migration;

/// <summary>The filters that Jekyll adds to Liquid (jekyllrb.com/docs/liquid/filters).</summary>
internal static partial class LiquidFilters
{
    /// <summary>The characters of a result that take as long as a step.</summary>
    private const int LengthOfStep = 2000;

    /// <summary>The items of a result that take as long as a step.</summary>
    private const int ItemsOfStep = 100;

    /// <summary>Adds the filters; those that need a random number or a style processor are not supported.</summary>
    /// <param name="parser">The parser of the expressions in arguments.</param>
    public static void AddTo(FilterCollection filters, FluidParser parser)
    {
        Text(filters, "relative_url", Address);
        Text(filters, "absolute_url", Address);
        Text(filters, "markdownify", text => Markdig.Markdown.ToHtml(text).TrimEnd('\n'));
        Text(filters, "xml_escape", Html);
        Text(filters, "escape", Html);
        Text(filters, "cgi_escape", text => Uri.EscapeDataString(text).Replace("%20", "+"));
        Text(filters, "uri_escape", text => Uri.EscapeDataString(text).Replace("%2F", "/").Replace("%3A", ":"));
        Text(filters, "normalize_whitespace", text => Blanks().Replace(text, " ").Trim());
        Text(filters, "smartify", text => text);
        Text(filters, "strip_index", text => IndexName().Replace(text, "/"));
        Text(filters, "slugify", text => NotAlphanumeric().Replace(text, "-").Trim('-').ToLowerInvariant());
        Text(filters, "number_of_words", text => Words().Count(text).ToString(CultureInfo.InvariantCulture));
        Date(filters, "date_to_string", "dd MMM yyyy");
        Date(filters, "date_to_long_string", "dd MMMM yyyy");
        Date(filters, "date_to_xmlschema", "yyyy-MM-ddTHH:mm:sszzz");
        Date(filters, "date_to_rfc822", "ddd, dd MMM yyyy HH:mm:ss zz00");
        // Jekyll has no such filters, and some of them read the clock or use reflection.
        foreach (string name in (string[])["json", "time_zone", "format_date", "format_number", "format_string"])
            filters.Remove(name);
        filters.TryGetValue("date", out FilterDelegate format);
        filters.AddFilter(
            "date",
            (input, arguments, context) =>
                input.ToStringValue() is "now" or "today" || WideField().IsMatch(arguments.At(0).ToStringValue())
                    ? throw new LiquidUnavailableException()
                : DateOf(input) is { } date ? format(new DateTimeValue(date), arguments, context)
                : input
        );
        new LiquidListFilters(parser).AddTo(filters);
    }

    /// <summary>
    /// Limits what filters read and return, so that no sequence of them grows without end, and counts each as steps.
    /// </summary>
    /// <param name="filters">The filters, with those of Liquid itself.</param>
    public static void Bound(FilterCollection filters)
    {
        foreach ((string name, FilterDelegate filter) in filters.ToList())
            filters.AddFilter(
                name,
                async (input, arguments, context) =>
                {
                    CountSteps(input, context);
                    if (name is "join" or "replace" && Repeated(input, arguments) > LiquidRenderer.MaxLength)
                        throw new LiquidUnavailableException();
                    FluidValue result = await filter(input, arguments, context);
                    CountSteps(result, context);
                    return result;
                }
            );
    }

    /// <summary>Counts the steps that it takes to read a value, and refuses one that is too long.</summary>
    private static void CountSteps(FluidValue value, TemplateContext context)
    {
        (long length, int items) = value is ArrayValue list
            ? (list.Values.Sum(LengthOf), list.Values.Count)
            : (LengthOf(value), 0);
        for (long step = 0; step <= (length / LengthOfStep) + (items / ItemsOfStep); step++)
            context.IncrementSteps();
        if (length > LiquidRenderer.MaxLength || items > LiquidRenderer.MaxItems)
            throw new LiquidUnavailableException();
    }

    private static long LengthOf(FluidValue value) => value is StringValue text ? text.ToStringValue().Length : 0;

    /// <summary>The most characters that a filter adds that inserts its last argument many times.</summary>
    private static long Repeated(FluidValue input, FilterArguments arguments)
    {
        long inserted = arguments.Count == 0 ? 1 : arguments.At(arguments.Count - 1).ToStringValue().Length;
        return inserted * (input is ArrayValue list ? list.Values.Count : Occurrences(input, arguments.At(0)));
    }

    private static long Occurrences(FluidValue input, FluidValue part) =>
        part.ToStringValue() is { Length: > 0 } searched
            ? input.ToStringValue().AsSpan().Count(searched)
            : input.ToStringValue().Length + 1;

    private static void Text(FilterCollection filters, string name, Func<string, string> apply) =>
        filters.AddFilter(name, (input, _, _) => new StringValue(apply(input.ToStringValue())));

    /// <param name="format">The format without arguments, which would ask for other styles.</param>
    private static void Date(FilterCollection filters, string name, string format) =>
        filters.AddFilter(
            name,
            (input, arguments, _) =>
                arguments.Count > 0 ? throw new LiquidUnavailableException()
                : DateOf(input) is { } date ? new StringValue(date.ToString(format, CultureInfo.InvariantCulture))
                : input
        );

    private static DateTimeOffset? DateOf(FluidValue value) =>
        DateTimeOffset.TryParse(
            value.ToStringValue(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset date
        )
            ? date
            : null;

    private static string Address(string text) =>
        text.Contains("://", StringComparison.Ordinal) ? text : "/" + text.TrimStart('/');

    private static string Html(string text) =>
        text.Replace("&", "&amp;")
            .Replace("<", "&lt;")
            .Replace(">", "&gt;")
            .Replace("\"", "&quot;")
            .Replace("'", "&#39;");

    /// <summary>A part of a date with a width, to which it is filled.</summary>
    [GeneratedRegex(@"%[-_0^#:]*[0-9]{3}")]
    private static partial Regex WideField();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"/index\.html?$")]
    private static partial Regex IndexName();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex NotAlphanumeric();
}
