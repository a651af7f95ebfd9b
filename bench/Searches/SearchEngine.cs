using System.Text.Json;
using Microsoft.Playwright;

namespace Strata.Bench.Searches;

/// <summary>A search in the pages of a built site.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Start">The path of a page that has the search.</param>
/// <param name="Files">The part of a path that only files of the search have.</param>
/// <param name="Ask">A function of a query in JavaScript, which promises the paths of the results, best first.</param>
internal sealed record SearchEngine(string Name, string Start, string Files, string Ask)
{
    public static readonly SearchEngine Strata = new(
        "Strata",
        "search/",
        "/_strata/search/",
        """
        async (query) => {
          const wait = (done) => new Promise((resolve) => {
            const look = () => done() ? resolve() : setTimeout(look, 5);
            look();
          });
          await wait(() => document.querySelector(".search-panel input"));
          const panel = document.querySelector(".search-panel");
          const status = panel.querySelector(".status");
          status.textContent = "";
          const input = panel.querySelector("input");
          input.value = query;
          input.dispatchEvent(new Event("input"));
          await wait(() => status.textContent);
          return [...panel.querySelectorAll("ol > li")].map((item) => new URL(item.querySelector("a").href).pathname);
        }
        """
    );

    public static readonly SearchEngine Pagefind = new(
        "Pagefind",
        "search/",
        "/pagefind/",
        """
        async (query) => {
          const pagefind = await import("/pagefind/pagefind.js");
          await pagefind.init();
          const { results } = await pagefind.search(query);
          const data = await Promise.all(results.slice(0, 30).map((result) => result.data()));
          return data.map(({ url }) => new URL(url, location.href).pathname);
        }
        """
    );

    /// <summary>The results of queries, each in a page with an empty cache.</summary>
    public async Task<IReadOnlyList<Answer>> AnswersTo(IReadOnlyList<Query> queries, IBrowser browser, string home)
    {
        List<Answer> answers = [];
        foreach (Query query in queries)
        {
            await using IBrowserContext context = await browser.NewContextAsync(
                new BrowserNewContextOptions { BypassCSP = true }
            );
            IPage page = await context.NewPageAsync();
            List<Task<byte[]>> loaded = [];
            page.Response += (_, response) =>
            {
                if (response.Ok && response.Url.Contains(Files, StringComparison.Ordinal))
                    loaded.Add(response.BodyAsync());
            };
            await page.GotoAsync(home + Start);
            JsonElement found = (await page.EvaluateAsync(Ask, query.Text))!.Value;
            byte[][] bodies = await Task.WhenAll(loaded);
            answers.Add(
                new(
                    query,
                    [.. found.EnumerateArray().Select(path => Uri.UnescapeDataString(path.GetString()!))],
                    bodies.Sum(body => body.Length)
                )
            );
        }

        return answers;
    }
}

/// <summary>The results of a query.</summary>
/// <param name="Query">The query.</param>
/// <param name="Paths">The paths of the pages, best first.</param>
/// <param name="Bytes">The size of the files of the search that were loaded, without compression.</param>
internal sealed record Answer(Query Query, IReadOnlyList<string> Paths, int Bytes)
{
    /// <summary>The reciprocal rank of the best right page among the first eight; 0 if none is there.</summary>
    public double ReciprocalRank(IReadOnlySet<string> indexed)
    {
        int at = Paths
            .Where(indexed.Contains)
            .Take(8)
            .ToList()
            .FindIndex(path => Query.Pages.Contains(path, StringComparer.Ordinal));
        return at < 0 ? 0 : 1.0 / (at + 1);
    }
}
