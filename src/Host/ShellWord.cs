namespace Strata.Host;

/// <summary>Writes words so that a shell reads them as one word.</summary>
internal static class ShellWord
{
    /// <summary>A word as it is if no shell changes it, otherwise between quotation marks.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(character => char.IsLetterOrDigit(character) || "/\\._-:".Contains(character))
            ? word
            : $"\"{word.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("$", "\\$").Replace("`", "\\`")}\"";
}
