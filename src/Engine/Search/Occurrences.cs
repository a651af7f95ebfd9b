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

/// <summary>Words and the parts that they stand in, with their rank there.</summary>
internal sealed class Occurrences
{
    public const int Ranks = (int)Rank.Text + 1;

    private const int ShortTitle = 3;
    private const int Often = 3;

    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly WordReader reader;
    private int part;
    private Rank rank;

    public Occurrences()
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        reader = new WordReader(Note);
    }

    /// <summary>All words, each with its occurrences: <c>part * Ranks + rank</c>, by part.</summary>
    public IEnumerable<(string Word, List<int> Where)> All => words.Select(pair => (pair.Key, pair.Value.Where));

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
            Read(section.Heading, section.IsDiagram ? Rank.Text : Rank.Heading);
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
        ref Word? found = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, written, out _);
        Word word = found ??= new Word();
        if (word.Part != part)
        {
            (word.Part, word.Times) = (part, 0);
            word.Where.Add((part * Ranks) + (int)Rank.Text);
        }

        Rank counted = rank is Rank.Text && ++word.Times >= Often ? Rank.Often : rank;
        ref int last = ref CollectionsMarshal.AsSpan(word.Where)[^1];
        last = Math.Min(last, (part * Ranks) + (int)counted);
    }

    private sealed class Word
    {
        public List<int> Where { get; } = [];

        public int Part { get; set; } = -1;

        public int Times { get; set; }
    }
}
