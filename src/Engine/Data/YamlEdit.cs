using Strata.Engine.Diagnostics;

namespace Strata.Engine.Data;

/// <summary>
/// Changes keys at the margin of a file of YAML, or of front matter, and leaves all else as it was written, comments
/// too.
/// </summary>
internal static class YamlEdit
{
    private const string Key = "title";

    /// <summary>The same text under another title; null where that cannot be done by changing lines.</summary>
    public static string? SetTitle(string text, string title)
    {
        List<string> lines = [.. text.Split('\n')];
        if (Block(lines, Key) is not { } block)
            return null;
        lines.RemoveRange(block.First + 1, block.Count - 1);
        lines[block.First] = $"{Key}: {YamlWord.Of(title)}";
        string retitled = string.Join('\n', lines);
        return TitleOf(retitled) == title ? retitled : null;
    }

    /// <summary>The same text without a key.</summary>
    public static string RemoveKey(string text, string key)
    {
        List<string> lines = [.. text.Split('\n')];
        if (Block(lines, key) is { } block)
            lines.RemoveRange(block.First, block.Count);
        return string.Join('\n', lines);
    }

    /// <summary>The lines of a key: its own, and those below that are indented.</summary>
    private static (int First, int Count)? Block(List<string> lines, string key)
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
            && mapping[Key] is YamlScalar written
            ? written.Value
            : null;
    }
}
