using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Strata.Bench;

/// <summary>
/// Compares the pages that two generators made of the same content: addresses, ids of headings, words, links, images,
/// titles and dates. It knows nothing of the generators: the text of a page is that of its main part, without the
/// texts, links
/// and images that most pages of the former site share, which are its theme's.
/// </summary>
internal static partial class Migration
{
    /// <summary>The parts of a page that contain its text, the best first.</summary>
    private static readonly string[] MainParts =
    [
        ".post-content",
        ".entry-content",
        ".markdown",
        ".e-content",
        "article",
        "main",
        ".content",
        "#content",
        "body",
    ];

    /// <summary>
    /// Prints a line for each page that lost something, and the totals. Returns 1 if anything was lost.
    /// </summary>
    /// <param name="old">The output of the former generator.</param>
    /// <param name="current">The output of Strata.</param>
    /// <param name="output">Receives the lines.</param>
    public static int Compare(string old, string current, TextWriter output)
    {
        Dictionary<string, string> before = PagesIn(old);
        Dictionary<string, string> after = PagesIn(current);
        Totals totals = new() { Pages = before.Count, After = after.Count };
        Dictionary<string, PageFacts> pages = before.ToDictionary(
            page => page.Key,
            page => PageFacts.Of(File.ReadAllText(page.Value))
        );
        HashSet<string> theme = SharedByMost([.. pages.Values.Where(page => !page.IsRedirect)]);
        foreach ((string address, PageFacts page) in pages.OrderBy(page => page.Key, StringComparer.Ordinal))
        {
            PageFacts facts = page.Without(theme);
            if (facts.IsRedirect)
                totals.Redirects++;
            if (!after.TryGetValue(address, out string? other))
            {
                output.WriteLine($"{address}: no page");
                continue;
            }

            totals.Addresses++;
            if (!facts.IsRedirect)
                Compare(address, facts, PageFacts.Of(File.ReadAllText(other)), totals, output);
        }

        output.WriteLine(totals);
        return totals.IsComplete ? 0 : 1;
    }

    /// <summary>The texts, links and images that are on over half of at least five pages.</summary>
    private static HashSet<string> SharedByMost(IReadOnlyCollection<PageFacts> pages) =>
        pages.Count < 5
            ? []
            : pages
                .SelectMany(page => page.Texts.Concat(page.Links).Concat(page.Images).Distinct())
                .GroupBy(text => text, StringComparer.Ordinal)
                .Where(group => group.Count() * 2 > pages.Count)
                .Select(group => group.Key)
                .ToHashSet(StringComparer.Ordinal);

    private static void Compare(string address, PageFacts before, PageFacts after, Totals totals, TextWriter output)
    {
        totals.Compared++;
        List<string> ids = [.. before.Ids.Except(after.AllIds, StringComparer.Ordinal)];
        List<string> oldWords = [.. before.Words];
        List<string> words = Missing(oldWords, after.AllWords);
        List<string> links = [.. before.Links.Except(after.Links, StringComparer.Ordinal)];
        List<string> images = [.. before.Images.Except(after.Images, StringComparer.Ordinal)];
        totals.Ids += before.Ids.Count - ids.Count;
        totals.AllIds += before.Ids.Count;
        totals.Words += oldWords.Count - words.Count;
        totals.AllWords += oldWords.Count;
        totals.Links += before.Links.Count - links.Count;
        totals.AllLinks += before.Links.Count;
        totals.Images += before.Images.Count - images.Count;
        totals.AllImages += before.Images.Count;
        Print("ids", ids);
        Print("words", words);
        Print("links", links);
        Print("images", images);
        bool hasTitle = before.Title.Length == 0 || after.Titles.Contains(before.Title);
        totals.AllTitles += before.Title.Length > 0 ? 1 : 0;
        totals.Titles += before.Title.Length > 0 && hasTitle ? 1 : 0;
        bool hasDate = before.Date is null || after.Dates.Contains(before.Date);
        totals.AllDates += before.Date is null ? 0 : 1;
        totals.Dates += before.Date is not null && hasDate ? 1 : 0;
        Print("title", hasTitle ? [] : [before.Title]);
        Print("date", hasDate ? [] : [before.Date!]);

        void Print(string kind, List<string> lost)
        {
            if (lost.Count > 0)
                output.WriteLine($"{address}: {lost.Count} {kind}: {string.Join(' ', lost.Take(12))}");
        }
    }

    /// <summary>The words of a list that another has not, or fewer times.</summary>
    private static List<string> Missing(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string word in others)
            counts[word] = counts.GetValueOrDefault(word) + 1;
        List<string> missing = [];
        foreach (string word in words)
        {
            int count = counts.GetValueOrDefault(word);
            if (count == 0)
                missing.Add(word);
            else
                counts[word] = count - 1;
        }

