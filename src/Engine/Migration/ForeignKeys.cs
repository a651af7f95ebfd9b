using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>Front matter keys of other generators and the ones of Strata that they are.</summary>
internal static class ForeignKeys
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

        // Statiq, whose keys are the same in upper and lower case
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

    /// <summary>All foreign keys and their own, for the documentation's test.</summary>
    public static IReadOnlyDictionary<string, string> All => Names;

    /// <summary>The mapping with Strata's keys; where it has one of those already, that one counts.</summary>
    /// <param name="mapping">The front matter.</param>
    /// <param name="isJekyll">Whether texts of several categories or tags are parted by spaces, as Jekyll has
    /// them.</param>
    /// <param name="isDate">Whether a text is a date.</param>
    public static YamlMapping Translate(YamlMapping mapping, bool isJekyll, Func<string, bool> isDate)
    {
        HashSet<string> own = mapping
            .Entries.Select(entry => entry.Key.Value)
            .Where(name => !Names.ContainsKey(name))
            .ToHashSet(StringComparer.Ordinal);
        List<YamlEntry> entries = [];
        foreach (YamlEntry entry in mapping.Entries)
        {
            YamlEntry read = Read(entry, isDate);
            if (read.Key.Value == entry.Key.Value || own.Add(read.Key.Value))
                entries.Add(
                    isJekyll && read.Key.Value is "categories" or "tags"
                        ? read with
                        {
                            Value = Words(read.Value),
                        }
                        : read
                );
        }

        return mapping with
        {
            Entries = entries,
        };
    }

    private static YamlEntry Read(YamlEntry entry, Func<string, bool> isDate)
    {
        string name = entry.Key.Value;
        string value = (entry.Value as YamlScalar)?.Value.Trim() ?? "";
        // 'published' is a date in Statiq, and true or false in Jekyll.
        string own =
            name is "published" or "Published" ? (isDate(value) ? "date" : "published")
            : name == "url" && value.Contains("://") ? name
            : Names.GetValueOrDefault(name, name);
        if (own == "excluded")
            return new YamlEntry(entry.Key with { Value = "published" }, Opposite(entry.Value));
        return entry with { Key = entry.Key with { Value = own } };
    }

    private static YamlNode Opposite(YamlNode node) =>
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

    private static YamlNode Words(YamlNode node)
    {
        if (node is not YamlScalar { IsNull: false } text || !text.Value.Contains(' '))
            return node;
        List<YamlNode> words = [];
        int quote = text.IsPlain ? 0 : 1;
        for (int start = 0; start < text.Value.Length; )
        {
            int end = text.Value.IndexOf(' ', start) is var blank and >= 0 ? blank : text.Value.Length;
            if (end > start)
                words.Add(
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

        return new YamlSequence(text.Span, words);
    }
}
