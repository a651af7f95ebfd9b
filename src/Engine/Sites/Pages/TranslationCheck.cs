using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>Whether the files that translate one another fit together.</summary>
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
                        ? $"The page is in '{written}', a language that the site does not have."
                        : $"The front matter says '{written}', and the file's name says '{language.Tag}'.",
                    named is null
                        ? $"Add '{written}:' to 'languages:' in {SiteConfig.Path}."
                        : "Remove 'lang:', or name the file after the language that it is in."
                );
            }

            if (place != document.Path && !source.Contains(place) && place != source.ContentFolder + "index.md")
                report.Add(
                    Codes.TranslationOfNothing,
                    SourceSpan.Start,
                    $"The file translates {place}, which does not exist.",
                    "Name it like the file that it translates. A page in this language only has a name without "
                        + "it, and 'lang:' in its front matter."
                );
            if (!known.TryAdd((place, language), document))
                report.Add(
                    Codes.TranslationDuplicate,
                    document.FrontMatter.LanguageSpan,
                    $"The file and {known[(place, language)].Path} are both {place} in '{language.Tag}'.",
                    "Remove one of them, or say the other's language."
                );
        }
    }
}
