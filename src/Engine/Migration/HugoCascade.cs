using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Migration;

/// <summary>
/// Front matter that Hugo gives to the pages below a section, or to all pages (gohugo.io/configuration/cascade).
/// </summary>
internal sealed class HugoCascade
{
    /// <summary>No such front matter.</summary>
    public static readonly HugoCascade None = new();

    /// <summary>In place of a folder, for the settings.</summary>
    private const string Site = "/";

    private readonly Dictionary<string, List<Entry>> byFolder = new(StringComparer.Ordinal);

    private readonly List<YamlScalar> keys = [];
    private readonly List<YamlScalar> languages = [];

    /// <summary>The keys of all its values, in the files that contain them.</summary>
    public IReadOnlyList<YamlScalar> Keys => keys;

    /// <summary>The languages whose values are not applied, in the files that name them.</summary>
    public IReadOnlyList<YamlScalar> Languages => languages;

    /// <summary>Reads the cascade of the settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="report">The file that contains them.</param>
    public void AddOfSite(YamlMapping? settings, FileReport report) => Add(settings.At("cascade"), Site, "", report);

    /// <summary>Reads the cascade of the front matter of an index, after those of the sections around it.</summary>
    /// <param name="mapping">The front matter.</param>
    /// <param name="place">The index, relative to the content folder.</param>
    /// <param name="report">The file.</param>
    public void Add(YamlMapping mapping, string place, FileReport report)
    {
        string folder = place[..(place.LastIndexOf('/') + 1)];
        string ending = place[(folder.Length + "index".Length)..];
        Add(mapping.At("cascade"), folder, ending.Contains('.') && ending.LastIndexOf('.') > 0 ? ending : "", report);
    }

    private void Add(YamlNode? written, string folder, string ending, FileReport report)
    {
        if (written is null)
            return;
        DefaultsSize around = DefaultsSize.Sum(
            Around(folder)
                .Where(entry => entry.Ending.Length == 0 || entry.Ending == ending)
                .Select(entry => entry.Size)
        );
        if (!(around + DefaultsSize.Of(written)).IsAllowed(DefaultsSize.MaxOfTree, "cascade", written.Span, report))
            return;
        List<Entry> entries = byFolder.TryGetValue(folder, out List<Entry>? known) ? known : byFolder[folder] = [];
        IEnumerable<YamlNode> all = written is YamlSequence list ? list.Items : [written];
        foreach (YamlMapping values in all.OfType<YamlMapping>())
        {
            YamlNode? target = values.At("_target") ?? values.At("target");
            // The languages and the environment of a build are not known here.
            if (target.At("lang") is { } language)
                languages.AddRange((language.InFile(report.Path) as YamlScalar) is { } named ? [named] : []);
            if (target.At("lang") is not null || target.TextAt("environment") is not (null or "production"))
                continue;
            keys.AddRange(
                values
                    .Entries.Where(entry => !IsTarget(entry.Key.Value))
                    .Select(entry => (YamlScalar)entry.Key.InFile(report.Path))
            );
            entries.Add(
                new Entry(
                    ending,
                    target.TextAt("kind"),
                    target.TextAt("path") is { } glob ? Pattern(glob) : null,
                    (YamlMapping)values.AtStart(),
                    DefaultsSize.Of(values)
                )
            );
        }
    }

    private static bool IsTarget(string key) => key is "_target" or "target";

    /// <summary>Front matter with the values for its page; those of the nearest section come first.</summary>
    /// <param name="place">The page, relative to the content folder.</param>
    /// <param name="written">Its front matter.</param>
    public YamlMapping Over(string place, YamlMapping written)
    {
        if (byFolder.Count == 0)
            return written;
        foreach (Entry entry in Around(place).Where(entry => entry.IsFor(place)))
            written = written.Over(entry.Values);
        return written;
    }

    /// <summary>The front matter for a page or folder, that of the nearest section first.</summary>
    private IEnumerable<Entry> Around(string place)
    {
        for (int slash = place.LastIndexOf('/'); ; slash = slash > 0 ? place.LastIndexOf('/', slash - 1) : -1)
        {
            foreach (Entry entry in byFolder.GetValueOrDefault(place[..(slash + 1)], []))
                yield return entry;
            if (slash < 0)
                break;
        }

        foreach (Entry entry in byFolder.GetValueOrDefault(Site, []))
            yield return entry;
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

    /// <param name="Ending">The end of the names of pages in its language; empty for all.</param>
    /// <param name="Kind">The kind of the pages; null for all.</param>
    /// <param name="Paths">The pattern of their paths; null for all.</param>
    /// <param name="Values">The front matter.</param>
    /// <param name="Size">The size of the front matter.</param>
    private sealed record Entry(string Ending, string? Kind, Regex? Paths, YamlMapping Values, DefaultsSize Size)
    {
        public bool IsFor(string place)
        {
            if (!place.EndsWith(Ending, StringComparison.Ordinal))
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
