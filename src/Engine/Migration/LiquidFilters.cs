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
                input.ToStringValue() is "now" or "today" ? throw new LiquidUnavailableException()
                : DateOf(input) is { } date ? format(new DateTimeValue(date), arguments, context)
                : input
        );
        new LiquidListFilters(parser).AddTo(filters);
    }

    /// <summary>
    /// Limits what filters return, so that no sequence of them grows without end, and counts each as steps.
    /// </summary>
    /// <param name="filters">The filters, with those of Liquid itself.</param>
    public static void Bound(FilterCollection filters)
    {
        foreach ((string name, FilterDelegate filter) in filters.ToList())
            filters.AddFilter(
                name,
                async (input, arguments, context) =>
                {
                    FluidValue result = await filter(input, arguments, context);
                    int length = result is StringValue text ? text.ToStringValue().Length : 0;
                    int items = result is ArrayValue list ? list.Values.Count : 0;
                    for (int step = 0; step <= (length / LengthOfStep) + (items / ItemsOfStep); step++)
                        context.IncrementSteps();
                    return length > LiquidRenderer.MaxLength || items > LiquidRenderer.MaxItems
                        ? throw new LiquidUnavailableException()
                        : result;
                }
            );
    }

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

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"/index\.html?$")]
    private static partial Regex IndexName();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex NotAlphanumeric();
}
