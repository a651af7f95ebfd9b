using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Migration;

/// <summary>The size of front matter that many pages have, each of which reads all of it.</summary>
/// <param name="Keys">The number of keys and of texts in lists, at all levels.</param>
/// <param name="Length">The characters of keys and texts.</param>
internal readonly record struct DefaultsSize(int Keys, int Length)
{
    /// <summary>The most that a folder can have.</summary>
    public static readonly DefaultsSize MaxOfFolder = new(200, 10_000);

    /// <summary>The most in the files of another generator, which have those of all folders in one list.</summary>
    public static readonly DefaultsSize MaxOfTree = new(2_000, 100_000);

    public static DefaultsSize operator +(DefaultsSize left, DefaultsSize right) =>
        new(left.Keys + right.Keys, left.Length + right.Length);

    public static DefaultsSize Of(YamlNode node) =>
        node switch
        {
            YamlSequence list => Sum(list.Items.Select(Of)),
            YamlMapping mapping => Sum(
                mapping.Entries.Select(entry => new DefaultsSize(1, entry.Key.Value.Length) + Of(entry.Value))
            ),
            YamlScalar text => new(1, text.Value.Length),
            _ => default,
        };

    public static DefaultsSize Sum(IEnumerable<DefaultsSize> sizes) =>
        sizes.Aggregate(default(DefaultsSize), (sum, size) => sum + size);

    /// <summary>Reports more than pages can have in common; false if it is more.</summary>
    /// <param name="max">The most.</param>
    /// <param name="key">The key with the values.</param>
    /// <param name="span">Its position.</param>
    /// <param name="report">The file that contains it.</param>
    public bool IsAllowed(DefaultsSize max, string key, SourceSpan span, FileReport report)
    {
        if (Keys <= max.Keys && Length <= max.Length)
            return true;
        report.Add(
            Codes.KeyValue,
            span,
            $"'{key}': expected at most {max.Keys} keys and values with {max.Length} characters for all pages, "
                + $"found {Keys} with {Length}.",
            "Write them in the front matter of the pages."
        );
        return false;
    }
}
