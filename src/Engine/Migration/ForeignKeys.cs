using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Sources;

namespace Strata.Engine.Migration;

/// <summary>Translates front matter keys of other generators into those of Strata.</summary>
internal static partial class ForeignKeys
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        // Jekyll
        ["excerpt"] = "description",
        ["tag"] = "tags",
        ["last_modified_at"] = "updated",

        // Hugo
        ["lastmod"] = "updated",
        ["publishDate"] = "date",
        ["url"] = "permalink",
        ["aliases"] = "redirect_from",
        ["weight"] = "order",
        ["summary"] = "description",

        // Statiq, whose keys ignore case
        ["Title"] = "title",
        ["Lead"] = "description",
        ["Description"] = "description",
        ["Published"] = "date",
        ["Updated"] = "updated",
        ["Excluded"] = "excluded",
        ["RedirectFrom"] = "redirect_from",
        ["Tags"] = "tags",
        ["Author"] = "author",
        ["Image"] = "image",
        ["Order"] = "order",
        ["Layout"] = "layout",
    };

    /// <summary>The keys that have another meaning in Strata, or none, by generator.</summary>
    private static readonly Dictionary<Generator, Dictionary<string, string>> NamesOf = new()
    {
        [Generator.Hugo] = new()
        {
            ["publishdate"] = "date",
            ["pubdate"] = "date",
            ["published"] = "date",
            ["modified"] = "updated",
        },
        [Generator.Zola] = new() { ["path"] = "permalink" },
        [Generator.Docusaurus] = new()
        {
            ["sidebar_position"] = "order",
            ["authors"] = "author",
            ["last_update"] = "",
            // It is a part of the address unless the file is an index.
            ["id"] = "",
        },
        [Generator.Starlight] = new() { ["lastUpdated"] = "", ["template"] = "" },
    };

    /// <summary>Keys that only Strata has; other generators' users write theirs under the same names.</summary>
    private static readonly string[] Own = ["badge", "cards", "series", "sidebar_links"];

    /// <summary>Mappings whose keys belong to the page, by generator.</summary>
    private static readonly Dictionary<Generator, string[]> Sections = new()
    {
        [Generator.Zola] = ["taxonomies"],
        [Generator.Starlight] = ["sidebar"],
    };

    /// <summary>The key of Strata for each foreign key, for the documentation's test.</summary>
    public static IReadOnlyDictionary<string, string> All => Names;

    /// <summary>The key of Strata for one of Hugo in small letters; that key without another one.</summary>
    public static string NameInHugo(string key) =>
        NamesOf[Generator.Hugo].GetValueOrDefault(key) ?? Names.GetValueOrDefault(key, key);

    /// <summary>Translates the keys of a mapping. A key of Strata takes precedence over a foreign one.</summary>
    /// <param name="mapping">The front matter.</param>
    /// <param name="dialect">The generator that the site was written for, and its authors. In Jekyll, spaces separate
    /// several categories or tags in a string.</param>
    /// <param name="isDate">Whether a string is a date.</param>
    public static YamlMapping Translate(YamlMapping mapping, MarkdownDialect dialect, Func<string, bool> isDate)
    {
        Generator generator = dialect.Generator;
        Dictionary<string, string>? own = NamesOf.GetValueOrDefault(generator);
        string NameOf(string name) => own?.GetValueOrDefault(name) ?? Names.GetValueOrDefault(name, name);
        List<YamlEntry> written = WithSections(mapping, generator);
        HashSet<string> used = written
            .Select(entry => entry.Key.Value)
            .Where(name => NameOf(name) == name)
            .ToHashSet(StringComparer.Ordinal);
        List<YamlEntry> entries = [];
        foreach (YamlEntry entry in written)
        {
            YamlEntry read = Read(
                generator is Generator.Statiq ? entry with { Value = WithIsoDate(entry.Value) } : entry,
                NameOf,
                isDate,
                dialect
            );
            if (read.Key.Value.Length == 0 || (dialect.IsForeign && Own.Contains(read.Key.Value)))
                continue;
            if (read.Key.Value == entry.Key.Value || used.Add(read.Key.Value))
                entries.Add(
                    generator is Generator.Jekyll && read.Key.Value is "categories" or "tags"
                        ? read with
                        {
                            Value = SplitAtSpaces(read.Value),
                        }
                        : read
                );
        }

        return mapping with
        {
            Entries = entries,
        };
    }

    private static List<YamlEntry> WithSections(YamlMapping mapping, Generator generator)
    {
        string[] sections = Sections.GetValueOrDefault(generator, []);
        return
        [
            .. mapping
                .Entries.SelectMany(entry =>
                    sections.Contains(entry.Key.Value) && entry.Value is YamlMapping section ? section.Entries : [entry]
                )
                .Select(entry =>
                    // Keys of Hugo ignore case.
                    generator is Generator.Hugo
                        ? entry with
                        {
                            Key = entry.Key with { Value = entry.Key.Value.ToLowerInvariant() },
                        }
                        : entry
                ),
        ];
    }

    /// <summary>A date in the order month, day, year, which Statiq's authors write, in ISO 8601.</summary>
    private static YamlNode WithIsoDate(YamlNode node) =>
        node is YamlScalar scalar && UsDate().Match(scalar.Value.Trim()) is { Success: true } date
            ? scalar with
            {
                Value =
                    $"{date.Groups["y"].Value}-{date.Groups["m"].Value.PadLeft(2, '0')}"
                    + $"-{date.Groups["d"].Value.PadLeft(2, '0')}",
            }
            : node;

    [GeneratedRegex(@"^(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>\d{4})\b")]
    private static partial Regex UsDate();

    private static YamlEntry Read(
        YamlEntry entry,
        Func<string, string> nameOf,
        Func<string, bool> isDate,
        MarkdownDialect dialect
    )
    {
        string name = entry.Key.Value;
        string value = (entry.Value as YamlScalar)?.Value.Trim() ?? "";
        // 'published' is a date in Statiq, and true or false in Jekyll.
        string translated =
            name is "published" or "Published" ? (isDate(value) ? "date" : "published")
            : name == "url" && value.Contains("://") ? name
            : nameOf(name);
        if (translated == "excluded")
            return new YamlEntry(entry.Key with { Value = "published" }, Negate(entry.Value));
        YamlNode node = translated switch
        {
            "author" => NamesIn(entry.Value, dialect.Authors),
            // A position between two others is rounded down, as that of a category is.
            "order" when dialect.IsForeign => Replaced(entry.Value, Decimal(), match => match.Groups["whole"].Value),
            "lang" => Replaced(entry.Value, Locale(), match => match.Value.Replace('_', '-')),
            _ => entry.Value,
        };
        return new YamlEntry(entry.Key with { Value = translated }, node);
    }

    private static YamlNode Replaced(YamlNode node, Regex form, MatchEvaluator replace) =>
        node is YamlScalar scalar ? scalar with { Value = form.Replace(scalar.Value, replace) } : node;

    /// <summary>A position that is not a whole number.</summary>
    [GeneratedRegex(@"^(?<whole>\d{1,9})\.\d+$")]
    private static partial Regex Decimal();

    /// <summary>A language as the names of locales have it, such as <c>zh_CN</c>.</summary>
    [GeneratedRegex(@"^[A-Za-z]{2,3}(_[A-Za-z0-9]{2,8})+$")]
    private static partial Regex Locale();

    /// <summary>The names of authors that are written as mappings or as a list.</summary>
    private static YamlNode NamesIn(YamlNode authors, IReadOnlyDictionary<string, string> known)
    {
        string names = string.Join(
            ", ",
            (authors is YamlSequence list ? list.Items : [authors])
                .Select(author => author is YamlMapping mapping ? mapping["name"] ?? mapping["key"] : author)
                .OfType<YamlScalar>()
                .Select(name => known.GetValueOrDefault(name.Value, name.Value))
        );
        return (authors is YamlScalar && known.Count == 0) || names.Length == 0
            ? authors
            : new YamlScalar(authors.Span, names, IsPlain: false);
    }

    private static YamlNode Negate(YamlNode node) =>
        node is YamlScalar scalar
            ? scalar with
            {
                Value = scalar.Value.ToLowerInvariant() switch
                {
                    "true" => "false",
                    "false" => "true",
                    _ => scalar.Value,
                },
            }
            : node;

    private static YamlNode SplitAtSpaces(YamlNode node)
    {
        if (node is not YamlScalar { IsNull: false } text || !text.Value.Contains(' '))
            return node;
        List<YamlNode> items = [];
        int quote = text.IsPlain ? 0 : 1;
        for (int start = 0; start < text.Value.Length; )
        {
            int end = text.Value.IndexOf(' ', start) is var blank and >= 0 ? blank : text.Value.Length;
            if (end > start)
                items.Add(
                    new YamlScalar(
                        text.Span with
                        {
                            Column = text.Span.Column + quote + start,
                            Length = end - start,
                        },
                        text.Value[start..end],
                        IsPlain: false
                    )
                );
            start = end + 1;
        }

        return new YamlSequence(text.Span, items);
    }
}
