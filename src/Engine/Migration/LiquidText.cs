using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates the Liquid of a Jekyll post as Jekyll does: before Markdown, and in code too. <c>raw</c>, <c>comment</c>,
/// <c>highlight</c>, <c>post_url</c>, <c>link</c> and the site's address in links are supported; all other Liquid stays
/// as text and is reported.
/// </summary>
internal sealed partial class LiquidText
{
    private const int MaxEndTagLength = 64;
    private const int MaxQuotedLength = 60;
    private const string GeneralFix = "Write its output in Markdown.";

    private readonly string body;
    private readonly JekyllTree tree;
    private readonly List<Edit> edits = [];
    private readonly List<TextNotice> notices = [];

    /// <summary>End tags that do not occur in the rest of the body.</summary>
    private readonly HashSet<string> missingEndTags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastIndexOf = new(StringComparer.Ordinal);
    private string? openFence;
    private int at;

    private LiquidText(string body, JekyllTree tree)
    {
        this.body = body;
        this.tree = tree;
    }

    public static Translation Translate(string body, JekyllTree tree)
    {
        var text = new LiquidText(body, tree);
        text.Read();
        return new Translation(text.edits, text.notices);
    }

    private void Read()
    {
        while ((at = body.IndexOf('{', at)) >= 0 && at + 1 < body.Length)
        {
            string? closing = body[at + 1] switch
            {
                '%' => "%}",
                '{' => "}}",
                _ => null,
            };
            if (closing is null || Find(closing, at + 2) is not { } end)
                at++;
            else if (closing == "%}")
                ReadTag(body[(at + 2)..end].Trim('-').Trim(), end + 2 - at);
            else
                ReadOutput(body[(at + 2)..end].Trim('-').Trim(), end + 2 - at);
        }
    }

    /// <summary>
    /// The next occurrence of a text. The last one is looked up once, so that reading takes linear time.
    /// </summary>
    private int? Find(string text, int from)
    {
        if (!lastIndexOf.TryGetValue(text, out int last))
            lastIndexOf.Add(text, last = body.LastIndexOf(text, StringComparison.Ordinal));
        return last < from ? null : body.IndexOf(text, from, StringComparison.Ordinal);
    }

    private void ReadTag(string inner, int length)
    {
        int blank = inner.AsSpan().IndexOfAny(' ', '\t', '\n');
        string name = blank < 0 ? inner : inner[..blank];
        string argument = blank < 0 ? "" : inner[blank..].Trim();
        switch (name)
        {
            case "raw":
                ReadBlock("endraw", length, keepsText: true);
                break;
            case "comment":
                ReadBlock("endcomment", length, keepsText: false);
                break;
            case "highlight" when openFence is null && EndTag("endhighlight", at + length) is { } end:
                OpenFence(argument.Split(' ')[0], body[(at + length)..end.Start], length);
                break;
            case "endhighlight" when openFence is not null:
                Replace(length, (IsAtLineStart() ? "" : "\n") + openFence);
                openFence = null;
                break;
            case "post_url" or "link":
                ReadAddressTag(name, argument, length);
                break;
            default:
                KeepAsText(
                    length,
                    $"The Liquid tag '{name}' is not supported and stays in the page as text.",
                    GeneralFix
                );
                break;
        }
    }

    /// <summary>Reads a tag that prints the address of a post or a file.</summary>
    private void ReadAddressTag(string name, string argument, int length)
    {
        if (name == "post_url" && IsInLink())
        {
            string? post = tree.PostNamed(argument);
            if (post is null)
                Report(length, Codes.LinkDead, $"The post '{argument}' does not exist.", tree.FixFor(argument));
            Replace(length, post is null ? "/" : Address(post));
        }
        else if (
            name == "link"
            && IsInLink()
            && argument.Length > 0
            && !argument.Contains("{{", StringComparison.Ordinal)
        )
        {
            Replace(length, Address(argument));
        }
        else
        {
            KeepAsText(
                length,
                $"The Liquid tag '{name}' is not supported outside a link and stays in the page as text.",
                "Write a link: '[text](address)'."
            );
        }
    }

