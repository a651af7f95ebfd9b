using System.Text;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Search;

namespace Strata.Engine.Sites.Rendering;

/// <summary>Creates search sections of data and diagrams.</summary>
internal static class SearchText
{
    public static SearchSection Section(string anchor, string heading, params IEnumerable<string> lines) =>
        new(anchor, heading, IsDiagram: false, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>
    /// The section of a diagram: its prose, outline and table, without lines that repeat known words.
    /// </summary>
    public static SearchSection Diagram(string id, string caption, TextAlternative text)
    {
        List<string> lines = [.. text.Paragraphs];
        AddOutline(text.Outline);
        lines.AddRange(text.Rows.Select(row => string.Join(" · ", row)));
        return new SearchSection(
            id,
            caption.Length > 0 ? caption : text.Description,
            IsDiagram: true,
            Encoding.UTF8.GetBytes(string.Join('\n', WithNewWords(lines)))
        );

        void AddOutline(IReadOnlyList<OutlineItem> items)
        {
            foreach (OutlineItem item in items)
            {
                lines.Add(item.Text);
                AddOutline(item.Items);
            }
        }
    }

    private static IEnumerable<string> WithNewWords(IEnumerable<string> lines)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        var reader = new WordReader(word => known.Add(word.ToString()));
        foreach (string line in lines)
        {
            int before = known.Count;
            reader.Read(line);
            if (known.Count > before)
                yield return line;
        }
    }
}