        return missing;
    }

    /// <summary>The pages of an output folder by address: a host serves <c>a.html</c> at <c>/a</c> too.</summary>
    private static Dictionary<string, string> PagesIn(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .ToDictionary(
                file =>
                {
                    string path = "/" + Path.GetRelativePath(folder, file).Replace('\\', '/');
                    return path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^10] : path;
                },
                StringComparer.Ordinal
            );

    private sealed record Totals
    {
        public int Pages { get; init; }
        public int After { get; init; }
        public int Redirects { get; set; }
        public int Addresses { get; set; }
        public int Compared { get; set; }
        public int Ids { get; set; }
        public int AllIds { get; set; }
        public int Words { get; set; }
        public int AllWords { get; set; }
        public int Links { get; set; }
        public int AllLinks { get; set; }
        public int Images { get; set; }
        public int AllImages { get; set; }
        public int Titles { get; set; }
        public int AllTitles { get; set; }
        public int Dates { get; set; }
        public int AllDates { get; set; }

        public bool IsComplete =>
            Addresses == Pages
            && Ids == AllIds
            && Words == AllWords
            && Images == AllImages
            && Titles == AllTitles
            && Dates == AllDates;

        public override string ToString() =>
            $"addresses {Addresses}/{Pages} ({Redirects} redirects; {After} now), pages compared {Compared}, "
            + $"ids {Ids}/{AllIds}, words {Words}/{AllWords}, links {Links}/{AllLinks}, images {Images}/{AllImages}, "
            + $"titles {Titles}/{AllTitles}, dates {Dates}/{AllDates}";
    }

    private sealed partial record PageFacts
    {
        public required IReadOnlySet<string> Ids { get; init; }
        public required IReadOnlySet<string> AllIds { get; init; }
        public required IReadOnlyList<string> Texts { get; init; }
        public IEnumerable<string> Words => Texts.SelectMany(WordsOf);
        public required IReadOnlyList<string> AllWords { get; init; }
        public required IReadOnlySet<string> Links { get; init; }
        public required IReadOnlySet<string> Images { get; init; }
        public required bool IsRedirect { get; init; }

        /// <summary>The title of the page without that of the site, which generators join in several ways.</summary>
        public required string Title { get; init; }

        /// <summary>The texts that may be the title: the whole one, its parts, and the headings of the first level.
        /// </summary>
        public required IReadOnlySet<string> Titles { get; init; }

        /// <summary>The day of publication; null if the page has none.</summary>
        public string? Date { get; init; }

        /// <summary>All days that the page names.</summary>
        public required IReadOnlySet<string> Dates { get; init; }

        public static PageFacts Of(string html)
        {
            IHtmlDocument document = new HtmlParser().ParseDocument(html);
            bool isRedirect = document.QuerySelector("meta[http-equiv=refresh i]") is not null;
            foreach (IElement element in document.QuerySelectorAll("script, style, noscript, template").ToList())
                element.Remove();
            List<string> titles = TitlesOf(document);
            List<string> dates = DatesOf(document);
            IElement main = MainParts.Select(document.QuerySelector).OfType<IElement>().First();
            return new PageFacts
            {
                Ids = main.QuerySelectorAll("h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]")
                    .Select(heading => heading.Id!)
                    .ToHashSet(StringComparer.Ordinal),
                AllIds = document
                    .QuerySelectorAll("[id]")
                    .Select(element => element.Id!)
                    .ToHashSet(StringComparer.Ordinal),
                Texts =
                [
                    .. main.GetDescendants()
                        .OfType<IText>()
                        .Select(text => text.Data.Trim())
                        .Where(text => text.Length > 0),
                ],
                AllWords = [.. document.Body!.GetDescendants().OfType<IText>().SelectMany(text => WordsOf(text.Data))],
                // Only outside links are written alike by every generator.
                Links = main.QuerySelectorAll("a[href^=http]")
                    .Select(link => link.GetAttribute("href")!.TrimEnd('/'))
                    .ToHashSet(StringComparer.Ordinal),
                Images = main.QuerySelectorAll("img[src]")
                    .Select(image =>
                        Path.GetFileName(Uri.UnescapeDataString(image.GetAttribute("src")!.Split('?', '#')[0]))
                    )
                    .ToHashSet(StringComparer.Ordinal),
                IsRedirect = isRedirect,
                Title = titles.FirstOrDefault(""),
                Titles = titles.ToHashSet(StringComparer.Ordinal),
                Date = dates.FirstOrDefault(),
                Dates = dates.ToHashSet(StringComparer.Ordinal),
            };
        }

        public PageFacts Without(IReadOnlySet<string> theme) =>
            this with
            {
                Texts = [.. Texts.Where(text => !theme.Contains(text))],
                Links = Links.Where(link => !theme.Contains(link)).ToHashSet(StringComparer.Ordinal),
                Images = Images.Where(image => !theme.Contains(image)).ToHashSet(StringComparer.Ordinal),
            };

        /// <summary>The title of the document and its parts, the first part first, then the headings.</summary>
        private static List<string> TitlesOf(IHtmlDocument document)
        {
            string[] parts = TitleMark().Split(document.Title ?? "");
            return
            [
                .. parts
                    .Append(document.Title ?? "")
                    .Concat(document.QuerySelectorAll("h1").Select(heading => heading.TextContent))
                    .Select(text => string.Join(' ', WordsOf(text)))
                    .Where(text => text.Length > 0),
            ];
        }

        /// <summary>The days in what machines read, that of the publication first.</summary>
        private static List<string> DatesOf(IHtmlDocument document) =>
            [
                .. document
                    .QuerySelectorAll("meta[property='article:published_time']")
                    .Select(meta => meta.GetAttribute("content"))
                    .Concat(document.QuerySelectorAll("time[datetime]").Select(time => time.GetAttribute("datetime")))
                    .OfType<string>()
                    .Select(written => Day().Match(written).Value)
                    .Where(day => day.Length > 0),
            ];

        private static IEnumerable<string> WordsOf(string text) =>
            WordPattern().Matches(text).Select(word => word.Value);

        [GeneratedRegex(@"\s+[|·•–—-]\s+")]
        private static partial Regex TitleMark();

        [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}")]
        private static partial Regex Day();

        // Quotation marks and dashes differ by the typography of a generator.
        [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
        private static partial Regex WordPattern();
    }
}
