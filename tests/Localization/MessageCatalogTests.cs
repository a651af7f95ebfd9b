using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;

namespace Strata.Tests.Localization;

/// <summary>The words of a language over those of another.</summary>
public class WordListTests
{
    [Theory]
    [InlineData(1, "one pod")]
    [InlineData(2, "two pods")]
    public void A_number_decides_the_form(int number, string word) =>
        Assert.Equal(word, Read("").Count("pods", number));

    [Fact]
    public void A_language_without_a_form_for_one_has_the_other_for_all() =>
        Assert.Equal("1ポッド", Read("pods: { other: \"{0}ポッド\" }\nnumbers: { 1: '1' }").Count("pods", 1));

    [Fact]
    public void A_word_that_is_replaced_leaves_the_others() =>
        Assert.Equal(
            "a pod / two pods",
            $"{Read("pods: { one: a pod }").Count("pods", 1)} / {Read("pods: { one: a pod }").Count("pods", 2)}"
        );

    private static MessageCatalog Read(string text)
    {
        var bag = new DiagnosticBag();
        var report = new FileReport("theme/i18n/ja.yml", bag);
        var words = new MessageCatalog("ja") { IsFallback = true };
        words.Add(
            YamlText.Read("pods: { one: '{0} pod', other: '{0} pods' }\nnumbers: { 1: one, 2: two }", report),
            report
        );
        words.IsFallback = false;
        words.Add(YamlText.Read(text, report), report);
        Assert.Empty(bag.Sorted().Select(diagnostic => diagnostic.ToString()));
        return words;
    }
}
