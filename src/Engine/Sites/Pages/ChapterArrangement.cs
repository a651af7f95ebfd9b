using System.Globalization;
using System.Text.RegularExpressions;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>How another generator arranges its chapters: by file name, unless it has an order of its own.</summary>
internal sealed partial class ChapterArrangement
{
    private readonly ForeignSite site;
    private readonly bool readsNumbers;

    private ChapterArrangement(ForeignSite site, bool readsNumbers)
    {
        this.site = site;
        this.readsNumbers = readsNumbers;
    }

    /// <summary>The table of contents; null without one.</summary>
    public Outline? Outline => site.Outline;

    /// <summary>The arrangement of a generator of documentation; null for any other.</summary>
    public static ChapterArrangement? Of(ContentTree tree, ForeignSite site) =>
        tree.Generator is Generator.MdBook or Generator.MkDocs or Generator.Docusaurus or Generator.Starlight
            ? new(site, tree.Generator is Generator.Docusaurus)
            : null;

    /// <summary>The title and position that a folder has in a file of its own; null without one.</summary>
    public FolderLabel? LabelOf(string folder) => site.Docusaurus.Categories.GetValueOrDefault(folder);

    /// <summary>The title of a folder without the number before its name; null if there is none.</summary>
    public string? TitleOf(string folder) =>
        NumberOf(folder) is null ? null : ContentName.TitleFrom(Number().Replace(NameOf(folder), ""));

    /// <summary>The number before the name of a file or folder of Docusaurus; null without one.</summary>
    public int? NumberOf(string path) =>
        readsNumbers
        && Number().Match(NameOf(path)) is { Success: true } match
        && int.TryParse(
            match.Groups["number"].ValueSpan,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number
        )
            ? number
            : null;

    private static string NameOf(string path)
    {
        string name = path.TrimEnd('/');
        return name[(name.LastIndexOf('/') + 1)..];
    }

    [GeneratedRegex(@"^(?<number>\d+)\s*[-_.]+\s*(?=[^\d\s-_.])", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
