using System.Text.RegularExpressions;
using Strata.Engine.Sources;

namespace Strata.Engine.Migration;

/// <summary>Reads <c>SUMMARY.md</c> of mdBook: chapters as links, in nested lists, below the titles of parts.</summary>
internal static partial class BookSummary
{
    /// <summary>The most chapters inside each other.</summary>
    private const int MaxLevels = 20;

    /// <param name="text">The file.</param>
    /// <param name="tree">The layout of the book.</param>
    public static Outline Read(string text, ContentTree tree)
    {
        List<Draft> all = [];
        List<(int Indent, List<Draft> Items)> open = [(-1, all)];
        bool hasTitle = false;
        foreach (string line in Comment().Replace(text, "").Split('\n'))
        {
            if (Part().Match(line) is { Success: true } heading)
            {
                // The first heading is that of the file.
                bool isOfFile = !hasTitle && all.Count == 0;
                hasTitle = true;
                if (isOfFile)
                    continue;
                var draft = new Draft(Plain(heading.Groups["title"].Value), null);
                all.Add(draft);
                open = [(-1, draft.Inner)];
            }
            else if (Chapter().Match(line) is { Success: true } chapter)
            {
                bool isListed = chapter.Groups["mark"].Success;
                int indent = isListed ? Columns(chapter.Groups["indent"].Value) : 0;
                while (open.Count > 1 && (open[^1].Indent >= indent || !isListed))
                    open.RemoveAt(open.Count - 1);
                var draft = new Draft(
                    Plain(chapter.Groups["title"].Value),
                    PlaceOf(chapter.Groups["path"].Value, tree)
                );
                open[^1].Items.Add(draft);
                if (isListed && open.Count < MaxLevels)
                    open.Add((indent, draft.Inner));
            }
        }

        return new Outline(Entries(all), isComplete: true);
    }

    private static List<OutlineEntry> Entries(List<Draft> drafts) =>
        drafts.ConvertAll(draft => new OutlineEntry(draft.Title, draft.Place, Entries(draft.Inner)));

    private static string? PlaceOf(string written, ContentTree tree)
    {
        string path = Uri.UnescapeDataString(written.Trim('<', '>', ' '));
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return path.Length == 0 ? null : tree.WithIndex(path);
    }

    /// <summary>A title without the marks of code, emphasis and escapes.</summary>
    private static string Plain(string title) => Mark().Replace(title, "${kept}").Trim();

    private static int Columns(string indent) => indent.Sum(character => character == '\t' ? 4 : 1);

    /// <summary>An entry while its inner ones are read.</summary>
    private sealed record Draft(string Title, string? Place)
    {
        public List<Draft> Inner { get; } = [];
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^#\s+(?<title>.+?)\s*#*\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^(?<indent>\s*)(?<mark>[-*+]\s+)?\[(?<title>(\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]"
            + @"\((?<path>(<[^<>]*>|[^()\s]*|[^()]*\([^()]*\)[^()]*))\)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Chapter();

    [GeneratedRegex(@"\\(?<kept>[^\w\s])|`+|\*\*?|(?<!\w)_|_(?!\w)", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
