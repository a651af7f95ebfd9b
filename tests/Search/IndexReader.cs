using System.Text.Json;
using Strata.Engine.Building;
using Strata.Engine.Search;
using Strata.Tests.Sites;

namespace Strata.Tests.Search;

/// <summary>
/// Reads a built index as the script in the browser does: the list of contents, then only the pieces that a word needs.
/// </summary>
internal sealed class IndexReader(Site site, string language = "en")
{
    private const string Call = "strataSearch(\"";

    private readonly JsonElement contents = Load(site, $"/search/{language}/contents.js");

    /// <summary>The sizes of the pieces that were loaded.</summary>
    public List<int> Loaded { get; } = [];

    public int Parts => contents.GetProperty("parts").GetInt32();

    public string Version => contents.GetProperty("version").GetString()!;

    /// <summary>
    /// The addresses of the pages that have a word, or words that begin so, with how well; the best first.
    /// </summary>
    public IReadOnlyList<string> Find(string begun)
    {
        Dictionary<int, int> best = [];
        int[] pages = Numbers(contents.GetProperty("pages").GetString()!);
        foreach ((int part, int rank) in Occurrences(begun))
        {
            int page = pages.Last(first => first <= part);
            best[page] = Math.Min(best.GetValueOrDefault(page, int.MaxValue), rank);
        }

        return best.OrderBy(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Select(pair => Text(pair.Key)[1].GetString()!)
            .ToList();
    }

    /// <summary>The title, address and sections of a part.</summary>
    public JsonElement Text(int part)
    {
        int[] starts = Numbers(contents.GetProperty("texts").GetString()!);
        int piece = Array.FindLastIndex(starts, start => start <= part);
        return Piece($"t{piece}")[part - starts[piece]];
    }

    private IEnumerable<(int Part, int Rank)> Occurrences(string begun)
    {
        string[] starts = contents.GetProperty("words").GetString()!.Split(' ');
        int first = Math.Max(0, Array.FindLastIndex(starts, start => string.CompareOrdinal(start, begun) <= 0));
        List<(int, int)> found = [];
        for (
            int piece = first;
            piece == first || (piece < starts.Length && starts[piece].StartsWith(begun, StringComparison.Ordinal));
            piece++
        )
        {
            string word = "";
            foreach (string entry in Piece($"w{piece}").GetString()!.Split(' '))
            {
                int comma = entry.IndexOf(',');
                word = word[..PostingList.Letters.IndexOf(entry[0])] + entry[1..comma];
                string[] lists = entry[(comma + 1)..].Split(';');
                if (word == begun && lists.Length > 1)
                    return Ranked(lists[1]);
                if (word.StartsWith(begun, StringComparison.Ordinal))
                    found.AddRange(Ranked(lists[0]));
            }
        }

        return found;
    }

    private static IEnumerable<(int, int)> Ranked(string lists) =>
        lists.Split(',').SelectMany((list, rank) => Numbers(list).Select(part => (part, rank)));

    private static int[] Numbers(string list)
    {
        List<int> found = [];
        int at = -1,
            gap = 0,
            shift = 0;
        for (int i = 0; i < list.Length; i++)
        {
            int six = PostingList.Letters.IndexOf(list[i]);
            for (int bit = 0; list[0] == '*' && i > 0 && bit < 6; bit++)
            {
                if ((six >> bit & 1) == 1)
                    found.Add(((i - 1) * 6) + bit);
            }

            if (list[0] == '*')
                continue;
            gap |= (six & 31) << shift;
            shift += 5;
            if (six >= 32)
                continue;
            found.Add(at += gap + 1);
            gap = shift = 0;
        }

        return [.. found];
    }

    private JsonElement Piece(string name)
    {
        Loaded.Add(site.Routes.Single(route => route.Path == $"/search/{language}/{name}.js").Render().Body!.Length);
        return Load(site, $"/search/{language}/{name}.js");
    }

    private static JsonElement Load(Site site, string path)
    {
        string text = site.Text(path);
        Assert.StartsWith($"{Call}{Path.GetFileNameWithoutExtension(path)}\",", text);
        Assert.DoesNotContain("<", text);
        Assert.EndsWith(")\n", text);
        return JsonDocument.Parse(text[(text.IndexOf(',') + 1)..^2]).RootElement;
    }
}
