namespace Strata.Host;

/// <summary>The capabilities of the terminal, and its escape sequences.</summary>
internal static class Terminal
{
    public const string Red = "\e[31m";
    public const string Yellow = "\e[33m";
    public const string Bold = "\e[1m";
    public const string Reset = "\e[0m";

    /// <summary>Moves the cursor to the start of the line and clears the line.</summary>
    public const string ClearLine = "\r\e[2K";

    /// <summary>
    /// Whether diagnostics are coloured: on a terminal, unless NO_COLOR (no-color.org) is set to anything.
    /// </summary>
    public static bool HasColour =>
        IsInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Whether standard error is a terminal that understands escape sequences.</summary>
    public static bool IsInteractive =>
        !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>
    /// Untrusted text on one line, with control characters replaced so that none reaches the terminal.
    /// </summary>
    public static string Sanitize(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(character => char.IsControl(character) ? '·' : character));
}
