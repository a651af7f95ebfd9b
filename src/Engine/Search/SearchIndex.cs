using System.Security.Cryptography;
using System.Text;

namespace Strata.Engine.Search;

/// <summary>
/// The index of a site's search in one language, cut into a number of pieces that is known before the texts are. Words
/// in order are cut
/// into pieces of equal size, and so are the texts of the pages in order; a list of contents says which piece holds
/// what.
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
            Enumerable.Range(0, words.Count).Select(WordShard).Append(Encoding.UTF8.GetBytes(Starts(parts)))
        );
    }

    /// <summary>
    /// Changes when what is found changes, so that a browser does not put pieces of two indexes together.
    /// </summary>
    public string Version { get; }

    /// <param name="pages">The pages, those that win a tie first.</param>
    /// <param name="pieces">How many pieces there are.</param>
    public static SearchIndex Of(IReadOnlyList<SearchPage> pages, ShardCount pieces)
    {
        List<SearchPart> all = pages.SelectMany(SearchPart.Cut).ToList();
        IReadOnlyList<WordEntry> entries = new WordEntries(WordTable.Read(all), all.Count).All();
        return new SearchIndex(
            all,
            Cut(entries, pieces.Words, entry => entry.Word.Length + entry.Lists.Length + 2),
            Cut(Enumerable.Range(0, all.Count).ToList(), pieces.Texts, part => all[part].Length + 100)
        );
    }

    /// <summary>What the browser loads first.</summary>
    /// <param name="page">The address of the page that searches, from the top of the site.</param>
    /// <param name="say">The words of the search itself, by name.</param>
    public byte[] Contents(string page, IReadOnlyDictionary<string, string> say) =>
        SearchScript.Write(
            "contents",
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("version", Version);
                writer.WriteString("page", page);
                writer.WriteNumber("parts", parts.Count);
                writer.WriteString("words", string.Join(' ', words.Select((_, piece) => Beginning(piece))));
                writer.WriteString("pages", Starts(parts));
                writer.WriteString("texts", Listed(texts.Where(piece => piece.Count > 0).Select(piece => piece[0])));
                writer.WriteStartObject("say");
                foreach ((string name, string word) in say.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    writer.WriteString(name, word);
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
        );

    /// <summary>
    /// Words and where they stand. Each begins with the number of letters that it shares with the one before.
    /// </summary>
    public byte[] WordShard(int number) =>
        SearchScript.Write(
            $"w{number}",
            writer =>
            {
                var text = new StringBuilder();
                string before = "";
                foreach (WordEntry entry in number < words.Count ? words[number] : [])
                {
                    int shared = before.AsSpan().CommonPrefixLength(entry.Word);
                    if (shared > 0 && char.IsHighSurrogate(before[shared - 1]))
                        shared--;
                    text.Append(text.Length > 0 ? " " : "")
                        .Append(PostingList.Letters[shared])
                        .Append(entry.Word.AsSpan(shared))
                        .Append(',')
                        .Append(entry.Lists);
                    before = entry.Word;
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
                        writer.WriteStringValue(section.Anchor);
                        writer.WriteStringValue(section.Heading);
                        writer.WriteStringValue(section.Utf8.Span);
                        if (section.IsDiagram)
                            writer.WriteNumberValue(1);
                        writer.WriteEndArray();
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
            }
        );

    /// <summary>Stretches of about equal size, at most so many.</summary>
    private static List<List<T>> Cut<T>(IReadOnlyList<T> items, int pieces, Func<T, int> sizeOf)
    {
        long total = items.Sum(item => (long)sizeOf(item));
        List<List<T>> cut = [];
        long before = 0;
        long last = -1;
        foreach (T item in items)
        {
            long piece = before * pieces / total;
            before += sizeOf(item);
            if (piece != last)
                cut.Add([]);
            cut[^1].Add(item);
            last = piece;
        }

        return cut;
    }

    /// <summary>
    /// The shortest text that stands behind all words of the piece before, and not behind its own first.
    /// </summary>
    private string Beginning(int piece)
    {
        string first = words[piece][0].Word;
        if (piece == 0)
            return first;
        int length = Math.Min(first.Length, first.AsSpan().CommonPrefixLength(words[piece - 1][^1].Word) + 1);
        return char.IsHighSurrogate(first[length - 1]) ? first[..(length + 1)] : first[..length];
    }

    private static string Starts(IReadOnlyList<SearchPart> parts) =>
        Listed(Enumerable.Range(0, parts.Count).Where(part => parts[part].IsFirst));

    private static string Listed(IEnumerable<int> numbers)
    {
        var text = new StringBuilder();
        PostingList.Append(numbers.ToList(), text);
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
