using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content;

/// <summary>A link to another site, with its text.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Address">Its address.</param>
/// <param name="Span">The position of the address.</param>
internal sealed record NamedAddress(string Title, string Address, SourceSpan Span)
{
    private static readonly Key<string> TitleKey = new("title", KeyTypes.Title, "The text of the link.")
    {
        Required = true,
        NotEmpty = true,
    };
    private static readonly Key<string> UrlKey = new("url", KeyTypes.Text, "The address of a page of another site.")
    {
        Required = true,
        NotEmpty = true,
    };

    public static KeyTable Keys { get; } = new("link to another site", UnknownKeys.AreErrors, TitleKey, UrlKey);

    public static IReadOnlyList<NamedAddress> ReadAll(YamlSequence? written, FileReport report)
    {
        List<NamedAddress> links = [];
        foreach (YamlNode item in written?.Items ?? [])
        {
            if (item is not YamlMapping mapping)
            {
                report.Add(
                    Codes.KeyValue,
                    item.Span,
                    $"Expected a mapping for a link to another site, found {item.Describe()}.",
                    "Write the keys 'title' and 'url'."
                );
                continue;
            }

            KeyValues values = KeyReader.Read(mapping, Keys, report);
            if (values.Get(TitleKey) is not { } title || values.Get(UrlKey) is not { } url)
                continue;
            if (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http")
                links.Add(new NamedAddress(title, url, values.SpanOf(UrlKey)));
            else
                report.Add(
                    Codes.KeyValue,
                    values.SpanOf(UrlKey),
                    $"'url': expected an address of another site, found '{url}'.",
                    "Write an address such as 'https://example.org/'."
                );
        }

        return links;
    }
}
