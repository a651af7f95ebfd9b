using System.Globalization;
using System.Text;

namespace Strata.Host;

/// <summary>
/// The terminal: all output of the program goes through this class, which writes no control character of an author, a
/// file name or an argument.
/// </summary>
internal static class Terminal
{
    public const string Red = "\e[31m";
    public const string Yellow = "\e[33m";
    public const string Bold = "\e[1m";
    public const string Reset = "\e[0m";

    /// <summary>Moves the cursor to the start of the line and clears the line.</summary>
    public const string ClearLine = "\r\e[2K";

    private static readonly string[] Sequences = [Red, Yellow, Bold, Reset, ClearLine];

    /// <summary>
    /// Whether diagnostics are coloured: on a terminal, unless NO_COLOR (no-color.org) is set to anything.
    /// </summary>
    public static bool HasColour =>
        IsInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Whether standard error is a terminal that understands escape sequences.</summary>
    public static bool IsInteractive =>
        !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Whether the standard output is a terminal.</summary>
    public static bool IsOutput => !Console.IsOutputRedirected;

    /// <summary>The length of lines of prose: that of the terminal, within limits.</summary>
    public static int Width => IsOutput ? Math.Clamp(Console.WindowWidth, 60, 100) : 100;

    /// <summary>Writes a line to the standard output.</summary>
    public static void Print(string line) => Console.Out.WriteLine(OneLine(line));

    /// <summary>Writes a line to the standard error.</summary>
    public static void PrintError(string line) => WriteUnlessClosed(OneLine(line) + Environment.NewLine);

    /// <summary>Writes lines to the standard output.</summary>
    public static void PrintLines(string lines) => Console.Out.WriteLine(Lines(lines, []));

    /// <summary>Writes a part of lines to the standard output.</summary>
    public static void PrintPart(string lines) => Console.Out.Write(Lines(lines, []));

    /// <summary>Writes lines to the standard error, which may contain the sequences of this class.</summary>
    public static void WriteError(string lines) => WriteUnlessClosed(Lines(lines, Sequences));

    /// <summary>
    /// Writes the content of a file to the standard output: unchanged to a file or a program, printable to a terminal.
    /// </summary>
    public static void WriteFile(byte[] content)
    {
        using Stream output = Console.OpenStandardOutput();
        output.Write(IsOutput ? Encoding.UTF8.GetBytes(Lines(Encoding.UTF8.GetString(content), [])) : content);
    }

    public static Stream OpenInput() => Console.OpenStandardInput();

    /// <summary>Untrusted text on one line, in which all characters can be seen.</summary>
    public static string OneLine(string text) => Printable(text.ReplaceLineEndings(" "));

    /// <summary>Writes to the standard error; nothing can be reported if that is closed or on a full disk.</summary>
    private static void WriteUnlessClosed(string text)
    {
        try
        {
            Console.Error.Write(text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The exit code is all that is left.
        }
    }

    /// <summary>
    /// Replaces each character that a terminal does not show, or that moves what it shows: control characters, and the
    /// marks that change the direction of text (UTS #39, section 5.4). The others keep their columns.
    /// </summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; )
            i += AppendPrintable(printable, text, i);
        return printable.ToString();
    }

    /// <summary>Appends the character at a place, and returns its length.</summary>
    private static int AppendPrintable(StringBuilder printable, string text, int at)
    {
        _ = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune character, out int length);
        if (IsHidden(character))
            printable.Append('·', length);
        else
            printable.Append(text, at, length);
        return length;
    }

    /// <summary>
    /// Whether a character has no shape of its own. Joiners, which the scripts of Persian and Indian languages need,
    /// and the selectors of pictures are not among them; tags and the selectors of variants can encode a whole text.
    /// </summary>
    private static bool IsHidden(Rune character) =>
        character.Value is not (0x200C or 0x200D)
        && (
            Rune.GetUnicodeCategory(character)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
            || character.Value is (>= 0xE0000 and <= 0xE0FFF) or 0x2065 or 0x034F or 0x3164 or 0xFFA0
        );

    /// <summary>Printable text, except line ends and some sequences of this class.</summary>
    private static string Lines(string text, IReadOnlyList<string> sequences)
    {
        var lines = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; )
        {
            if (sequences.FirstOrDefault(each => text.AsSpan(i).StartsWith(each)) is { } sequence)
            {
                lines.Append(sequence);
                i += sequence.Length;
            }
            else if (text[i] is '\n')
            {
                lines.Append('\n');
                i++;
            }
            else
            {
                i += AppendPrintable(lines, text, i);
            }
        }

        return lines.ToString();
    }
}
