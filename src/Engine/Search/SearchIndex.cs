using System.Security.Cryptography;
using System.Text;

namespace Strata.Engine.Search;

/// <summary>
/// The search index of a site in one language. Sorted words are split into shards of equal size, and so are the texts
/// of the pages; a table of contents maps words and texts to shards. The number of shards is known before the texts are
/// read.
/// </summary>
internal sealed class SearchIndex
{
    private readonly IReadOnlyList<SearchPart> parts;
    private readonly List<List<WordEntry>> words;
    private readonly List<List<int>> texts;

    private SearchIndex(IReadOnlyList<SearchPart> parts, List<List<WordEntry>> words, List<List<int>> texts)
    {
        this.parts = parts;
        this.words = words;
        this.texts = texts;
        Version = HashOf(
            Enumerable
                .Range(0, words.Count)
                .Select(WordShard)
                .Append(Encoding.UTF8.GetBytes(PageStarts(parts) + LinkedPages(parts)))
        );
    }

    /// <summary>
    /// Changes when the results change, so that a browser does not combine shards of two indexes.
    /// </summary>
    public string Version { get; }

    /// <param name="pages">The pages; of two equally good results the earlier page comes first.</param>
    /// <param name="shards">The number of shards.</param>
    public static SearchIndex Of(IReadOnlyList<SearchPage> pages, ShardCount shards)
    {
        List<SearchPart> allParts = pages.SelectMany(SearchPart.Split).ToList();
        IReadOnlyList<WordEntry> entries = new WordEntries(WordTable.Read(allParts), allParts.Count).All();
        return new SearchIndex(
            allParts,
            Split(entries, shards.Words, entry => entry.Word.Length + entry.Lists.Length + 2),
            Split(Enumerable.Range(0, allParts.Count).ToList(), shards.Texts, part => allParts[part].Length + 100)
        );
    }

