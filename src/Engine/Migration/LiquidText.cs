using System.Text.RegularExpressions;
using Fluid.Values;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates the Liquid of a Jekyll page as Jekyll does: before Markdown, and in code too. Text between tags keeps its
/// position; only a loop is one piece with the text in it. What needs the other pages of the site, or a plugin, is left
/// out and reported.
/// </summary>
internal sealed partial class LiquidText
{
    private const int MaxEndTagLength = 64;
    private const int MaxQuotedLength = 60;
    private const string GeneralFix = "Write its output in Markdown.";

    /// <summary>The most includes inside each other.</summary>
    private const int MaxDepth = 4;

    /// <summary>The most characters that a page includes, counting each include as at least a thousand.</summary>
    private const int MaxIncluded = 1_000_000;

    private readonly string body;
    private readonly JekyllTree tree;
    private readonly LiquidRenderer renderer;
    private readonly LiquidBlocks blocks;
    private readonly int depth;
    private readonly IncludeBudget budget;
    private readonly List<Edit> edits = [];
    private readonly List<TextNotice> notices = [];

    /// <summary>End tags that do not occur in the rest of the body.</summary>
    private readonly HashSet<string> missingEndTags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastIndexOf = new(StringComparer.Ordinal);
    private string? openFence;
    private int at;

    private readonly LiquidIncludes includes;

    private LiquidText(
        string body,
        JekyllTree tree,
        LiquidRenderer renderer,
        LiquidIncludes includes,
        int depth,
        IncludeBudget budget
    )
    {
        this.budget = budget;
        this.includes = includes;
        this.renderer = renderer;
        this.body = body;
        this.tree = tree;
        this.depth = depth;
        blocks = new LiquidBlocks(body);
    }

    /// <param name="path">The page, relative to the site root.</param>
    /// <param name="body">The body.</param>
    /// <param name="tree">The site that contains it.</param>
    /// <param name="page">The front matter of its page that expressions may show.</param>
    public static Translation Translate(string path, string body, JekyllTree tree, YamlMapping page)
    {
        var text = new LiquidText(
            body,
            tree,
            new LiquidRenderer(tree, path, page),
            new LiquidIncludes(tree, path),
            depth: 0,
            new IncludeBudget { Left = MaxIncluded }
        );
        text.renderer.SetIncludes(text.Included);
        text.Read();
        return new Translation(text.edits, text.notices);
    }

    /// <summary>Whether a page lists other pages, or parts of them.</summary>
    public static bool HasLoop(string text) => Loop().IsMatch(text);

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
            {
                at++;
                continue;
            }

