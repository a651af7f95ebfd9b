using System.Text;
using Strata.Engine.Content;
using Strata.Engine.Content.Html;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Rendering;

/// <summary>
/// Checks that no id of a page's text is also on an element of the theme or of a diagram: scripts, links and labels
/// would find the wrong one.
/// </summary>
internal static class PageIds
{
    /// <summary>The file; without a page if an id of the text is twice in it, unless that is a warning.</summary>
    public static RenderedFile Check(RenderedFile file, Page page, SeverityTable severities)
    {
        if (file.Body is not { } body || page.Document.Anchors.Count == 0)
            return file;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string id in In(body))
        {
            if (
                page.Document.Anchors.TryGetValue(id, out Anchor anchor)
                && anchor.Form is not AnchorForm.Name
                && (!seen.Add(id) || anchor.Form is AnchorForm.OtherId)
            )
            {
                Diagnostic duplicate = severities.Apply(Duplicate(page.Source, id, anchor.Span));
                return new RenderedFile(duplicate.Severity is Severity.Error ? null : body, [duplicate]);
            }
        }

        return file;
    }

    /// <summary>The ids that several elements of a page have.</summary>
    public static IReadOnlyList<string> Repeated(RenderedFile file) =>
        file.Body is { } body
            ? [.. In(body).GroupBy(id => id, StringComparer.Ordinal).Where(id => id.Count() > 1).Select(id => id.Key)]
            : [];

    private static Diagnostic Duplicate(string path, string id, SourceSpan span) =>
        new()
        {
            Code = Codes.IdDuplicate,
            Path = path,
            Span = span,
            Message = $"The id '{id}' is also that of another element of the page.",
            Fix = "Choose another id; that of a heading comes from its text.",
        };

    /// <summary>
    /// The values of all 'id' attributes in double quotation marks, which text never contains: they are escaped there.
    /// </summary>
    private static List<string> In(ReadOnlySpan<byte> html)
    {
        List<string> ids = [];
        ReadOnlySpan<byte> name = "id="u8;
        for (int at = 0; html[at..].IndexOf(name) is >= 0 and int next; )
        {
            int start = at + next + name.Length;
            at = start;
            if (start == name.Length || !IsSpace(html[start - name.Length - 1]) || start >= html.Length)
                continue;
            if (html[start] != '"' || html[(start + 1)..].IndexOf((byte)'"') is not (>= 0 and int length))
                continue;
            ids.Add(HtmlText.Decode(Encoding.UTF8.GetString(html.Slice(start + 1, length))));
            at = start + length + 2;
        }

        return ids;
    }

    private static bool IsSpace(byte character) => character is (byte)' ' or (byte)'\n' or (byte)'\t';
}
