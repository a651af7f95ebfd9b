namespace Strata.Host;

/// <summary>What the terminal can do, and the sequences for it.</summary>
internal static class Terminal
{
    public const string Red = "\e[31m";
    public const string Yellow = "\e[33m";
    public const string Bold = "\e[1m";
    public const string Reset = "\e[0m";

    /// <summary>Goes to the start of the line and clears it.</summary>
    public const string ClearLine = "\r\e[2K";

    /// <summary>
    /// Whether mistakes are coloured: on a terminal, unless NO_COLOR (no-color.org) is set to anything.
    /// </summary>
    public static bool HasColour => IsThere && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Whether a person sees the error output.</summary>
    public static bool IsThere => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The text of others in one line, in which nothing moves the cursor.</summary>
    public static string Plain(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(character => char.IsControl(character) ? '·' : character));
}
