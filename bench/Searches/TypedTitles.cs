using System.Text.Json;
using System.Text.RegularExpressions;

namespace Strata.Bench.Searches;

/// <summary>
/// Draws queries with typing errors by lot, so that they cannot be chosen to suit a search: titles and headings of a
/// built site, in lower case, each with one kind of error in turn.
/// </summary>
internal static partial class TypedTitles
{
    /// <param name="output">The built site.</param>
    /// <param name="count">The number of queries.</param>
    /// <param name="seed">The seed of the draw; the same site and seed give the same queries.</param>
    public static void Write(string output, int count, int seed)
    {
        IReadOnlyList<Named> names = [.. NamesIn(output)];
        var titles = PagesByText(names.Where(name => name.IsTitle));
        var headings = PagesByText(names.Where(name => !name.IsTitle && !titles.ContainsKey(name.Text)));
        HashSet<string> words = [.. titles.Keys.Concat(headings.Keys).SelectMany(text => text.Split(' '))];
        var random = new RandomNumbers(seed);
        HashSet<string> drawn = new(StringComparer.Ordinal);
        Console.WriteLine("kind\tquery\tpages");
        for (int tries = 0; drawn.Count < count; tries++)
        {
            if (tries > 1000 * count)
                throw new InvalidOperationException($"'{output}' has too few titles and headings for {count} queries.");
            SortedDictionary<string, SortedSet<string>> pages = drawn.Count % 2 == 0 ? titles : headings;
            (string text, SortedSet<string> right) = pages.ElementAt(random.Below(pages.Count));
            string? typed = TypingErrors.Kinds[drawn.Count % TypingErrors.Kinds.Count](text, random);
            string[] changed = [.. (typed ?? text).Split(' ').Except(text.Split(' '))];
            // A changed word that is another word of the site, such as a plural without its s, is no error.
            if (changed.Length > 0 && !changed.Any(words.Contains) && drawn.Add(text))
                Console.WriteLine($"typo\t{typed}\t{string.Join(' ', right)}");
        }
    }

    /// <summary>The texts of up to four words, without signs, that at most three pages have.</summary>
    private static SortedDictionary<string, SortedSet<string>> PagesByText(IEnumerable<Named> names) =>
        new(
            names
                .Where(name => Plain().IsMatch(name.Text))
                .GroupBy(name => name.Text, name => name.Path)
                .Select(group => (group.Key, Pages: new SortedSet<string>(group, StringComparer.Ordinal)))
                .Where(group => group.Pages.Count <= 3)
                .ToDictionary(group => group.Key, group => group.Pages),
            StringComparer.Ordinal
        );

    private static IEnumerable<Named> NamesIn(string output)
    {
        foreach (string file in Directory.EnumerateFiles(output + "/_strata/search/en", "t*.js"))
        {
            string text = File.ReadAllText(file).Trim();
            using JsonDocument parts = JsonDocument.Parse(text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..^1]);
            foreach (JsonElement part in parts.RootElement.EnumerateArray())
            {
                string path = "/" + Uri.UnescapeDataString(part[1].GetString()!);
                yield return new Named(part[0].GetString()!.ToLowerInvariant(), path, IsTitle: true);
                foreach (JsonElement section in part.EnumerateArray().Skip(2))
                {
                    if (section.GetArrayLength() == 3)
                        yield return new Named(section[1].GetString()!.ToLowerInvariant(), path, IsTitle: false);
                }
            }
        }
    }

    [GeneratedRegex("^[a-z]+( [a-z]+){0,3}$")]
    private static partial Regex Plain();

    /// <summary>A title or a heading of a page.</summary>
    private sealed record Named(string Text, string Path, bool IsTitle);
}