    private void ReadOutput(string inner, int length)
    {
        // Double braces of Docker, Go and Helm are not Liquid: '{{.Names}}'.
        if (inner.Length == 0 || !(char.IsLetter(inner[0]) || inner[0] is '"' or '\''))
            at += length;
        else if (SiteAddress().IsMatch(inner) && SiteAddressBefore(at + length) is { } replacement)
            Replace(length, replacement);
        else if (PathWithFilters().Match(inner) is { Success: true } path)
            Replace(length, Address(path.Groups["path"].Value));
        else
        {
            string quoted = inner.Length > MaxQuotedLength ? inner[..MaxQuotedLength] + "…" : inner;
            KeepAsText(
                length,
                $"The Liquid expression '{{{{ {quoted} }}}}' is not supported and stays in the page as text.",
                GeneralFix
            );
        }
    }

    /// <summary>
    /// The replacement of the address of the site: links begin at its root. Null in prose, which is not a link.
    /// </summary>
    private string? SiteAddressBefore(int next)
    {
        if (next < body.Length && (body[next] == '/' || PathTagOrOutput().IsMatch(body, next)))
            return "";
        return IsInLink() || (next < body.Length && body[next] is ')' or '"' or '\'') ? "/" : null;
    }

    /// <summary>Whether a link's address begins here, or goes on after the site's own address.</summary>
    private bool IsInLink() =>
        (at > 0 && body[at - 1] is '(' or '"' or '\'' or '=' or '<')
        || (at > 1 && body[at - 1] == ' ' && body[at - 2] == ':')
        || (edits.Count > 0 && edits[^1] is { Replacement.Length: 0 } last && last.Start + last.Length == at);

    private void ReadBlock(string endName, int length, bool keepsText)
    {
        if (EndTag(endName, at + length) is not { } end)
        {
            KeepAsText(
                length,
                $"The Liquid tag has no '{endName}' and stays in the page as text.",
                "Close it or remove it."
            );
            return;
        }

        int start = at;
        edits.Add(keepsText ? new Edit(start, length, "") : new Edit(start, end.End - start, ""));
        if (keepsText)
            edits.Add(new Edit(end.Start, end.End - end.Start, ""));
        at = end.End;
    }

    private bool IsAtLineStart()
    {
        int before = at - 1;
        while (before >= 0 && body[before] is ' ' or '\t')
            before--;
        return before < 0 || body[before] == '\n';
    }

    private (int Start, int End)? EndTag(string name, int from)
    {
        if (missingEndTags.Contains(name))
            return null;
        for (int? open = Find("{%", from); open is { } start; open = Find("{%", start + 2))
        {
            if (
                Find("%}", start + 2) is { } close
                && close - start < MaxEndTagLength
                && body[(start + 2)..close].Trim('-').Trim() == name
            )
                return (start, close + 2);
        }

        missingEndTags.Add(name);
        return null;
    }

    private void OpenFence(string language, string code, int length)
    {
        int longest = Backticks().Matches(code).Select(run => run.Length).DefaultIfEmpty(0).Max();
        openFence = new string('`', Math.Max(3, longest + 1));
        Replace(length, openFence + language + (code.AsSpan().TrimStart(" \t").StartsWith("\n") ? "" : "\n"));
    }

    private void Replace(int length, string replacement)
    {
        edits.Add(new Edit(at, length, replacement));
        at += length;
    }

    private void KeepAsText(int length, string message, string fix)
    {
        Report(length, Codes.LiquidNotRun, message, fix);
        at += length;
    }

    private void Report(int length, DiagnosticCode code, string message, string fix) =>
        notices.Add(new TextNotice(at, length, code, message, fix));

    /// <summary>The link to a path, as Markdown accepts it.</summary>
    private static string Address(string path) =>
        "/" + path.Trim('"', '\'').TrimStart('/').Replace(" ", "%20").Replace("(", "%28").Replace(")", "%29");

    [GeneratedRegex(@"^site\.(baseurl|url|github\.url)$", RegexOptions.ExplicitCapture)]
    private static partial Regex SiteAddress();

    [GeneratedRegex(
        """\G\{(\{-?\s*(site\.(baseurl|url)|["'])|%-?\s*(post_url|link)\s)""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex PathTagOrOutput();

    [GeneratedRegex(
        """^(?<quote>["'])(?<path>[^"']*)\k<quote>"""
            + """(\s*\|\s*(relative_url|absolute_url|prepend:\s*site\.(baseurl|url)))+$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex PathWithFilters();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
