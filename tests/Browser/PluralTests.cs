using System.Text.Json;
using Strata.Engine.Localization;

namespace Strata.Tests.Browser;

/// <summary>Compares plural categories with those of the browser, which has its own copy of the CLDR.</summary>
public class PluralTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 1100), 10_000, 1_000_000, 1_000_001, 2_000_000];

    [Fact]
    public async Task Numbers_have_the_same_plural_category_as_in_the_browser()
    {
        string[] languages = [.. PluralRules.All.SelectMany(group => group.Languages.Split(' '))];
        await using OpenPage open = await site.Open("/about/");
        using JsonDocument document = JsonDocument.Parse(
            await open.Page.EvaluateAsync<string>(
                """
                ([languages, numbers]) => {
                  const known = Intl.PluralRules.supportedLocalesOf(languages);
                  const categories = (rules) => numbers.map((number) => rules.select(number));
                  return JSON.stringify(Object.fromEntries(known.map((language) =>
                    [language, categories(new Intl.PluralRules(language))])));
                }
                """,
                new object[] { languages, Numbers }
            )
        );
        JsonElement categories = document.RootElement;
        List<string> differences = [];
        foreach (JsonProperty language in categories.EnumerateObject())
        {
            int different = Numbers
                .Zip(language.Value.EnumerateArray())
                .Count(pair => PluralCategory.Of(language.Name, pair.First) != pair.Second.GetString());
            if (different > 0)
                differences.Add($"{language.Name}: {different}");
        }

        Assert.InRange(categories.EnumerateObject().Count(), 90, languages.Length);
        Assert.Empty(differences);
    }
}
