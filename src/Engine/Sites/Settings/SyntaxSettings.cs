using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Settings;

/// <summary>
/// Reads from the settings of another generator which syntax its Markdown has; where they are silent, the generator's
/// defaults hold.
/// </summary>
internal static partial class SyntaxSettings
{
    private const Punctuation All = Punctuation.Quotes | Punctuation.Dashes;

    /// <param name="generator">The generator.</param>
    /// <param name="text">The text of its settings file; empty without a file.</param>
    /// <param name="settings">The settings; null for a script.</param>
    public static MarkdownSyntax Read(Generator generator, string text, YamlMapping? settings) =>
        generator switch
        {
            // A folder of Markdown is written for GitHub.
            Generator.None => new MarkdownSyntax { HasEmoji = true },
            Generator.Jekyll => Jekyll(settings),
            Generator.Hugo => Hugo(settings),
            Generator.Zola => Zola(settings),
            Generator.MdBook => MdBook(settings),
            Generator.MkDocs => MkDocs(text),
            Generator.Docusaurus => new MarkdownSyntax { HasEmoji = !IsOff("emoji", text) },
            Generator.Starlight => new MarkdownSyntax
            {
                Punctuation = IsOff("smartypants", text)
                    ? Punctuation.Straight
                    : Punctuation.Quotes | Punctuation.LongDashes,
            },
            Generator.Statiq => new MarkdownSyntax { HasAbbreviations = true, HasMarks = true },
            _ => MarkdownSyntax.Own,
        };

    private static MarkdownSyntax Jekyll(YamlMapping? settings)
    {
        bool isKramdown = (Text(settings, "markdown") ?? "kramdown").Equals(
            "kramdown",
            StringComparison.OrdinalIgnoreCase
        );
        bool isStraight = Text(settings, "kramdown.smart_quotes")?.Contains("apos", StringComparison.Ordinal) == true;
        return new MarkdownSyntax
        {
            Punctuation =
                !isKramdown ? Punctuation.Straight
                : isStraight ? Punctuation.Dashes
                : All,
            HasAbbreviations = isKramdown,
            HasEmoji = Items(settings, "plugins").Concat(Items(settings, "gems")).Contains("jemoji"),
        };
    }

    private static MarkdownSyntax Hugo(YamlMapping? settings)
    {
        bool isStraight =
            IsTrue(settings, "markup.goldmark.extensions.typographer.disable")
            || Text(settings, "markup.goldmark.extensions.typographer") == "false";
        return new MarkdownSyntax
        {
            Punctuation = isStraight ? Punctuation.Straight : All,
            HasEmoji = IsTrue(settings, "enableEmoji"),
            HasMarks = IsTrue(settings, "markup.goldmark.extensions.extras.mark.enable"),
            HasTermIds = IsTrue(settings, "markup.goldmark.parser.autoDefinitionTermID"),
        };
    }

    private static MarkdownSyntax Zola(YamlMapping? settings) =>
        new()
        {
            Punctuation = IsTrue(settings, "markdown.smart_punctuation") ? All : Punctuation.Straight,
            HasEmoji = IsTrue(settings, "markdown.render_emoji"),
        };

    /// <summary>The setting of mdBook, on since version 0.5, by its present and its former name.</summary>
    private static MarkdownSyntax MdBook(YamlMapping? settings)
    {
        string? written = Text(settings, "output.html.smart-punctuation") ?? Text(settings, "output.html.curly-quotes");
        return new MarkdownSyntax { Punctuation = written == "false" ? Punctuation.Straight : All };
    }

    /// <summary>The extensions of MkDocs by name: its settings may have tags of Python, so they are searched.</summary>
    private static MarkdownSyntax MkDocs(string text)
    {
        HashSet<string> extensions = [.. ListItem().Matches(text).Select(item => item.Groups["name"].Value)];
        return new MarkdownSyntax
        {
            Punctuation = extensions.Contains("smarty") ? All : Punctuation.Straight,
            HasAbbreviations = extensions.Contains("abbr") || extensions.Contains("extra"),
            HasEmoji = extensions.Contains("pymdownx.emoji"),
            HasMarks = extensions.Contains("pymdownx.mark"),
        };
    }

    private static bool IsTrue(YamlMapping? settings, string path) => Text(settings, path) == "true";

    private static string? Text(YamlMapping? settings, string path) => (ValueAt(settings, path) as YamlScalar)?.Value;

    private static IEnumerable<string> Items(YamlMapping? settings, string name) =>
        (ValueAt(settings, name) as YamlSequence)?.Items.OfType<YamlScalar>().Select(item => item.Value) ?? [];

    /// <summary>The value at keys that are joined by dots, as TOML joins them too.</summary>
    private static YamlNode? ValueAt(YamlMapping? settings, string path)
    {
        foreach (YamlEntry entry in settings?.Entries ?? [])
        {
            string key = entry.Key.Value;
            if (key.Equals(path, StringComparison.OrdinalIgnoreCase))
                return entry.Value;
            if (
                path.StartsWith(key + ".", StringComparison.OrdinalIgnoreCase)
                && ValueAt(entry.Value as YamlMapping, path[(key.Length + 1)..]) is { } found
            )
                return found;
        }

        return null;
    }

    /// <summary>Whether a script sets a flag to false.</summary>
    private static bool IsOff(string flag, string script) =>
        Flag().Matches(script).Any(match => match.Groups["name"].Value == flag);

    [GeneratedRegex(@"\b(?<name>emoji|smartypants)\s*:\s*false\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Flag();

    [GeneratedRegex(
        @"^[^\S\n]*-\s+[""']?(markdown\.extensions\.)?(?<name>[\w.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ListItem();
}
