using System.Text.RegularExpressions;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates the shortcodes of Hugo: figures, code, links between pages, and videos as links. The tags of all others
/// are left out, which is reported, and the text between them stays.
/// </summary>
internal static partial class HugoText
{
    private const int MaxLength = 2_000;

    /// <param name="body">The body.</param>
    /// <param name="names">The content files by name.</param>
    /// <param name="code">The shortcodes that show code.</param>
    public static Translation Translate(string body, ContentNames names, HugoCode code) =>
        Translate(body, code, shortcode => Start(shortcode, names), End);

    /// <summary>Translates the shortcodes of a page in HTML, where those that become Markdown are left out.</summary>
    /// <param name="body">The body.</param>
    /// <param name="names">The content files by name.</param>
    public static Translation TranslateHtml(string body, ContentNames names) =>
        Translate(
            body,
            HugoCode.None,
            shortcode => shortcode.Name is "ref" or "relref" or "details" ? Start(shortcode, names) : null,
            shortcode => shortcode.Name is "details" ? End(shortcode) : null
        );

    private static Translation Translate(
        string body,
        HugoCode code,
        Func<Shortcode, string?> startOf,
        Func<Shortcode, string?> endOf
    )
    {
        List<Edit> edits = [];
        List<TextNotice> notices = [];
        if (!body.Contains("{{<", StringComparison.Ordinal) && !body.Contains("{{%", StringComparison.Ordinal))
            return new(edits, notices);
        List<Match> tags = Tag().Matches(body).Where(tag => tag.Length <= MaxLength).ToList();
        IReadOnlyDictionary<int, HugoCodeBlock> blocks = code.BlocksIn(body, tags);
        int end = 0;
        foreach (Match match in tags.Where(match => match.Index >= end))
        {
            if (blocks.TryGetValue(match.Index, out HugoCodeBlock? block))
            {
                edits.AddRange(block.Edits);
                end = block.End;
                // A second argument is more than the language or the name of the code.
                if (block.Shortcode["", 1].Length > 0)
                    notices.Add(block.Shortcode.NotSupported(match.Index, match.Value, "Hugo"));
                continue;
            }

            string inner = match.Groups["inner"].Value.Trim();
            if (inner is ['/', '*', .. var escaped, '*', '/'])
            {
                edits.Add(new Edit(match.Index, match.Length, Escaped(match.Value, escaped)));
                continue;
            }

            bool isEnd = inner.StartsWith('/');
            Shortcode shortcode = Shortcode.Parse(inner.TrimStart('/').TrimEnd('/'));
            string? replacement = isEnd ? endOf(shortcode) : startOf(shortcode);
            if (replacement is null && !isEnd)
                notices.Add(shortcode.NotSupported(match.Index, match.Value, "Hugo"));
            edits.Add(new Edit(match.Index, match.Length, replacement ?? ""));
        }

        return new(edits, notices);
    }

    /// <summary>A shortcode that shows itself, without the marks that escape it.</summary>
    private static string Escaped(string tag, string inner) => $"{tag[..3]} {inner.Trim()} {tag[^3..]}";

    private static string? Start(Shortcode shortcode, ContentNames names) =>
        shortcode.Name switch
        {
            "figure" => Figure(shortcode),
            "highlight" => $"```{shortcode["lang", 0]}",
            "ref" or "relref" => Reference(shortcode["path", 0], names),
            "gist" => $"[Gist](https://gist.github.com/{shortcode["", 0]}/{shortcode["", 1]})",
            "x" or "tweet" => $"[Post](https://x.com/{shortcode["user"]}/status/{shortcode["id", 0]})",
            "details" => $"<details><summary>{Encode(shortcode["summary", 0])}</summary>\n\n",
            _ => shortcode.Video,
        };

    private static string? End(Shortcode shortcode) =>
        shortcode.Name switch
        {
            "highlight" => "```",
            "details" => "\n\n</details>",
            _ => null,
        };

    private static string Figure(Shortcode figure)
    {
        string caption = figure["caption"].Length > 0 ? figure["caption"] : figure["title"];
        string alternative = figure["alt"].Length > 0 ? figure["alt"] : caption;
        string image = $"![{alternative.Replace("]", "\\]")}](<{figure["src", 0]}>)";
        if (figure["link"].Length > 0)
            image = $"[{image}](<{figure["link"]}>)";
        return caption.Length > 0 && caption != alternative ? $"{image}\n\n*{caption}*" : image;
    }

    /// <summary>The address of a page that a link names by its path or the end of it.</summary>
    private static string Reference(string target, ContentNames names)
    {
        int hash = target.IndexOf('#');
        (string path, string fragment) = hash < 0 ? (target, "") : (target[..hash], target[hash..]);
        return (
                path.Length == 0 ? ""
                : names.Find(path) is { } place ? "/" + place
                : path
            ) + fragment;
    }

    private static string Encode(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

    [GeneratedRegex(@"\{\{(<(?<inner>[^{}]*?)>|%(?<inner>[^{}]*?)%)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
