using Strata.Engine.Localization;

namespace Strata.Tests.Localization;

/// <summary>Tests properties of language tags and the plural rules.</summary>
public class LanguageTagTests
{
    [Theory]
    [InlineData("en", "1:one 0:other 2:other")]
    [InlineData("de-CH", "1:one 21:other")]
    [InlineData("fr", "0:one 1:one 2:other")]
    [InlineData("ja", "1:other")]
    [InlineData("pl", "1:one 2:few 5:many 12:many 21:many 22:few")]
    [InlineData("ru", "1:one 2:few 5:many 11:many 21:one 112:many")]
    [InlineData("cs", "1:one 3:few 5:other")]
    [InlineData("lt", "1:one 2:few 10:other 11:other 21:one")]
    [InlineData("lv", "0:zero 1:one 11:zero 21:one 2:other")]
    [InlineData("sl", "101:one 2:two 103:few 5:other")]
    [InlineData("ar", "0:zero 1:one 2:two 3:few 11:many 100:other 103:few")]
    [InlineData("he", "1:one 2:two 3:other")]
    public void A_number_has_the_plural_category_of_the_CLDR(string tag, string expected) =>
        Assert.All(
            expected.Split(' '),
            pair => Assert.Equal(pair.Split(':')[1], PluralCategory.Of(tag, int.Parse(pair.Split(':')[0])))
        );

    [Theory]
    [InlineData("ar-EG", true)]
    [InlineData("he", true)]
    [InlineData("az-Arab", true)]
    [InlineData("ur-Latn", false)]
    [InlineData("de", false)]
    public void Some_languages_and_scripts_are_written_from_right_to_left(string tag, bool expected) =>
        Assert.Equal(expected, LanguageTag.IsRightToLeft(tag));

    [Theory]
    [InlineData("de", null)]
    [InlineData("de-ch", "de_CH")]
    [InlineData("zh-Hant-TW", "zh_TW")]
    public void A_locale_needs_a_region(string tag, string? expected) =>
        Assert.Equal(expected, LanguageTag.Locale(tag));
}
