using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>Says that something in a stretch of a text is for its author to look at.</summary>
internal delegate void ReportEdit(int start, int length, DiagnosticCode code, string what, string fix);

/// <summary>
/// Reads the Liquid of a Jekyll post as Jekyll does: before Markdown, in code too. <c>raw</c>, <c>comment</c>,
/// <c>highlight</c>,
/// <c>post_url</c>, <c>link</c> and the site's address in links are understood; all else stays as text and is remarked
/// on.
/// </summary>
internal sealed partial class LiquidText
{
    private const int LongestEnd = 64;
    private const int LongestTold = 60;
    private const string Cure = "Write what it should show, in Markdown.";

    private readonly string body;
    private readonly JekyllTree tree;
    private readonly ReportEdit remark;
    private readonly List<Edit> edits = [];
    private readonly HashSet<string> endless = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastOf = new(StringComparer.Ordinal);
    private string? openFence;
    private int at;

    private LiquidText(string body, JekyllTree tree, ReportEdit remark)
    {
        this.body = body;
        this.tree = tree;
        this.remark = remark;
    }

    /// <summary>What is to be replaced in a body.</summary>
    public static IReadOnlyList<Edit> Read(string body, JekyllTree tree, ReportEdit remark)
    {
        var text = new LiquidText(body, tree, remark);
        text.Run();
        return text.edits;
    }

    private void Run()
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
                Tag(body[(at + 2)..end].Trim('-').Trim(), end + 2 - at);
            else
                Output(body[(at + 2)..end].Trim('-').Trim(), end + 2 - at);
        }
    }

    /// <summary>
    /// The next place of a text; what is known to be missing is not looked for again, so that no text takes long.
    /// </summary>
    private int? Find(string text, int from)
    {
        if (!lastOf.TryGetValue(text, out int last))
            lastOf.Add(text, last = body.LastIndexOf(text, StringComparison.Ordinal));
        return last < from ? null : body.IndexOf(text, from, StringComparison.Ordinal);
    }

    private void Tag(string inner, int length)
    {
        int blank = inner.AsSpan().IndexOfAny(' ', '\t', '\n');
        string name = blank < 0 ? inner : inner[..blank];
        string rest = blank < 0 ? "" : inner[blank..].Trim();
        switch (name)
        {
            case "raw":
                Block("endraw", length, keepsText: true);
                break;
            case "comment":
                Block("endcomment", length, keepsText: false);
                break;
            case "highlight" when openFence is null && EndOf("endhighlight", at + length) is { } end:
                OpenFence(rest.Split(' ')[0], body[(at + length)..end.Start], length);
                break;
            case "endhighlight" when openFence is not null:
                Replace(length, (StartsLine() ? "" : "\n") + openFence);
                openFence = null;
                break;
            case "post_url" when IsLink() && tree.PostNamed(rest) is { } post:
                Replace(length, Address(post));
                break;
            case "post_url" when IsLink():
                remark(at, length, Codes.LinkDead, $"There is no post '{rest}'.", tree.FixFor(rest));
                Replace(length, "/");
                break;
            case "link" when IsLink() && rest.Length > 0 && !rest.Contains("{{", StringComparison.Ordinal):
                Replace(length, Address(rest));
                break;
            case "post_url" or "link":
                remark(
                    at,
                    length,
                    Codes.LiquidNotRun,
                    $"The Liquid tag '{name}' prints an address here; it stays in the page as text.",
                    "Write a link: '[words](address)'."
                );
                at += length;
                break;
            default:
                remark(
                    at,
                    length,
                    Codes.LiquidNotRun,
                    $"The Liquid tag '{name}' is not run; it stays in the page as text.",
                    Cure
                );
                at += length;
                break;
        }
    }

    private void Output(string inner, int length)
    {
        // What Docker, Go and Helm put between double braces is no Liquid.
        if (inner.Length == 0 || !(char.IsLetter(inner[0]) || inner[0] is '"' or '\''))
            at += length;
        else if (SiteAddress().IsMatch(inner) && AddressBefore(at + length) is { } replacement)
            Replace(length, replacement);
        else if (PathWithFilters().Match(inner) is { Success: true } path)
            Replace(length, Address(path.Groups["path"].Value));
        else
        {
            remark(
                at,
                length,
                Codes.LiquidNotRun,
                $"'{{{{ {(inner.Length > LongestTold ? inner[..LongestTold] + "…" : inner)} }}}}' is Liquid, "
                    + "and is not run; it stays in the page as text.",
                Cure
            );
            at += length;
        }
    }

    /// <summary>
    /// What the site's address becomes: links begin at the root of the site. Null in prose, where it is no link.
    /// </summary>
    private string? AddressBefore(int next)
    {
        if (next < body.Length && (body[next] == '/' || SiteLink().IsMatch(body, next)))
            return "";
        return IsLink() || (next < body.Length && body[next] is ')' or '"' or '\'') ? "/" : null;
    }

    /// <summary>Whether a link's address begins here, or goes on after the site's own.</summary>
    private bool IsLink() =>
        (at > 0 && body[at - 1] is '(' or '"' or '\'' or '=' or '<')
        || (at > 1 && body[at - 1] == ' ' && body[at - 2] == ':')
        || (edits.Count > 0 && edits[^1] is { Replacement.Length: 0 } last && last.Start + last.Length == at);

    private void Block(string endName, int length, bool keepsText)
    {
        if (EndOf(endName, at + length) is not { } end)
        {
            remark(
                at,
                length,
                Codes.LiquidNotRun,
                $"This Liquid tag has no '{endName}'; it stays in the page as text.",
                "Close it, or remove it."
            );
            at += length;
            return;
        }

        int start = at;
        edits.Add(keepsText ? new Edit(start, length, "") : new Edit(start, end.End - start, ""));
        if (keepsText)
            edits.Add(new Edit(end.Start, end.End - end.Start, ""));
        at = end.End;
    }

    private bool StartsLine()
    {
        int before = at - 1;
        while (before >= 0 && body[before] is ' ' or '\t')
            before--;
        return before < 0 || body[before] == '\n';
    }

    private (int Start, int End)? EndOf(string name, int from)
    {
        if (endless.Contains(name))
            return null;
        for (int? open = Find("{%", from); open is { } start; open = Find("{%", start + 2))
        {
            if (
                Find("%}", start) is { } close
                && close - start < LongestEnd
                && body[(start + 2)..close].Trim('-').Trim() == name
            )
                return (start, close + 2);
        }

        endless.Add(name);
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

    /// <summary>A path as a link in Markdown may hold it.</summary>
    private static string Address(string path) =>
        "/" + path.Trim('"', '\'').TrimStart('/').Replace(" ", "%20").Replace("(", "%28").Replace(")", "%29");

    [GeneratedRegex(@"^site\.(baseurl|url|github\.url)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SiteAddress();

    [GeneratedRegex(
        """\G\{(\{-?\s*(site\.(baseurl|url)|["'])|%-?\s*(post_url|link)\s)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex SiteLink();

    [GeneratedRegex(
        """^(?<quote>["'])(?<path>[^"']*)\k<quote>(\s*\|\s*(relative_url|absolute_url|prepend:\s*site\.(baseurl|url)))+$""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PathWithFilters();

    [GeneratedRegex("`+", RegexOptions.None, 1000)]
    private static partial Regex Backticks();
}
