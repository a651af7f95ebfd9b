using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>What the Liquid of a tree asks for that takes time to find.</summary>
/// <param name="ShowsBodies">Whether it may show the bodies of pages.</param>
/// <param name="ListsFiles">Whether it may list the copied files.</param>
/// <param name="HasWholePosts">Whether the list of posts on the home page shows their bodies.</param>
internal sealed partial record JekyllUse(bool ShowsBodies, bool ListsFiles, bool HasWholePosts = false)
{
    /// <summary>Nothing.</summary>
    public static readonly JekyllUse None = new(false, false);

    /// <summary>What a text asks for.</summary>
    public static JekyllUse In(string text) =>
        new(Body().IsMatch(text), text.Contains("static_files", StringComparison.Ordinal));

    /// <param name="pages">What the pages ask for.</param>
    /// <param name="includes">The files that they include.</param>
    /// <param name="files">The files of the site.</param>
    public static JekyllUse Of(IEnumerable<JekyllUse> pages, IncludedFiles includes, SiteFiles files)
    {
        List<JekyllUse> all = [.. pages, .. includes.Paths.Select(path => In(includes.Text(path) ?? ""))];
        return new JekyllUse(
            all.Any(use => use.ShowsBodies),
            all.Any(use => use.ListsFiles),
            ShowsBody(TextOf(files.Tree.Main + "index.html", files), includes)
        );
    }

    /// <summary>Whether a list, or a file that it includes, prints the body of a post.</summary>
    private static bool ShowsBody(string list, IncludedFiles includes) =>
        LiquidText.HasLoop(list)
        && (
            PrintedBody().IsMatch(list)
            || Include()
                .Matches(list)
                .Select(include => "/" + include.Groups["file"].Value)
                .Any(name =>
                    includes.Paths.Any(path =>
                        path.EndsWith(name, StringComparison.Ordinal)
                        && PrintedBody().IsMatch(includes.Text(path) ?? "")
                    )
                )
        );

    private static string TextOf(string path, SiteFiles files) =>
        files.Contains(path) ? files.ReadText(path, new FileReport(path, new DiagnosticBag())) ?? "" : "";

    [GeneratedRegex(@"(?<!\binclude)\.content\b")]
    private static partial Regex Body();

    /// <summary>A body as it is: with a filter, it is usually shortened.</summary>
    [GeneratedRegex(@"\{\{-?\s*post\.content\s*-?\}\}")]
    private static partial Regex PrintedBody();

    [GeneratedRegex(@"\{%-?\s*include(_cached)?\s+(?<file>[\w./-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Include();
}
