namespace Strata.Host;

/// <summary>Texts of others on a terminal.</summary>
internal static class Terminal
{
    /// <summary>One line in which nothing moves the cursor.</summary>
    public static string Plain(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(character => char.IsControl(character) ? '·' : character));
}