    /// <summary>The table of contents, which the browser loads first.</summary>
    /// <param name="page">The address of the search page, from the root of the site.</param>
    /// <param name="messages">The messages of the search itself, by name.</param>
    public byte[] Contents(string page, IReadOnlyDictionary<string, string> messages) =>
        SearchScript.Write(
            "contents",
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("version", Version);
                writer.WriteString("page", page);
                writer.WriteNumber("parts", parts.Count);
                writer.WriteString("words", string.Join(' ', words.Select((_, shard) => ShortestStart(shard))));
                writer.WriteString("pages", PageStarts(parts));
                writer.WriteString("linked", LinkedPages(parts));
                writer.WriteString("texts", ListOf(texts.Where(shard => shard.Count > 0).Select(shard => shard[0])));
                writer.WriteStartObject("messages");
                foreach ((string name, string message) in messages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    writer.WriteString(name, message);
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
        );

    /// <summary>
    /// Words with their postings. Each begins with the number of letters that it shares with the word before.
    /// </summary>
    public byte[] WordShard(int number) =>
        SearchScript.Write(
            $"w{number}",
            writer =>
            {
                var text = new StringBuilder();
                string previous = "";
                foreach (WordEntry entry in number < words.Count ? words[number] : [])
                {
                    int shared = previous.AsSpan().CommonPrefixLength(entry.Word);
                    if (shared > 0 && char.IsHighSurrogate(previous[shared - 1]))
                        shared--;
                    text.Append(text.Length > 0 ? " " : "")
                        .Append(PostingList.Letters[shared])
                        .Append(entry.Word.AsSpan(shared))
                        .Append(',')
                        .Append(entry.Lists);
                    previous = entry.Word;
                }

                writer.WriteStringValue(text.ToString());
            }
        );

    /// <summary>The titles, addresses and sections of parts.</summary>
    public byte[] TextShard(int number) =>
        SearchScript.Write(
            $"t{number}",
            writer =>
            {
                writer.WriteStartArray();
                foreach (SearchPart part in number < texts.Count ? texts[number].Select(index => parts[index]) : [])
                {
                    writer.WriteStartArray();
                    writer.WriteStringValue(part.Page.Title);
                    writer.WriteStringValue(part.Page.Address);
                    foreach (SearchSection section in part.Sections)
                    {
                        writer.WriteStartArray();
                        if (section.Anchor.Length > 0 && section.Anchor == UsualAnchor(section.Heading))
                            writer.WriteNumberValue(0);
                        else
                            writer.WriteStringValue(section.Anchor);
                        writer.WriteStringValue(section.Heading);
                        writer.WriteStringValue(WithoutIndentation(section.Utf8.Span));
                        if (section.IsDiagram)
                            writer.WriteNumberValue(1);
                        writer.WriteEndArray();
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
            }
        );

    /// <summary>Splits items, in their order, into at most a number of shards of about equal size.</summary>
    private static List<List<T>> Split<T>(IReadOnlyList<T> items, int maxShards, Func<T, int> sizeOf)
    {
        long total = items.Sum(item => (long)sizeOf(item));
        List<List<T>> shards = [];
        long sizeBefore = 0;
        long lastShard = -1;
        foreach (T item in items)
        {
            long shard = sizeBefore * maxShards / total;
            sizeBefore += sizeOf(item);
            if (shard != lastShard)
                shards.Add([]);
            shards[^1].Add(item);
            lastShard = shard;
        }

        return shards;
    }

    /// <summary>
    /// The shortest text that sorts after all words of the shard before, and not after the first word of this one.
    /// </summary>
    private string ShortestStart(int shard)
    {
        string first = words[shard][0].Word;
        if (shard == 0)
            return first;
        int length = Math.Min(first.Length, first.AsSpan().CommonPrefixLength(words[shard - 1][^1].Word) + 1);
        return char.IsHighSurrogate(first[length - 1]) ? first[..(length + 1)] : first[..length];
    }

    private static string PageStarts(IReadOnlyList<SearchPart> parts) =>
        ListOf(Enumerable.Range(0, parts.Count).Where(part => parts[part].IsFirst));

    /// <summary>The pages that at least two, five, twelve and thirty pages link to, separated by commas.</summary>
    private static string LinkedPages(IReadOnlyList<SearchPart> parts)
    {
        List<SearchPage> pages = parts.Where(part => part.IsFirst).Select(part => part.Page).ToList();
        IEnumerable<string> lists = ((int[])[2, 5, 12, 30]).Select(least =>
            ListOf(Enumerable.Range(0, pages.Count).Where(page => pages[page].LinkingPages >= least))
        );
        return string.Join(',', lists).TrimEnd(',');
    }

    /// <summary>A text with one space or line end instead of several, as a result shows it.</summary>
    private static ReadOnlySpan<byte> WithoutIndentation(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("  "u8) < 0 && text.IndexOf("\n "u8) < 0 && text.IndexOf("\n\n"u8) < 0)
            return text;
        var kept = new byte[text.Length];
        int length = 0;
        foreach (byte letter in text)
        {
            bool follows = length > 0 && kept[length - 1] is ((byte)' ' or (byte)'\n');
            if (!follows || letter is not ((byte)' ' or (byte)'\n'))
                kept[length++] = letter;
            else if (letter is (byte)'\n')
                kept[length - 1] = letter;
        }

        return kept.AsSpan(0, length);
    }

    /// <summary>
    /// The anchor that most headings have, which the browser derives as well; empty for a heading that is not ASCII.
    /// </summary>
    private static string UsualAnchor(string heading) =>
        Ascii.IsValid(heading)
            ? string.Concat(
                heading
                    .Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '_' or '-')
                    .Select(letter => letter is ' ' ? '-' : char.ToLowerInvariant(letter))
            )
            : "";

    private static string ListOf(IEnumerable<int> parts)
    {
        var text = new StringBuilder();
        PostingList.Append(parts.ToList(), text);
        return text.ToString();
    }

    private static string HashOf(IEnumerable<byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[] file in files)
            hash.AppendData(file);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
    }
}
