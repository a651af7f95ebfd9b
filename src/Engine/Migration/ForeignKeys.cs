using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>Translates front matter keys of other generators into those of Strata.</summary>
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

    /// <summary>The key of Strata for each foreign key, for the documentation's test.</summary>
    public static IReadOnlyDictionary<string, string> All => Names;

    /// <summary>Translates the keys of a mapping. A key of Strata takes precedence over a foreign one.</summary>
    /// <param name="mapping">The front matter.</param>
    /// <param name="isJekyll">Whether spaces separate several categories or tags in a string, as in Jekyll.</param>
    /// <param name="isDate">Whether a string is a date.</param>
    public static YamlMapping Translate(YamlMapping mapping, bool isJekyll, Func<string, bool> isDate)
    {
        HashSet<string> used = mapping
            .Entries.Select(entry => entry.Key.Value)
            .Where(name => !Names.ContainsKey(name))
            .ToHashSet(StringComparer.Ordinal);
        List<YamlEntry> entries = [];
        foreach (YamlEntry entry in mapping.Entries)
        {
            YamlEntry read = Read(entry, isDate);
            if (read.Key.Value == entry.Key.Value || used.Add(read.Key.Value))
                entries.Add(
                    isJekyll && read.Key.Value is "categories" or "tags"
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

    private static YamlEntry Read(YamlEntry entry, Func<string, bool> isDate)
    {
        string name = entry.Key.Value;
        string value = (entry.Value as YamlScalar)?.Value.Trim() ?? "";
        // 'published' is a date in Statiq, and true or false in Jekyll.
        string translated =
            name is "published" or "Published" ? (isDate(value) ? "date" : "published")
            : name == "url" && value.Contains("://") ? name
            : Names.GetValueOrDefault(name, name);
        if (translated == "excluded")
            return new YamlEntry(entry.Key with { Value = "published" }, Negate(entry.Value));
        return entry with { Key = entry.Key with { Value = translated } };
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
