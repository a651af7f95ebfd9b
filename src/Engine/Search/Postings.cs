using System.Runtime.InteropServices;
using System.Text;

namespace Strata.Engine.Search;

/// <summary>Where a word stands in a part of a page, the best first.</summary>
internal enum Rank
{
    /// <summary>In a title of three words or fewer.</summary>
    ShortTitle,
    Title,

    /// <summary>In a heading, a category or a tag.</summary>
    Heading,

    /// <summary>In the text, three times or more.</summary>
    Often,
    Text,
}

/// <summary>
/// Collects where words stand, in a stretch of parts. Lists for each word would lie all over the memory, and millions
/// of words are
/// noted: so the occurrences are one list in the order of the text, and <see cref="WordTable"/> sorts them by word.
/// </summary>
internal sealed class Postings
{
    public const int Ranks = (int)Rank.Text + 1;

    private const int ShortTitle = 3;
    private const int Often = 3;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<Latest> latest = [];
    private readonly List<Posting> all = [];
    private readonly WordReader reader;
    private int part;
    private Rank rank;

    public Postings()
    {
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        reader = new WordReader(Note);
    }

    /// <summary>The words, each with its number in this stretch.</summary>
    public IReadOnlyDictionary<string, int> Numbers => numbers;

    /// <summary>One for each word of each part, by part.</summary>
    public ReadOnlySpan<Posting> All => CollectionsMarshal.AsSpan(all);

    /// <summary>Adds a part; parts come in order.</summary>
    public void Add(int number, SearchPart read)
    {
        part = number;
        if (read.IsFirst)
        {
            int length = 0;
            new WordReader(_ => length++).Read(read.Page.Title);
            Read(read.Page.Title, length <= ShortTitle ? Rank.ShortTitle : Rank.Title);
            foreach (string term in read.Page.Terms)
                Read(term, Rank.Heading);
        }

        foreach (SearchSection section in read.Sections)
        {
            Read(
                section.Heading,
                section.IsDiagram ? Rank.Text
                    : section.IsTerm ? Rank.Title
                    : Rank.Heading
            );
            Read(Encoding.UTF8.GetString(section.Utf8.Span), Rank.Text);
        }
    }

    private void Read(string text, Rank counted)
    {
        rank = counted;
        reader.Read(text);
    }

    private void Note(ReadOnlySpan<char> written)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, written, out bool isKnown);
        if (!isKnown)
        {
            number = latest.Count;
            latest.Add(new Latest(-1, 0, 0));
        }

        ref Latest word = ref CollectionsMarshal.AsSpan(latest)[number];
        if (word.Part != part)
        {
            word = new Latest(part, all.Count, 0);
            all.Add(new Posting(number, (part * Ranks) + (int)Rank.Text));
        }

        Rank counted = rank is Rank.Text && ++word.Times >= Often ? Rank.Often : rank;
        ref Posting occurrence = ref CollectionsMarshal.AsSpan(all)[word.At];
        occurrence.Where = Math.Min(occurrence.Where, (part * Ranks) + (int)counted);
    }

    /// <summary>Where a word was last.</summary>
    private record struct Latest(int Part, int At, int Times);
}

/// <summary>A word in a part.</summary>
/// <param name="Word">The number of the word in its stretch.</param>
/// <param name="Where"><c>part * Ranks + rank</c>.</param>
internal record struct Posting(int Word, int Where);
