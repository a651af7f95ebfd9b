using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Migration;

/// <summary>A shortcode of Hugo or Zola: its name and its arguments.</summary>
internal sealed partial class Shortcode
{
    private readonly Dictionary<string, string> named = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> positional = [];

    private Shortcode(string name) => Name = name;

    public string Name { get; }

    /// <param name="text">The text between the marks, such as <c>figure src="a.png"</c> or <c>youtube(id="x")</c>.
    /// </param>
    public static Shortcode Parse(string text)
    {
        Match name = NameFirst().Match(text);
        var shortcode = new Shortcode(name.Value.Trim().TrimEnd('('));
        foreach (Match argument in Argument().Matches(text, name.Length))
        {
            string value =
                argument.Groups["value"].Value is [('"' or '\'' or '`') and var quote, .. var inner, var end]
                && quote == end
                    ? inner
                    : argument.Groups["value"].Value;
            if (argument.Groups["key"] is { Success: true, Value: var key })
                shortcode.named[key] = value;
            else
                shortcode.positional.Add(value);
        }

        return shortcode;
    }

    /// <summary>The value of an argument, by name or by position; empty without it.</summary>
    public string this[string name, int position = -1] =>
        named.TryGetValue(name, out string? value) ? value
        : position >= 0 && position < positional.Count ? positional[position]
        : "";

    /// <summary>The link to the video that it shows; null for any other shortcode.</summary>
    public string? Video =>
        Name switch
        {
            "youtube" => $"[YouTube](https://www.youtube.com/watch?v={this["id", 0]})",
            "vimeo" => $"[Vimeo](https://vimeo.com/{this["id", 0]})",
            _ => null,
        };

    /// <summary>The notice that it is left out.</summary>
    /// <param name="start">The offset of its tag.</param>
    /// <param name="tag">The tag, whose first line is marked.</param>
    /// <param name="generator">The generator that runs it.</param>
    public TextNotice NotSupported(int start, string tag, string generator) =>
        new(
            start,
            tag.IndexOf('\n') is > 0 and var line ? line : tag.Length,
            Codes.ShortcodeNotRun,
            $"The {generator} shortcode '{Name}' is not supported and is left out; text inside it stays.",
            "Write its output in Markdown."
        );

    [GeneratedRegex(@"^\s*[\w./-]+\(?")]
    private static partial Regex NameFirst();

    [GeneratedRegex(
        """((?<key>[\w-]+)\s*=\s*)?(?<value>"[^"]*"|'[^']*'|`[^`]*`|[^\s,()="'`]+)""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Argument();
}
