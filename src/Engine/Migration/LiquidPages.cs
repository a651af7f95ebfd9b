using System.Diagnostics.CodeAnalysis;
using Fluid.Values;

namespace Strata.Engine.Migration;

/// <summary>The lists of pages that Liquid can show (jekyllrb.com/docs/variables).</summary>
internal sealed class LiquidPages
{
    private readonly Dictionary<string, DictionaryValue> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FluidValue> lists;
    private readonly JekyllContents contents;

    /// <param name="pages">All pages; posts newest first.</param>
    /// <param name="site">The settings of the site.</param>
    /// <param name="contents">What Liquid shows of other files.</param>
    public LiquidPages(IReadOnlyList<JekyllPage> pages, JekyllSite site, JekyllContents contents)
    {
        this.contents = contents;
        List<JekyllPage> posts = [.. pages.Where(page => page.Collection == "posts")];
        foreach ((int index, JekyllPage post) in posts.Index())
            byPath[post.Source] = ValueOf(
                post,
                posts.ElementAtOrDefault(index + 1),
                posts.ElementAtOrDefault(index - 1)
            );
        foreach (JekyllPage page in pages.Where(page => page.Collection != "posts"))
            byPath[page.Source] = ValueOf(page, null, null);
        List<JekyllPage> others = [.. pages.Where(page => page.Collection is null)];
        lists = new(StringComparer.Ordinal)
        {
            ["posts"] = Values(posts),
            ["pages"] = Values(others),
            ["html_pages"] = Values(others),
            ["documents"] = Values(pages.Where(page => page.Collection is not null)),
            ["categories"] = Groups(posts, post => post.Categories),
            ["tags"] = Groups(posts, post => post.Tags),
        };
        foreach (string collection in site.Collections.Keys.Where(name => name != "posts"))
            lists[collection] = Values(pages.Where(page => page.Collection == collection));
    }

    /// <summary>The value of a page; null for one that is not published.</summary>
    public FluidValue? Of(string path) => byPath.GetValueOrDefault(path);

    /// <summary>A list by its name in <c>site</c>; null for any other name.</summary>
    public FluidValue? List(string name) => lists.GetValueOrDefault(name);

    private DictionaryValue ValueOf(JekyllPage page, JekyllPage? older, JekyllPage? newer) =>
        new(new Page(page, this, older?.Source, newer?.Source));

    private ArrayValue Values(IEnumerable<JekyllPage> pages) =>
        new([
            .. pages.OrderBy(page => page.Collection == "posts" ? "" : page.Path).Select(page => byPath[page.Source]),
        ]);

    /// <summary>The posts of each term; the term of the oldest post comes first.</summary>
    private DictionaryValue Groups(IReadOnlyList<JekyllPage> posts, Func<JekyllPage, IReadOnlyList<string>> terms) =>
        new(
            new FluidValueDictionaryFluidIndexable(
                posts
                    .Reverse()
                    .SelectMany(post => terms(post).Distinct(StringComparer.Ordinal).Select(term => (term, post)))
                    .GroupBy(item => item.term, item => item.post, StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => (FluidValue)Values(group.Reverse()))
            )
        );

    private sealed class Page(JekyllPage page, LiquidPages pages, string? older, string? newer) : IFluidIndexable
    {
        public int Count => Keys.Count();

        public IEnumerable<string> Keys => page.Written.Entries.Select(entry => entry.Key.Value);

        public bool TryGetValue(string name, [NotNullWhen(true)] out FluidValue? value)
        {
            value =
                page.Written[name] is { } written && name is not ("date" or "categories" or "tags")
                    ? LiquidYaml.ValueOf(written)
                    : Own(name);
            return value is not null;
        }

        private FluidValue? Own(string name) =>
            name switch
            {
                "url" => new StringValue(page.Url),
                "id" => new StringValue(IdOf(page.Url)),
                "path" => new StringValue(page.Path),
                "name" => new StringValue(Path.GetFileName(page.Path)),
                "slug" => new StringValue(Path.GetFileNameWithoutExtension(page.Path)),
                "title" => Text(page.DefaultTitle),
                "date" => Text(page.Date) ?? (page.Written["date"] is { } date ? LiquidYaml.ValueOf(date) : null),
                "collection" => Text(page.Collection),
                "excerpt" => page.Excerpt is { } excerpt
                    ? new StringValue(Markdig.Markdown.ToHtml(excerpt))
                    : throw new LiquidUnavailableException(),
                "categories" => Texts(page.Categories),
                "category" => page.Categories.Count > 0 ? new StringValue(page.Categories[0]) : null,
                "tags" => Texts(page.Tags),
                "previous" => older is null ? null : pages.Of(older),
                "next" => newer is null ? null : pages.Of(newer),
                "content" => pages.contents.HtmlOf(page.Source) is { } html
                    ? new StringValue(html)
                    : throw new LiquidUnavailableException(),
                // It exists only once all pages are written.
                "output" => throw new LiquidUnavailableException(),
                _ => null,
            };

        private static string IdOf(string url) =>
            url.EndsWith(".html", StringComparison.Ordinal) ? url[..^".html".Length] : url.TrimEnd('/');

        private static StringValue? Text(string? text) => text is null ? null : new StringValue(text);

        private static ArrayValue Texts(IReadOnlyList<string> texts) =>
            new([.. texts.Select(text => (FluidValue)new StringValue(text))]);
    }
}
