using Strata.Engine.Diagnostics;

namespace Strata.Engine.Data;

/// <summary>
/// Changes unindented keys of a YAML file or of front matter, and leaves everything else as written, comments included.
/// </summary>
internal static class YamlEdit
{
    private const string TitleKey = "title";

    /// <summary>The text with another title; null if the title cannot be replaced line by line.</summary>
    public static string? SetTitle(string text, string title)
    {
        List<string> lines = [.. text.Split('\n')];
        if (LinesOf(lines, TitleKey) is not { } block)
            return null;
        lines.RemoveRange(block.First + 1, block.Count - 1);
        lines[block.First] = $"{TitleKey}: {YamlWriter.Scalar(title)}";
        string edited = string.Join('\n', lines);
        return TitleOf(edited) == title ? edited : null;
    }

    /// <summary>The text without a key.</summary>
    public static string RemoveKey(string text, string key)
    {
        List<string> lines = [.. text.Split('\n')];
        if (LinesOf(lines, key) is { } block)
            lines.RemoveRange(block.First, block.Count);
        return string.Join('\n', lines);
    }

    /// <summary>The line of a key and the indented lines below it.</summary>
    private static (int First, int Count)? LinesOf(List<string> lines, string key)
    {
        int first = lines.FindIndex(line => line.StartsWith(key + ":", StringComparison.Ordinal));
        if (first < 0)
            return null;
        int end = lines.FindIndex(first + 1, line => !line.StartsWith(' '));
        return (first, (end < 0 ? lines.Count : end) - first);
    }

    private static string? TitleOf(string text)
    {
        string yaml = text.StartsWith("---\n", StringComparison.Ordinal)
            ? text[4..text.IndexOf("\n---", 4, StringComparison.Ordinal)]
            : text;
        return
            YamlText.Read(yaml, new FileReport("", new DiagnosticBag())) is YamlMapping mapping
            && mapping[TitleKey] is YamlScalar title
            ? title.Value
            : null;
    }
}
