using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>
/// Front matter that Hugo gives to the pages below a section, or to all pages (gohugo.io/configuration/cascade).
/// </summary>
internal sealed class HugoCascade
{
    /// <summary>No such front matter.</summary>
    public static readonly HugoCascade None = new();

    private readonly List<Entry> entries = [];

    /// <summary>Reads the cascade of the settings, or of the front matter of an index.</summary>
    /// <param name="mapping">The settings or the front matter.</param>
    /// <param name="place">The index, relative to the content folder; <c>index.md</c> for the settings.</param>
    public void Add(YamlMapping? mapping, string place)
    {
        YamlNode? written = mapping.At("cascade");
        string folder = place[..(place.LastIndexOf('/') + 1)];
        string ending = place[(folder.Length + "index".Length)..];
        IEnumerable<YamlNode> all =
            written is YamlSequence list ? list.Items
            : written is null ? []
            : [written];
        foreach (YamlMapping values in all.OfType<YamlMapping>())
        {
            YamlNode? target = values.At("_target") ?? values.At("target");
            // The languages and the environment of a build are not known here.
            if (target.At("lang") is not null || target.TextAt("environment") is not (null or "production"))
                continue;
            entries.Add(
                new Entry(
                    folder,
                    ending.Contains('.') && ending.LastIndexOf('.') > 0 ? ending : "",
                    target.TextAt("kind"),
                    target.TextAt("path") is { } glob ? Pattern(glob) : null,
                    (YamlMapping)values.AtStart()
                )
            );
        }
    }

    /// <summary>Front matter with the values for its page; those of the nearest section come first.</summary>
    /// <param name="place">The page, relative to the content folder.</param>
    /// <param name="written">Its front matter.</param>
    public YamlMapping Over(string place, YamlMapping written)
    {
        foreach (
            Entry entry in entries.Where(entry => entry.IsFor(place)).OrderByDescending(entry => entry.Folder.Length)
        )
            written = written.Over(entry.Values);
        return written;
    }

    /// <summary>A pattern of paths: <c>*</c> is a part of one, <c>**</c> any number of parts.</summary>
    private static Regex Pattern(string glob)
    {
        var pattern = new StringBuilder("^");
        int braces = 0;
        for (int i = 0; i < glob.Length; i++)
        {
            bool isDouble = glob[i] == '*' && i + 1 < glob.Length && glob[i + 1] == '*';
            pattern.Append(
                glob[i] switch
                {
                    '*' => isDouble ? ".*" : "[^/]*",
                    '?' => "[^/]",
                    '{' => "(",
                    '}' when braces > 0 => ")",
                    ',' when braces > 0 => "|",
                    var other => Regex.Escape(other.ToString()),
                }
            );
            braces += glob[i] switch
            {
                '{' => 1,
                '}' when braces > 0 => -1,
                _ => 0,
            };
            if (isDouble)
                i++;
        }

        pattern.Append(')', braces).Append('$');
        return new Regex(
            pattern.ToString(),
            RegexOptions.NonBacktracking
                | RegexOptions.IgnoreCase
                | RegexOptions.CultureInvariant
                | RegexOptions.ExplicitCapture
        );
    }

    /// <param name="Folder">The folder of the section, ending with a slash; empty for all pages.</param>
    /// <param name="Ending">The end of the names of pages in its language; empty for all.</param>
    /// <param name="Kind">The kind of the pages; null for all.</param>
    /// <param name="Paths">The pattern of their paths; null for all.</param>
    /// <param name="Values">The front matter.</param>
    private sealed record Entry(string Folder, string Ending, string? Kind, Regex? Paths, YamlMapping Values)
    {
        public bool IsFor(string place)
        {
            if (
                !place.StartsWith(Folder, StringComparison.Ordinal) || !place.EndsWith(Ending, StringComparison.Ordinal)
            )
                return false;
            string path = "/" + place[..(place.LastIndexOf('.') is > 0 and var dot ? dot : place.Length)];
            bool isIndex = path == "/index" || path.EndsWith("/index", StringComparison.Ordinal);
            if (isIndex)
                path = path[..^"index".Length].TrimEnd('/') is { Length: > 0 } section ? section : "/";
            string kind =
                !isIndex ? "page"
                : path == "/" ? "home"
                : "section";
            return (Kind is null || Kind == kind) && (Paths is null || Paths.IsMatch(path));
        }
    }
}
