using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Rules;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sources;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Reading;

namespace Strata.Tests.Localization;

/// <summary>
/// The word lists that come with the program: each has what the English one has, no more and no less.
/// </summary>
public class ShippedListsTests
{
    private const string Folder = "theme/i18n/";
    private static readonly MessageCatalog English = Read("en");

    public static TheoryData<string> Languages =>
        new(
            DefaultFiles
                .Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal))
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Where(language => language != "en")
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_list_has_the_words_of_the_English_one_and_the_names_of_kinds_and_rules(string language)
    {
        IEnumerable<string> expected = English
            .All.Keys.Select(WithoutForm)
            .Concat(Kinds().Select(kind => $"labels.{kind}"))
            .Concat(RuleRunner.AllRules.Select(rule => $"rules.{rule.Code.Id}"));
        Assert.Equal(Needed(expected), Needed(Read(language).All.Keys.Select(WithoutForm)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_list_has_the_forms_that_its_language_has(string language)
    {
        string[] forms = Enumerable
            .Range(0, 200)
            .Select(number => PluralCategory.Of(language, number))
            .Append(PluralCategory.Other)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        IReadOnlyDictionary<string, string> words = Read(language).All;
        Assert.All(
            English.All.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)).Select(WithoutForm),
            key =>
                Assert.Equal(
                    forms,
                    words
                        .Keys.Where(word => WithoutForm(word) == key && word != key)
                        .Select(word => word[(key.Length + 1)..])
                        .Where(form => form is not ("named" or "short"))
                        .Order(StringComparer.Ordinal)
                )
        );
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_word_has_the_places_that_it_has_in_English(string language) =>
        Assert.All(
            Read(language).All.Where(word => English.All.ContainsKey(word.Key)),
            word =>
                Assert.True(
                    Places(English.Get(word.Key)).SequenceEqual(Places(word.Value)),
                    $"{word.Key}: '{English.Get(word.Key)}' and '{word.Value}'"
                )
        );

    [Fact]
    public void Vocabularies_call_kinds_what_the_English_list_would() =>
        Assert.DoesNotContain(English.All.Keys, key => key.StartsWith("labels.", StringComparison.Ordinal));

    private static IEnumerable<string> Kinds() =>
        VocabularyFiles
            .Read(
                VocabularyFiles.Of(SiteFiles.FromText(new Dictionary<string, string>(StringComparer.Ordinal))),
                ["windows", "cuda-drivers", "pytorch-cuda"],
                new DiagnosticBag()
            )
            .Values.SelectMany((Vocabulary vocabulary) => vocabulary.Kinds.Keys);

    /// <summary>How a kind is named in a sentence is written only where that is not as usual.</summary>
    private static IEnumerable<string> Needed(IEnumerable<string> keys) =>
        keys.Where(key => !Regex.IsMatch(key, @"^kinds\..*\.(named|short)$")).Distinct().Order(StringComparer.Ordinal);

    private static string WithoutForm(string key) => Regex.Replace(key, @"\.(zero|one|two|few|many|other)$", "");

    private static IEnumerable<string> Places(string word) =>
        Regex.Matches(word, @"\{\d\}").Select(place => place.Value).Distinct().Order(StringComparer.Ordinal);

    private static MessageCatalog Read(string language)
    {
        var bag = new DiagnosticBag();
        var report = new FileReport($"{Folder}{language}.yml", bag);
        var words = MessageCatalog.Read(language, YamlText.Read(DefaultFiles.ReadText(report.Path)!, report), report);
        Assert.Empty(bag.Sorted());
        return words;
    }
}
