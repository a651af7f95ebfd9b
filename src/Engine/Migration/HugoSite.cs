using Strata.Engine.Data;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>The settings of Hugo that decide on the addresses of pages.</summary>
internal sealed record HugoSite
{
    /// <summary>A site without settings.</summary>
    public static readonly HugoSite Default = new();

    private IReadOnlyDictionary<string, string> Permalinks { get; init; } = new Dictionary<string, string>();

    private IReadOnlyDictionary<string, string> SectionPermalinks { get; init; } = new Dictionary<string, string>();

    private bool IsUgly { get; init; }

    private IReadOnlySet<string> UglySections { get; init; } = new HashSet<string>();

    /// <summary>The rule for the ids of headings.</summary>
    public HeadingIdRule HeadingIds { get; private init; } = HeadingIdRule.Hugo;

    /// <summary>Whether a date at the start of a file name is that of the page, and not in its address.</summary>
    public bool ReadsFileDates { get; private init; }

    public static HugoSite Read(YamlMapping settings)
    {
        YamlNode? permalinks = settings.At("permalinks");
        YamlNode? dates = settings.At("frontmatter", "date");
        return new HugoSite
        {
            Permalinks = Texts(permalinks).Concat(Texts(permalinks.At("page"))).ToLookupOfLast(),
            SectionPermalinks = Texts(permalinks.At("section")).ToLookupOfLast(),
            IsUgly = settings.IsTrueAt("uglyURLs"),
            UglySections = Texts(settings.At("uglyURLs"))
                .Where(section => section.Value == "true")
                .Select(section => section.Key)
                .ToHashSet(StringComparer.Ordinal),
            HeadingIds = settings.TextAt("markup", "goldmark", "parser", "autoHeadingIDType") switch
            {
                "blackfriday" => HeadingIdRule.Blackfriday,
                "github-ascii" => HeadingIdRule.HugoAscii,
                _ => HeadingIdRule.Hugo,
            },
            ReadsFileDates = (dates is YamlSequence list ? list.Items : (IEnumerable<YamlNode?>)[dates])
                .OfType<YamlScalar>()
                .Any(source => source.Value == ":filename"),
        };
    }

    /// <summary>The pattern of the addresses of the pages or lists of a section; null without one.</summary>
    /// <param name="section">The first folder of the page; empty at the top.</param>
    /// <param name="isList">Whether the page is the index of a section.</param>
    public string? PermalinkOf(string section, bool isList) =>
        (isList ? SectionPermalinks : Permalinks).GetValueOrDefault(section.Length == 0 ? "/" : section);

    /// <summary>Whether the pages of a section are files such as <c>/section/name.html</c>.</summary>
    public bool IsUglyIn(string section) => IsUgly || UglySections.Contains(section);

    private static IEnumerable<KeyValuePair<string, string>> Texts(YamlNode? node) =>
        (node as YamlMapping)
            ?.Entries.Where(entry => entry.Value is YamlScalar)
            .Select(entry =>
                KeyValuePair.Create(
                    entry.Key.Value.Trim('/') is { Length: > 0 } name ? name : "/",
                    ((YamlScalar)entry.Value).Value
                )
            )
        ?? [];
}

file static class Lookups
{
    /// <summary>A dictionary in which a later value of a key replaces an earlier one.</summary>
    public static Dictionary<string, string> ToLookupOfLast(this IEnumerable<KeyValuePair<string, string>> pairs)
    {
        Dictionary<string, string> all = new(StringComparer.Ordinal);
        foreach ((string key, string value) in pairs)
            all[key] = value;
        return all;
    }
}
