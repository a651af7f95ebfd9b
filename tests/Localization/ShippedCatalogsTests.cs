using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Rules;
using Strata.Engine.Sources;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Reading;

namespace Strata.Tests.Localization;

/// <summary>
/// Tests the message catalogues of the program: each has exactly the messages of the English one.
/// </summary>
public class ShippedCatalogsTests
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
    public void A_catalogue_has_the_messages_of_the_English_one_and_the_names_of_kinds_and_rules(string language)
    {
        IEnumerable<string> expected = English
            .All.Keys.Select(WithoutForm)
            .Concat(Vocabularies().SelectMany(each => each.Kinds.Keys).Select(kind => $"labels.{kind}"))
            .Concat(Vocabularies().SelectMany(each => each.Relations.Keys).Select(kind => $"relations.{kind}"))
            .Concat(RuleRunner.AllRules.Select(rule => $"rules.{rule.Code.Id}"));
        Assert.Equal(Required(expected), Required(Read(language).All.Keys.Select(WithoutForm)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_catalogue_has_the_plural_forms_of_its_language(string language)
    {
        string[] forms = Enumerable
            .Range(0, 200)
            .Select(number => PluralCategory.Of(language, number))
            .Append(PluralCategory.Other)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        IReadOnlyDictionary<string, string> messages = Read(language).All;
        Assert.All(
            English.All.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)).Select(WithoutForm),
            key =>
                Assert.Equal(
                    forms,
                    messages
                        .Keys.Where(other => WithoutForm(other) == key && other != key)
                        .Select(other => other[(key.Length + 1)..])
                        .Where(form => form is not ("named" or "short"))
                        .Order(StringComparer.Ordinal)
                )
        );
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_message_has_the_placeholders_of_the_English_one(string language) =>
        Assert.All(
            Read(language).All.Where(message => English.All.ContainsKey(message.Key)),
            message =>
                Assert.True(
                    Placeholders(English.Get(message.Key)).SequenceEqual(Placeholders(message.Value)),
                    $"{message.Key}: '{English.Get(message.Key)}' and '{message.Value}'"
                )
        );

    [Fact]
    public void The_English_labels_of_kinds_come_from_the_vocabularies() =>
        Assert.DoesNotContain(English.All.Keys, key => key.StartsWith("labels.", StringComparison.Ordinal));

    private static IEnumerable<Vocabulary> Vocabularies() =>
        VocabularyFiles
            .Read(VocabularyFiles.Of(SiteFiles.Empty), ["windows", "cuda-drivers", "pytorch-cuda"], new DiagnosticBag())
            .Values;

    /// <summary>Leaves out the optional keys: the names of kinds within sentences.</summary>
    private static IEnumerable<string> Required(IEnumerable<string> keys) =>
        keys.Where(key => !Regex.IsMatch(key, @"^kinds\..*\.(named|short)$")).Distinct().Order(StringComparer.Ordinal);

    private static string WithoutForm(string key) => Regex.Replace(key, @"\.(zero|one|two|few|many|other)$", "");

    private static IEnumerable<string> Placeholders(string message) =>
        Regex.Matches(message, @"\{\d\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static MessageCatalog Read(string language)
    {
        var bag = new DiagnosticBag();
        var report = new FileReport($"{Folder}{language}.yml", bag);
        var catalog = MessageCatalog.Read(language, YamlText.Read(DefaultFiles.ReadText(report.Path)!, report), report);
        Assert.Empty(bag.Sorted());
        return catalog;
    }
}
