using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace Strata.Host;

/// <summary>Prints what a command accepts.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private const string Indent = "  ";

    /// <summary>The widest first column; a longer name has its description on the next line.</summary>
    private const int MaxNameWidth = 32;

    /// <summary>A missing argument is no reason to refuse the help.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Terminal.PrintLines(Of(CommandUsage.Of(parseResult.CommandResult.Command), Terminal.Width));
        return ExitCodes.Success;
    }

    /// <param name="usage">The command.</param>
    /// <param name="width">The greatest length of a line.</param>
    public static string Of(CommandUsage usage, int width)
    {
        List<string> lines = [.. usage.Description.Split('\n'), "", "Usage:", Indent + usage.Line];
        foreach (
            (string title, IReadOnlyList<UsageEntry> entries) in new[]
            {
                ("Commands", usage.Commands),
                ("Arguments", usage.Arguments),
                ("Options", usage.Options),
                ("Options of all commands", usage.SharedOptions),
            }
        )
        {
            if (entries.Count == 0)
                continue;
            lines.AddRange(["", title + ":"]);
            int nameWidth = entries.Select(entry => entry.Name.Length).Where(length => length <= MaxNameWidth).Max();
            lines.AddRange(entries.SelectMany(entry => Lines(entry, nameWidth, width)));
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Lines(UsageEntry entry, int nameWidth, int width)
    {
        IEnumerable<string> words = entry.Description.Split(' ');
        // The default stays with its first word.
        if ($"{entry.Default}]".Split(' ') is var values && entry.Default.Length > 0)
            words = [.. words, $"[default: {values[0]}", .. values[1..]];
        string column = new(' ', Indent.Length + nameWidth + 2);
        List<string> wrapped = Wrap(words, Math.Max(width - column.Length, MaxNameWidth)).ToList();
        string name = Indent + entry.Name;
        return name.Length + 2 > column.Length
            ? wrapped.Select(line => column + line).Prepend(name)
            : wrapped.Select((line, index) => (index == 0 ? name.PadRight(column.Length) : column) + line);
    }

    private static IEnumerable<string> Wrap(IEnumerable<string> words, int width)
    {
        var line = new StringBuilder();
        foreach (string word in words)
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }

        yield return line.ToString();
    }
}
