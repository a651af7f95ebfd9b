using System.Text.RegularExpressions;
using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>
/// Evaluates Liquid expressions that are only values: texts, settings of the site, arguments of an include, and filters
/// that change a text.
/// </summary>
/// <param name="site">The settings of the site.</param>
/// <param name="page">The front matter of the page.</param>
/// <param name="include">The arguments of the include that contains the expression; null outside of one.</param>
internal sealed partial class LiquidValues(
    YamlMapping? site,
    IReadOnlyDictionary<string, string> page,
    IReadOnlyDictionary<string, string>? include
)
{
    /// <summary>The text of an expression; null if it is more than a value.</summary>
    public string? TextOf(string expression)
    {
        string[] parts = [.. Pipes().Matches(expression).Select(part => part.Value.Trim())];
        string? text = parts.Length == 0 ? null : ValueOf(parts[0]);
        foreach (string filter in parts.Skip(1))
            text = Apply(text, filter);
        return text;
    }

    /// <summary>Whether a condition holds; null if it is more than a value or a comparison with one.</summary>
    public bool? IsTrue(string condition)
    {
        Match comparison = Comparison().Match(condition);
        if (!comparison.Success || Conjunction().IsMatch(condition))
            return null;
        string? left = ValueOf(comparison.Groups["left"].Value);
        if (left is null)
            return null;
        if (!comparison.Groups["operator"].Success)
            return left is not ("" or "false");
        if (ValueOf(comparison.Groups["right"].Value) is not { } right)
            return null;
        return (left == right) == (comparison.Groups["operator"].Value == "==");
    }

    /// <summary>A value; empty for one that is not set, null for one that is not known here.</summary>
    private string? ValueOf(string written)
    {
        if (written is [('"' or '\'') and var quote, .. var text, var end] && quote == end)
            return text;
        if (written is "nil" or "null" or "empty" or "blank" or "''")
            return "";
        if (written is "true" or "false" || Number().IsMatch(written))
            return written;
        string[] names = written.Split('.');
        return names switch
        {
            ["include", var name] when include is not null => include.GetValueOrDefault(name, ""),
            ["page", var name] => page.GetValueOrDefault(name),
            ["site", "posts" or "pages" or "data" or "time" or "collections" or "tags" or "categories", ..] => null,
            ["site", .. var path] when site is not null => Setting(path),
            _ => null,
        };
    }

    private string? Setting(IReadOnlyList<string> path)
    {
        YamlNode? node = site;
        foreach (string name in path)
            node = (node as YamlMapping)?[name];
        return node switch
        {
            YamlScalar scalar => scalar.IsNull ? "" : scalar.Value,
            null => "",
            _ => null,
        };
    }

    private string? Apply(string? text, string filter)
    {
        Match match = Filter().Match(filter);
        string?[] arguments =
        [
            .. Arguments().Matches(match.Groups["arguments"].Value).Select(part => ValueOf(part.Value)),
        ];
        if (text is null || arguments.Any(argument => argument is null))
            return null;
        return (match.Groups["name"].Value, arguments) switch
        {
            ("relative_url" or "absolute_url", []) => text.Contains("://") ? text : "/" + text.TrimStart('/'),
            ("prepend", [var before]) => before + text,
            ("append", [var after]) => text + after,
            ("default", [var other]) => text is "" or "false" ? other : text,
            ("replace", [var old, var replacement]) when old!.Length > 0 => text.Replace(old, replacement),
            ("remove", [var old]) when old!.Length > 0 => text.Replace(old, ""),
            ("escape" or "xml_escape", []) => Html(text),
            ("strip", []) => text.Trim(),
            ("downcase", []) => text.ToLowerInvariant(),
            ("upcase", []) => text.ToUpperInvariant(),
            _ => null,
        };
    }

    private static string Html(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    [GeneratedRegex("""([^|"']|"[^"]*"|'[^']*')+""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pipes();

    [GeneratedRegex(@"^(?<name>\w+)\s*(:\s*(?<arguments>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Filter();

    [GeneratedRegex("""[^\s,"']+|"[^"]*"|'[^']*'""")]
    private static partial Regex Arguments();

    [GeneratedRegex(
        """^\s*(?<left>"[^"]*"|'[^']*'|[\w.-]+)\s*((?<operator>==|!=)\s*(?<right>"[^"]*"|'[^']*'|[\w.-]+))?\s*$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\b(and|or|contains)\b")]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"^\d+(\.\d+)?$")]
    private static partial Regex Number();
}
