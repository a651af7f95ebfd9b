using System.Text;
using Strata.Engine.Text;

namespace Strata.Engine.Import;

/// <summary>
/// Changes to lines of a topology, all at positions of the text as it was read. Everything else stays as written, with
/// the end of each line.
/// </summary>
internal sealed class LineEdits(string text)
{
    private readonly string[] lines = LineEndings.Normalize(text).Split('\n');
    private readonly string[] ends = LineEndings.In(text);
    private readonly Dictionary<int, string?> replaced = [];
    private readonly SortedDictionary<int, List<string>> inserted = [];

    /// <summary>A line as it is now, counted from 1.</summary>
    public string Line(int number) => replaced.TryGetValue(number, out string? line) ? line ?? "" : Original(number);

    private string Original(int number) => lines[number - 1];

    public int Count => lines.Length;

    public void Replace(int number, string line) => replaced[number] = line;

    public void Remove(int first, int count)
    {
        for (int number = first; number < first + count; number++)
            replaced[number] = null;
    }

    /// <summary>Inserts lines after a line; 0 for the beginning.</summary>
    public void InsertAfter(int number, IEnumerable<string> added)
    {
        if (!inserted.TryGetValue(number, out List<string>? list))
            inserted[number] = list = [];
        list.AddRange(added);
    }

    /// <summary>The changed text.</summary>
    public string Text()
    {
        List<(string Line, string End)> result = [];
        for (int number = 0; number <= lines.Length; number++)
        {
            string end = EndOf(number);
            if (number > 0 && !(replaced.TryGetValue(number, out string? line) && line is null))
                result.Add((line ?? Original(number), end));
            result.AddRange(inserted.GetValueOrDefault(number, []).Select(added => (added, end)));
        }

        // The last line has no end: the text after the last end is a line too.
        var changed = new StringBuilder();
        for (int i = 0; i < result.Count; i++)
            changed.Append(result[i].Line).Append(i + 1 < result.Count ? result[i].End : "");
        return changed.ToString();
    }

    /// <summary>The end of a line, or that of the line above it for the last one, which has none.</summary>
    private string EndOf(int number) => ends.Length == 0 ? "\n" : ends[Math.Clamp(number - 1, 0, ends.Length - 1)];

    /// <summary>
    /// The lines of the list item whose first mapping has a value; null if that mapping is not written in lines, or its
    /// hyphen is on a line of its own.
    /// </summary>
    /// <param name="number">The line of the value, counted from 1.</param>
    /// <param name="column">Its column, counted from 1.</param>
    public ItemLines? ItemAt(int number, int column)
    {
        for (int first = number; first > 0; first--)
        {
            string line = Original(first);
            int dash = Indentation.Of(line);
            if (dash >= column - 1 || !(line[dash..] == "-" || line[dash..].StartsWith("- ", StringComparison.Ordinal)))
                continue;
            int start = dash + 2;
            bool isKeyOfItem = first == number || Indentation.Of(Original(number)) == start;
            bool isInLine = isKeyOfItem && IsKey(Original(number)[start..(column - 1)]);
            return isInLine && line.Length > start ? new ItemLines(first, EndOf(first, dash), dash) : null;
        }

        return null;
    }

    /// <summary>Whether the text before a value is its key only, and no mapping or list in braces.</summary>
    private static bool IsKey(string before) => before.TrimEnd().EndsWith(':') && before.AsSpan().IndexOfAny("{[,") < 0;

    /// <summary>The first and the last line of a key of an item; null if it does not have the key.</summary>
    public (int First, int Last)? KeyIn(ItemLines item, string key)
    {
        for (int number = item.First; number <= item.Last; number++)
        {
            string line = Original(number);
            int start = number == item.First ? item.Indent + 2 : Indentation.Of(line);
            if (start != item.Indent + 2 || start > line.Length)
                continue;
            if (line[start..].StartsWith(key + ":", StringComparison.Ordinal))
                return (number, ValueEnd(number, start));
        }

        return null;
    }

    /// <summary>The last line of the item that begins at a line: before the next that is not deeper.</summary>
    private int EndOf(int first, int indent)
    {
        int last = first;
        for (int number = first + 1; number <= lines.Length; number++)
        {
            string line = Original(number);
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith('#'))
                continue;
            if (Indentation.Of(line) <= indent)
                break;
            last = number;
        }

        return last;
    }

    private int ValueEnd(int first, int indent)
    {
        int last = first;
        for (int number = first + 1; number <= lines.Length; number++)
        {
            string line = Original(number);
            int depth = Indentation.Of(line);
            bool isItem = depth == indent && line[depth..].StartsWith("- ", StringComparison.Ordinal);
            if (line.Trim().Length == 0 || (depth <= indent && !isItem))
                break;
            last = number;
        }

        return last;
    }
}

/// <summary>The lines of an item of a list, counted from 1, and the column of its hyphen, counted from 0.</summary>
internal readonly record struct ItemLines(int First, int Last, int Indent);
