namespace Strata.Engine.Text;

/// <summary>Titles that the lists of other pages show.</summary>
internal static class ShortTitle
{
    /// <summary>The most characters of a title: the lists of a site with many pages repeat it as often.</summary>
    public const int MaxLength = 200;

    /// <summary>A heading or name as a title: a longer one ends with an ellipsis.</summary>
    public static string Of(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        int end = MaxLength - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
