using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>Translates the <c>xref</c> links of Statiq, which name a page by its file.</summary>
internal static partial class StatiqText
{
    public static Translation Translate(string body, ContentNames names) =>
        new(
            [
                .. Xref()
                    .Matches(body)
                    .Select(match => (match, place: names.Find(Uri.UnescapeDataString(match.Groups["name"].Value))))
                    .Where(found => found.place is not null)
                    .Select(found => new Edit(found.match.Index, found.match.Length, "/" + found.place)),
            ],
            []
        );

    /// <summary>The titles and the <c>Xref</c> keys of the pages, which links may name instead of the files.</summary>
    public static IReadOnlyList<(string Title, string Place)> TitlesIn(SiteFiles files) =>
        [
            .. from file in files.Content
            where files.Tree.IsMarkdown(file.Path)
            let text = file.ReadText(new FileReport(file.Path, new DiagnosticBag()))
            where text is not null
            from name in Names(text)
            select (name, files.Tree.PlaceOf(file.Path)!),
        ];

    private static IEnumerable<string> Names(string text)
    {
        int end = text.IndexOf("\n---", StringComparison.Ordinal);
        return Name()
            .Matches(end < 0 ? "" : text[..end])
            .Select(match => match.Groups["name"].Value.Trim().Trim('"', '\''));
    }

    [GeneratedRegex(
        @"^(title|xref):[ \t]*(?<name>[^\n]+)$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Name();

    [GeneratedRegex(@"\bxref:(?<name>[^\s()<>""'#?]+)")]
    private static partial Regex Xref();
}
