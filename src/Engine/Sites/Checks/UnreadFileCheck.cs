using System.Text.RegularExpressions;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Checks;

/// <summary>Reports files in <c>theme/</c> and <c>data/</c> that nothing reads, such as misspelt overrides.</summary>
internal static partial class UnreadFileCheck
{
    private const string Partials = "theme/partials/";
    private const string Fix = "Rename it, or remove it.";

    /// <summary>The folders whose files have names that no two of them share.</summary>
    private static readonly string[] NamedFolders =
    [
        SourcePaths.Topologies,
        SourcePaths.Vocabularies,
        SourcePaths.Compatibility,
    ];

    private static readonly string[] Folders =
    [
        .. NamedFolders,
        "data/rules/",
        "data/schemas/",
        SourcePaths.Assets,
        SourcePaths.Messages,
        "theme/diagrams/",
        "theme/layouts/",
        Partials,
    ];

    /// <param name="files">The files of the site.</param>
    /// <param name="documents">The files of its pages, also of those that are not published.</param>
    /// <param name="languages">The languages of the site.</param>
    /// <param name="bag">Receives the diagnostics.</param>
    public static void Run(SiteFiles files, DocumentSet documents, SiteLanguages languages, DiagnosticBag bag)
    {
        IReadOnlySet<string> composed = documents.Composed;
        ReportMessages(files, languages, bag);
        foreach (string path in files.Parts.Where(path => !composed.Contains(path)))
            new FileReport(path, bag).Add(
                Codes.FileUnread,
                SourceSpan.Start,
                "No page includes this part.",
                "Include it, or remove it."
            );
        List<string> written = files
            .Paths.Where(path =>
                IsInProgramFolder(path)
                && (files.Tree.HasTheme || !path.StartsWith(SourcePaths.Theme, StringComparison.Ordinal))
            )
            .ToList();
        foreach (string path in written.Where(path => !IsRead(path) && !composed.Contains(path)))
            ReportUnread(path, bag);
        ReportLayouts(written.Where(IsRead), documents, bag);
        List<string> own = written
            .Where(path => path.StartsWith(Partials, StringComparison.Ordinal) && !DefaultFiles.Contains(path))
            .ToList();
        if (own.Count == 0)
            return;
        HashSet<string> included = IncludedIn(files);
        foreach (string path in own.Where(path => IsRead(path) && !included.Contains(path[Partials.Length..])))
            new FileReport(path, bag).Add(
                Codes.FileUnread,
                SourceSpan.Start,
                "No template includes this partial.",
                Suggestions.For(path, DefaultFiles.InFolder(Partials).ToList(), Fix)
            );
    }

    private static void ReportUnread(string path, DiagnosticBag bag)
    {
        var report = new FileReport(path, bag);
        if (NamedFolders.FirstOrDefault(folder => path.StartsWith(folder, StringComparison.Ordinal)) is { } folder)
            report.Add(
                Codes.FileUnread,
                SourceSpan.Start,
                $"Nothing reads this file: only the YAML files of {folder} itself are read.",
                $"Move it to {folder} under a name of its own that ends with '.yml', or remove it."
            );
        else
            report.Add(
                Codes.FileUnread,
                SourceSpan.Start,
                "Nothing reads this file.",
                Suggestions.For(path, [.. DefaultFiles.Paths.Where(IsInProgramFolder), .. Expected(path)], Fix)
            );
    }

    /// <summary>Reports layouts that no page names: the program itself uses only its own ones.</summary>
    private static void ReportLayouts(IEnumerable<string> written, DocumentSet documents, DiagnosticBag bag)
    {
        List<string> own =
        [
            .. written.Where(path =>
                path.StartsWith(TemplateSet.LayoutFolder, StringComparison.Ordinal)
                && TemplateSet.IsTemplate(path)
                && !DefaultFiles.Contains(path)
            ),
        ];
        if (own.Count == 0)
            return;
        HashSet<string> used =
        [
            .. documents
                .All.Select(document => document.FrontMatter.Layout)
                .OfType<string>()
                .Select(TemplateSet.LayoutPath),
        ];
        foreach (string path in own.Where(path => !used.Contains(path)))
            new FileReport(path, bag).Add(
                Codes.FileUnread,
                SourceSpan.Start,
                "No page has this layout.",
                Suggestions.For(
                    Path.GetFileNameWithoutExtension(path),
                    [.. ThemeContract.Layouts.Select(layout => layout.Name)],
                    $"Write 'layout: {Path.GetFileNameWithoutExtension(path)}' in a page, or remove the file."
                )
            );
    }

    /// <summary>Reports files of messages whose language is none of the site.</summary>
    private static void ReportMessages(SiteFiles files, SiteLanguages languages, DiagnosticBag bag)
    {
        List<string> written = [.. files.InFolder(SourcePaths.Messages).Select(file => file.Path).Where(IsRead)];
        if (written.Count == 0)
            return;
        FileSelection messages = MessageFiles.Of(files);
        HashSet<string> read = [.. languages.All.SelectMany(each => MessageFiles.OfLanguage(each.Tag, messages))];
        foreach (string path in written.Where(path => path != MessageFiles.English && !read.Contains(path)))
            new FileReport(path, bag).Add(
                Codes.FileUnread,
                SourceSpan.Start,
                "The site has no language of this name, so that nothing reads this file.",
                $"Add the language to 'languages:' of {SiteConfig.Path}, or remove the file."
            );
    }

    private static bool IsInProgramFolder(string path) =>
        path.StartsWith(SourcePaths.Theme, StringComparison.Ordinal)
        || path.StartsWith(SourcePaths.Data, StringComparison.Ordinal);

    private static bool IsRead(string path) => ReadPath().IsMatch(path);

    /// <summary>The path in the folders that are read, for a folder whose name is nearly right.</summary>
    private static IEnumerable<string> Expected(string path) =>
        Folders
            .Where(folder => folder.Split('/')[0] == path.Split('/')[0])
            .Select(folder => folder + Path.GetFileName(path))
            .Where(IsRead);

    private static HashSet<string> IncludedIn(SiteFiles files)
    {
        HashSet<string> included = new(StringComparer.Ordinal);
        foreach (string path in new FileSelection(files, SourcePaths.Theme).Paths.Where(TemplateSet.IsTemplate))
        {
            string text = files.Contains(path)
                ? System.Text.Encoding.UTF8.GetString(files.ReadBytes(path))
                : DefaultFiles.ReadText(path);
            foreach (Match match in Include().Matches(text))
                included.Add(match.Groups["name"].Value);
        }

        return included;
    }

    // Without NonBacktracking, whose expressions are built when the program runs: that takes longer than most checks.

    /// <summary>The paths that the readers of the theme and the data select, and explanations beside them.</summary>
    [GeneratedRegex(
        @"^(data/(site|authors|base-images|image-bases|glossary|glossary\.[^/]+)\.yml"
            + @"|data/(topologies|vocabularies|compatibility)/[^/]+\.yml|data/(rules|schemas)/.+"
            + @"|theme/(tokens\.yml|custom\.css)|theme/assets/.+|theme/i18n/[^/]+\.yml"
            + @"|theme/(layouts|partials)/[^/]+\.html|theme/diagrams/[^/]+\.svg\.scriban"
            + @"|(?>(.*/)?)[^/]*(README|LICENSE)[^/]*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ReadPath();

    [GeneratedRegex(
        """include\s+["'](?<name>[^"']+)["']""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Include();
}
