using System.Text.Json;
using Strata.Engine.Building;
using Strata.Engine.Search;
using Strata.Tests.Sites;

namespace Strata.Tests.Search;

/// <summary>
/// Reads a built index as the script in the browser does: the table of contents, then only the shards of a query.
/// </summary>
internal sealed class IndexReader(Site site, string language = "en")
{
    private const string Call = "strataSearch(\"";

    private readonly JsonElement contents = Load(site, $"/_strata/search/{language}/contents.js");

    /// <summary>The sizes of the loaded shards, in order of loading.</summary>
    public List<int> Loaded { get; } = [];

    public int Parts => contents.GetProperty("parts").GetInt32();

    public string Version => contents.GetProperty("version").GetString()!;

    /// <summary>
    /// The addresses of the pages with a word, or with words that begin with it; best first.
    /// </summary>
    public IReadOnlyList<string> Find(string prefix)
    {
        Dictionary<int, int> best = [];
        int[] pages = Numbers(contents.GetProperty("pages").GetString()!);
        foreach ((int part, int rank) in Postings(prefix))
        {
            int page = pages.Last(first => first <= part);
            best[page] = Math.Min(best.GetValueOrDefault(page, int.MaxValue), rank);
        }

        return best.OrderBy(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Select(pair => Text(pair.Key)[1].GetString()!)
            .ToList();
    }

    /// <summary>The table of contents.</summary>
    public static JsonDocument Contents(Site site) =>
        JsonDocument.Parse(Load(site, "/_strata/search/en/contents.js").GetRawText());

    /// <summary>The title, address and sections of a part.</summary>
    public JsonElement Text(int part)
    {
        int[] starts = Numbers(contents.GetProperty("texts").GetString()!);
        int shard = Array.FindLastIndex(starts, start => start <= part);
        return Shard($"t{shard}")[part - starts[shard]];
    }

    private IEnumerable<(int Part, int Rank)> Postings(string prefix)
    {
        string[] starts = contents.GetProperty("words").GetString()!.Split(' ');
        int first = Math.Max(0, Array.FindLastIndex(starts, start => string.CompareOrdinal(start, prefix) <= 0));
        List<(int, int)> postings = [];
        for (
            int shard = first;
            shard == first || (shard < starts.Length && starts[shard].StartsWith(prefix, StringComparison.Ordinal));
            shard++
        )
        {
            string word = "";
            foreach (string entry in Shard($"w{shard}").GetString()!.Split(' '))
            {
                int comma = entry.IndexOf(',');
                word = word[..PostingList.Letters.IndexOf(entry[0])] + entry[1..comma];
                string[] lists = entry[(comma + 1)..].Split(';');
                if (word == prefix && lists.Length > 1)
                    return Ranked(lists[1]);
                if (word.StartsWith(prefix, StringComparison.Ordinal))
                    postings.AddRange(Ranked(lists[0]));
            }
        }

        return postings;
    }

    private static IEnumerable<(int, int)> Ranked(string lists) =>
        lists.Split(',').SelectMany((list, rank) => Numbers(list).Select(part => (part, rank)));

    private static int[] Numbers(string list)
    {
        List<int> numbers = [];
        int last = -1,
            gap = 0,
            shift = 0;
        for (int i = 0; i < list.Length; i++)
        {
            int value = PostingList.Letters.IndexOf(list[i]);
            for (int bit = 0; list[0] == '*' && i > 0 && bit < 6; bit++)
            {
                if ((value >> bit & 1) == 1)
                    numbers.Add(((i - 1) * 6) + bit);
            }

            if (list[0] == '*')
                continue;
            gap |= (value & 31) << shift;
            shift += 5;
            if (value >= 32)
                continue;
            numbers.Add(last += gap + 1);
            gap = shift = 0;
        }

        return [.. numbers];
    }

    private JsonElement Shard(string name)
    {
        Loaded.Add(
            site.Routes.Single(route => route.Path == $"/_strata/search/{language}/{name}.js").Render().Body!.Length
        );
        return Load(site, $"/_strata/search/{language}/{name}.js");
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
