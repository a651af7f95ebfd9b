using System.Runtime.InteropServices;
using System.Text;

namespace Strata.Engine.Search;

/// <summary>The rank of a word in a part of a page, best first.</summary>
internal enum Rank
{
    /// <summary>In a title of at most three words.</summary>
    ShortTitle,
    Title,

    /// <summary>In a heading, a category, a tag or the description.</summary>
    Heading,

    /// <summary>In the text, at least three times.</summary>
    FrequentText,
    Text,
}

/// <summary>
/// Collects the postings of a range of parts. A site has millions of them, and a list for each word would be scattered
/// over memory: so they are one list in the order of the text, which <see cref="WordTable"/> sorts by word.
/// </summary>
internal sealed class Postings
{
    public const int RankCount = (int)Rank.Text + 1;

    private const int MaxShortTitleWords = 3;
    private const int MinFrequentCount = 3;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<LatestPosting> latest = [];
    private readonly List<Posting> all = [];
    private readonly WordReader reader;
    private int part;
    private Rank rank;

    public Postings()
    {
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        reader = new WordReader(AddWord);
    }

    /// <summary>The words with their numbers in this range.</summary>
    public IReadOnlyDictionary<string, int> Numbers => numbers;

    /// <summary>One posting for each word of each part, by part.</summary>
    public ReadOnlySpan<Posting> All => CollectionsMarshal.AsSpan(all);

    /// <summary>Adds a part; parts are added in ascending order.</summary>
    public void Add(int number, SearchPart added)
    {
        part = number;
        if (added.IsFirst)
        {
            int titleWords = 0;
            new WordReader(_ => titleWords++).Read(added.Page.Title);
            Read(added.Page.Title, titleWords <= MaxShortTitleWords ? Rank.ShortTitle : Rank.Title);
            foreach (string term in added.Page.Terms)
                Read(term, Rank.Heading);
            Read(added.Page.Description, Rank.Heading);
        }

        foreach (SearchSection section in added.Sections)
        {
            Read(section.Heading, HeadingRank(section));
            Read(Encoding.UTF8.GetString(section.Utf8.Span), Rank.Text);
        }
    }

    private static Rank HeadingRank(SearchSection section) =>
        section.IsDiagram ? Rank.Text
        : section.IsTerm ? Rank.Title
        : Rank.Heading;

    private void Read(string text, Rank textRank)
    {
        rank = textRank;
        reader.Read(text);
        CompoundReader.Read(text, AddWord);
    }

    private void AddWord(ReadOnlySpan<char> text)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, text, out bool isKnown);
        if (!isKnown)
        {
            number = latest.Count;
            latest.Add(new LatestPosting(Part: -1, Index: 0, TextCount: 0));
        }

        ref LatestPosting word = ref CollectionsMarshal.AsSpan(latest)[number];
        if (word.Part != part)
        {
            word = new LatestPosting(part, all.Count, TextCount: 0);
            all.Add(new Posting(number, (part * RankCount) + (int)Rank.Text));
        }

        Rank wordRank = rank is Rank.Text && ++word.TextCount >= MinFrequentCount ? Rank.FrequentText : rank;
        ref Posting posting = ref CollectionsMarshal.AsSpan(all)[word.Index];
        posting.Location = Math.Min(posting.Location, (part * RankCount) + (int)wordRank);
    }

    /// <summary>The latest posting of a word.</summary>
    /// <param name="Part">The part; -1 before the first one.</param>
    /// <param name="Index">The index of the posting.</param>
    /// <param name="TextCount">The number of times that the text of the part has the word, so far.</param>
    private record struct LatestPosting(int Part, int Index, int TextCount);
}

/// <summary>A word in a part.</summary>
/// <param name="Word">The number of the word in its range of parts.</param>
/// <param name="Location"><c>part * RankCount + rank</c>.</param>
internal record struct Posting(int Word, int Location);
