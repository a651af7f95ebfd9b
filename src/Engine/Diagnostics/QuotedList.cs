namespace Strata.Engine.Diagnostics;

/// <summary>Writes lists of names for messages.</summary>
public static class QuotedList
{
    /// <summary>The names in quotation marks: 'a', 'b' and 'c'.</summary>
    public static string Of(IEnumerable<string> names, string conjunction = "and")
    {
        List<string> quoted = names.Select(name => $"'{name}'").ToList();
        return quoted.Count < 2
            ? string.Concat(quoted)
            : $"{string.Join(", ", quoted[..^1])} {conjunction} {quoted[^1]}";
    }
}
