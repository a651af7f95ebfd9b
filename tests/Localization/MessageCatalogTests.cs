using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;

namespace Strata.Tests.Localization;

/// <summary>Tests messages of a language that replace those of a fallback language.</summary>
public class MessageCatalogTests
{
    [Theory]
    [InlineData(1, "one pod")]
    [InlineData(2, "two pods")]
    public void A_number_selects_the_plural_form(int number, string message) =>
        Assert.Equal(message, Read("").Count("pods", number));

    [Fact]
    public void A_language_without_a_form_for_one_uses_other_for_all_numbers() =>
        Assert.Equal("1ポッド", Read("pods: { other: \"{0}ポッド\" }\nnumbers: { 1: '1' }").Count("pods", 1));

    [Fact]
    public void A_replaced_message_leaves_the_others() =>
        Assert.Equal(
            "a pod / two pods",
            $"{Read("pods: { one: a pod }").Count("pods", 1)} / {Read("pods: { one: a pod }").Count("pods", 2)}"
        );

    [Fact]
    public void An_English_message_is_isolated_on_a_page_from_right_to_left()
    {
        var report = new FileReport("theme/i18n/ar.yml", new DiagnosticBag());
        var catalog = new MessageCatalog("ar") { IsFallback = true };
        catalog.Add(YamlText.Read("question: Found it?\nlocale: en_US\nkinds: { pod: Pod }", report), report);
        catalog.IsFallback = false;
        catalog.Add(YamlText.Read("answer: 'نعم'", report), report);
        Assert.Equal("\u2066Found it?\u2069", catalog.Get("question"));
        Assert.Equal("en_US Pod نعم", $"{catalog.Get("locale")} {catalog.Get("kinds.pod")} {catalog.Get("answer")}");
    }

    private static MessageCatalog Read(string text)
    {
        var bag = new DiagnosticBag();
        var report = new FileReport("theme/i18n/ja.yml", bag);
        var catalog = new MessageCatalog("ja") { IsFallback = true };
        catalog.Add(
            YamlText.Read("pods: { one: '{0} pod', other: '{0} pods' }\nnumbers: { 1: one, 2: two }", report),
            report
        );
        catalog.IsFallback = false;
        catalog.Add(YamlText.Read(text, report), report);
        Assert.Empty(bag.Sorted().Select(diagnostic => diagnostic.ToString()));
        return catalog;
    }
}
