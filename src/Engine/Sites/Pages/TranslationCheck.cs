using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>Checks that the files that translate one another are consistent.</summary>
internal static class TranslationCheck
{
    public static void Run(
        IReadOnlyList<Document> documents,
        SiteLanguages languages,
        SiteFiles source,
        DiagnosticBag bag
    )
    {
        if (languages.All.Count == 1)
            return;
        Dictionary<(string Place, SiteLanguage Language), Document> known = [];
        foreach (Document document in documents)
        {
            var report = new FileReport(document.Path, bag);
            string place = languages.Untranslated(document.Path);
            SiteLanguage language = languages.Of(document.Path, document.FrontMatter.Language);
            if (
                document.FrontMatter.Language is { } written
                && languages.Find(written) is var named
                && named != language
            )
            {
                report.Add(
                    Codes.LanguageOfPage,
                    document.FrontMatter.LanguageSpan,
                    named is null
                        ? $"The site has no language '{written}'."
                        : $"The front matter has the language '{written}', but the file name has '{language.Tag}'.",
                    named is null
                        ? $"Add '{written}:' to 'languages:' in {SiteConfig.Path}."
                        : "Remove 'lang:', or rename the file."
                );
            }

            if (
                place != document.Path
                && !source.Tree.IsForeign
                && !source.Contains(place)
                && place != source.Tree.Main + "index.md"
            )
                report.Add(
                    Codes.TranslationOfNothing,
                    SourceSpan.Start,
                    $"The file translates {place}, which does not exist.",
                    "Name the file after the one that it translates; for a page in this language only, remove the "
                        + "language from the name and set 'lang:' in its front matter."
                );
            if (!known.TryAdd((place, language), document))
                report.Add(
                    Codes.TranslationDuplicate,
                    document.FrontMatter.LanguageSpan,
                    $"Duplicate page: {known[(place, language)].Path} is also {place} in '{language.Tag}'.",
                    "Remove one of them, or change its language."
                );
        }
    }
}
