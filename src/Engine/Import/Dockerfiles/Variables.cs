using System.Text;

namespace Strata.Engine.Import.Dockerfiles;

/// <summary>
/// Variables with their values, as Compose and Dockerfiles use them: <c>$NAME</c>, <c>${NAME}</c>,
/// <c>${NAME:-default}</c>, <c>${NAME:+other}</c> and <c>${NAME:?message}</c>.
/// </summary>
/// <param name="values">The values, by name.</param>
/// <param name="unknown">The variables that have a value which is not known: their defaults do not apply.</param>
internal sealed class Variables(IReadOnlyDictionary<string, string> values, IReadOnlySet<string>? unknown = null)
{
    private const int MaxDepth = 10;
    private const int MaxLength = 4000;

    public static Variables None { get; } = new(new Dictionary<string, string>());

    /// <summary>The variables of an environment file: <c>NAME=value</c>, one a line.</summary>
    public static Variables FromFile(string text)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (string line in text.Split('\n').Select(line => line.Trim()))
        {
            string entry = line.StartsWith("export ", StringComparison.Ordinal) ? line[7..].TrimStart() : line;
            int sign = entry.IndexOf('=');
            if (sign <= 0 || entry[0] == '#')
                continue;
            values[entry[..sign].TrimEnd()] = Unquoted(entry[(sign + 1)..].Trim());
        }

        return new Variables(values);
    }

    /// <summary>These variables, and those of the others that they do not have.</summary>
    public Variables Or(IReadOnlyDictionary<string, string> others)
    {
        Dictionary<string, string> all = new(others, StringComparer.Ordinal);
        foreach ((string name, string value) in values)
            all[name] = value;
        return new Variables(all, unknown);
    }

    /// <summary>These variables; the value of each that is not accepted is unknown.</summary>
    /// <param name="accepts">Whether a name and its value are accepted.</param>
    public Variables Where(Func<string, string, bool> accepts) =>
        new(
            values.Where(pair => accepts(pair.Key, pair.Value)).ToDictionary(StringComparer.Ordinal),
            values.Where(pair => !accepts(pair.Key, pair.Value)).Select(pair => pair.Key).ToHashSet()
        );

    /// <summary>
    /// A text with the values of its variables; null if one has neither a value nor a default.
    /// </summary>
    public string? Expand(string text) => text.Contains('$') ? Expand(text, depth: 0) : text;

    private string? Expand(string text, int depth)
    {
        if (depth > MaxDepth)
            return null;
        var expanded = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '$')
            {
                expanded.Append(text[i]);
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '$')
            {
                expanded.Append('$');
                i++;
                continue;
            }

            int end = EndOf(text, i + 1);
            if (end < 0 || expanded.Length > MaxLength)
                return null;
            string inside = text[i + 1] == '{' ? text[(i + 2)..(end - 1)] : text[(i + 1)..end];
            if (ValueOf(inside, depth) is not { } value)
                return null;
            expanded.Append(value);
            i = end - 1;
        }

        // A value is in memory once for each text that names it.
        return expanded.Length > MaxLength ? null : expanded.ToString();
    }

    /// <summary>The end of the variable whose name or brace is at an index; negative if there is none.</summary>
    private static int EndOf(string text, int start)
    {
        if (start >= text.Length)
            return -1;
        if (text[start] != '{')
        {
            int end = start + NameLength(text.AsSpan(start));
            return end == start ? -1 : end;
        }

        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth == 0)
                return i + 1;
        }

        return -1;
    }

    private string? ValueOf(string inside, int depth)
    {
        int length = NameLength(inside);
        string name = inside[..length];
        if (unknown?.Contains(name) == true)
            return null;
        string? value = values.GetValueOrDefault(name);
        string rest = inside[length..];
        bool emptyCounts = !rest.StartsWith(':');
        string operation = rest.TrimStart(':');
        bool isSet = value is not null && (emptyCounts || value.Length > 0);
        return operation switch
        {
            "" => value,
            ['-', .. var other] => isSet ? value : Expand(other, depth + 1),
            ['+', .. var other] => isSet ? Expand(other, depth + 1) : "",
            ['?', ..] => isSet ? value : null,
            _ => null,
        };
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_'))
            length++;
        return length > 0 && char.IsAsciiDigit(text[0]) ? 0 : length;
    }

    /// <summary>A value without its quotation marks, or without the comment after it.</summary>
    private static string Unquoted(string value)
    {
        if (value.Length > 1 && value[0] is '"' or '\'' && value.IndexOf(value[0], 1) is > 0 and var end)
            return value[1..end];
        int comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }
}