            RemoveBlanksBefore();
            string inner = body[(at + 2)..end].Trim('-').Trim();
            if (closing == "%}")
                ReadTag(inner, end + 2 - at);
            else
                ReadOutput(inner, end + 2 - at);
            RemoveBlanksAfter();
        }
    }

    /// <summary>Removes the blanks before a tag that begins with <c>{%-</c>.</summary>
    private void RemoveBlanksBefore()
    {
        if (at + 2 >= body.Length || body[at + 2] != '-')
            return;
        int floor = edits.Count > 0 ? edits[^1].Start + edits[^1].Length : 0;
        int start = at;
        while (start > floor && char.IsWhiteSpace(body[start - 1]))
            start--;
        if (start < at)
            edits.Add(new Edit(start, at - start, ""));
    }

    /// <summary>Removes the blanks after a tag that ends with <c>-%}</c>.</summary>
    private void RemoveBlanksAfter()
    {
        if (
            at < 3
            || body[at - 3] != '-'
            || body[at - 1] != '}'
            || edits.Count == 0
            || edits[^1].Start + edits[^1].Length != at
        )
            return;
        int end = at;
        while (end < body.Length && char.IsWhiteSpace(body[end]))
            end++;
        Replace(end - at, "");
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
            case "if" or "unless":
                ReadCondition(name, argument, length);
                break;
            case "else" or "elsif" or "when":
                // The branch before it was kept.
                Replace(blocks.Of(at) is { } branch ? branch.End - at : length, "");
                break;
            case "endif" or "endunless" or "endcase":
                Replace(length, "");
                break;
            case "for" or "tablerow" or "capture" or "case" or "ifchanged":
                RenderBlock(name, length);
                break;
            case "assign" or "increment" or "decrement" or "cycle" or "echo" when Render(length):
                break;
            case "include" or "include_relative" or "include_cached":
                ReadInclude(name, argument, length);
                break;
            case "gist":
                Replace(length, $"[Gist](https://gist.github.com/{argument.Split(' ')[0].Trim('"', '\'')})");
                break;
            default:
                LeaveOut(length, $"The Liquid tag '{name}' is not supported and is left out.", GeneralFix);
                break;
        }
    }

    /// <summary>Keeps the branch of a condition that holds, or the first one if that is not known.</summary>
    private void ReadCondition(string name, string condition, int length)
    {
        bool? holds = renderer.IsTrue(condition);
        if (name == "unless")
            holds = !holds;
        if (holds is null)
            Report(
                length,
                Codes.LiquidNotRun,
                $"The Liquid condition '{Quoted(condition)}' is not supported; the text below it is always shown.",
                "Remove the condition."
            );
        if (holds is not false)
            Replace(length, "");
        else if (blocks.Of(at) is not { } block)
            LeaveOut(length, $"The Liquid tag '{name}' is not closed and is left out.", GeneralFix);
        else
            SkipTo(block.Next);
    }

    /// <summary>Goes to the next branch of a block, or to its end.</summary>
    private void SkipTo(int branch)
    {
        Replace(branch - at, "");
        int length = Find("%}", at)!.Value + 2 - at;
        string tag = body[(at + 2)..(at + length - 2)].Trim('-').Trim();
        if (tag.StartsWith("elsif", StringComparison.Ordinal))
            ReadCondition("elsif", tag[5..].Trim(), length);
        else
            Replace(length, "");
    }

    /// <summary>Renders a block as one piece with the text in it.</summary>
    private void RenderBlock(string name, int length)
    {
        int whole = blocks.Of(at) is { } block ? block.End - at : length;
        if (Render(whole))
            return;
        Report(length, Codes.LiquidNotRun, $"The Liquid block '{name}' is not supported and is left out.", GeneralFix);
        Replace(whole, "");
    }

    /// <summary>Replaces a piece by its output; false if it cannot be rendered.</summary>
    private bool Render(int length)
    {
        if (Taken(() => renderer.Render(body.Substring(at, length))) is not { } text)
            return false;
        Replace(length, text);
        return true;
    }

    private void ReadInclude(string name, string argument, int length)
    {
        if (Included(name, argument) is { } text)
            Replace(length, text);
        else
            LeaveOut(
                length,
                includes.ProblemOf(name, argument)
                    ?? $"The include '{Quoted(LiquidIncludes.NameIn(argument))}' contains Liquid or a script that is "
                        + "not supported, and is left out.",
                GeneralFix
            );
    }

    /// <summary>The text of an included file; null if something in it is not supported.</summary>
    /// <param name="name">The name of the tag.</param>
    /// <param name="argument">The name of the file, and what it reads as <c>include.NAME</c>.</param>
    private string? Included(string name, string argument)
    {
        if (depth >= MaxDepth || includes.TextOf(name, argument) is not { } text)
            return null;
        Dictionary<string, FluidValue> include = new(StringComparer.Ordinal);
        foreach (Match part in IncludeArgument().Matches(argument[LiquidIncludes.NameIn(argument).Length..]))
        {
            FluidValue? value = part.Groups["value"].Value switch
            {
                ['"' or '\'', .. var quoted, _] => new StringValue(quoted.Replace("\\\"", "\"").Replace("\\'", "'")),
                var expression => renderer.ValueOf(expression),
            };
            if (value is null)
                return null;
            include[part.Groups["key"].Value] = value;
        }

        if (
            text.Contains("<script", StringComparison.OrdinalIgnoreCase) || !budget.TryTake(Math.Max(text.Length, 1000))
        )
            return null;
        var inner = new LiquidText(text, tree, renderer, includes, depth + 1, budget);
        renderer.WithArguments(include, inner.Read);
        return inner.notices.Count > 0 ? null : EditedText.Of(text).Apply(inner.edits).Text;
    }

    /// <summary>What a page may still include: a file that includes itself many times would grow without end.</summary>
    private sealed class IncludeBudget
    {
        public int Left { get; set; }

        public bool IsSpent => Left < 0;

        public bool TryTake(int characters) => (Left -= characters) >= 0;
    }

    /// <summary>A text that the page may still have; null if it is not supported, or too much.</summary>
    private string? Taken(Func<string?> render)
    {
        if (budget.IsSpent)
            return null;
        string? text = render();
        // A text that is too long takes time too.
        int length = text?.Length ?? (renderer.WasTooLong ? LiquidRenderer.MaxLength : 0);
        return budget.TryTake(length) ? text : null;
    }

    private static string Quoted(string text) => text.Length > MaxQuotedLength ? text[..MaxQuotedLength] + "…" : text;

    /// <summary>Reads a tag that prints the address of a post or a file.</summary>
    private void ReadAddressTag(string name, string argument, int length)
    {
        if (name == "post_url" && IsInLink())
        {
            string? post = tree.PostNamed(argument);
            if (post is null)
                Report(length, Codes.LinkDead, $"The post '{argument}' does not exist.", tree.FixFor(argument));
            Replace(length, post is null ? "/" : LiquidAddress.Of(post));
        }
        else if (
            name == "link"
            && IsInLink()
            && argument.Length > 0
            && !argument.Contains("{{", StringComparison.Ordinal)
        )
        {
            Replace(length, LiquidAddress.Of(argument));
        }
        else
        {
            LeaveOut(
                length,
                $"The Liquid tag '{name}' is not supported outside a link and is left out.",
                "Write a link: '[text](address)'."
            );
        }
    }

    private void ReadOutput(string inner, int length)
    {
        // Double braces of Docker, Go and Helm are not Liquid: '{{.Names}}'.
        if (
            inner.Length == 0
            || !(char.IsLetterOrDigit(inner[0]) || inner[0] is '"' or '\'' || inner is ['-', >= '0' and <= '9', ..])
        )
            at += length;
        else if (SiteAddress().IsMatch(inner) && SiteAddressBefore(at + length) is { } replacement)
            Replace(length, replacement);
        else if (PathWithFilters().Match(inner) is { Success: true } path)
            Replace(length, LiquidAddress.Of(path.Groups["path"].Value));
        else if (Taken(() => renderer.TextOf(inner)) is { } text)
            Replace(length, text);
        else if (budget.IsSpent)
            LeaveOut(
                length,
                $"The Liquid of the page writes more than {MaxIncluded} characters; the rest of it is left out.",
                "Divide it into several pages."
            );
        else
            LeaveOut(
                length,
                $"The Liquid expression '{{{{ {Quoted(inner)} }}}}' is not supported and is left out.",
                GeneralFix
            );
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
            LeaveOut(length, $"The Liquid tag has no '{endName}' and is left out.", "Close it or remove it.");
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

    private void LeaveOut(int length, string message, string fix)
    {
        Report(length, Codes.LiquidNotRun, message, fix);
        Replace(length, "");
    }

    private void Report(int length, DiagnosticCode code, string message, string fix) =>
        notices.Add(new TextNotice(at, length, code, message, fix));

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

    [GeneratedRegex(@"\{%-?\s*(for|tablerow|paginate)\b")]
    private static partial Regex Loop();

    [GeneratedRegex(
        """(?<![\w-])(?<key>[\w-]+)\s*=\s*(?<value>"([^"\\]|\\.)*"|'([^'\\]|\\.)*'|[\w.-]+)""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex IncludeArgument();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
