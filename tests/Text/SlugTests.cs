using Strata.Engine.Text;

namespace Strata.Tests.Text;

public class SlugTests
{
    [Theory]
    [InlineData("Web shop", "web-shop")]
    [InlineData("  Ubuntu 24.04!", "ubuntu-24-04")]
    [InlineData("C#", "csharp")]
    [InlineData("c++", "cplusplus")]
    [InlineData("F# & C#", "fsharp-csharp")]
    [InlineData("nanoserver:ltsc2022", "nanoserver-ltsc2022")]
    [InlineData("a -- b__c", "a-b-c")]
    [InlineData("Überblick", "überblick")]
    [InlineData("Cafe\u0301", "caf\u00E9")]
    [InlineData("Œuvre Åse", "œuvre-åse")]
    [InlineData("容器 主机", "容器-主机")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("\u0301x", "x")]
    [InlineData("—", "")]
    [InlineData("", "")]
    public void A_slug_keeps_letters_and_digits(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Theory]
    [InlineData("Web shop")]
    [InlineData("C# und Übermut – ΐ 각")]
    public void A_slug_is_its_own_slug(string text) => Assert.Equal(Slug.Of(text), Slug.Of(Slug.Of(text)));
}
