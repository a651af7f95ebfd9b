using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Localization;

/// <summary>Reads the messages of a language from <c>theme/i18n/</c>.</summary>
internal static class MessageFiles
{
    /// <summary>The messages that those of every language replace.</summary>
    public const string English = SourcePaths.Messages + "en.yml";

    /// <summary>The files that messages are read from.</summary>
    public static FileSelection Of(SiteFiles site) => new(site, SourcePaths.Messages);

    /// <summary>Reads the messages of a language over the English ones, the site's own over the defaults.</summary>
    public static MessageCatalog Read(string language, FileSelection files, DiagnosticBag diagnostics)
    {
        var messages = new MessageCatalog(language);
        foreach (string path in OfLanguage(language, files).Prepend(English).Distinct())
        {
            var report = new FileReport(path, diagnostics);
            messages.IsFallback = path == English && LanguageTag.Language(language) != "en";
            if (DefaultFiles.Contains(path))
                messages.Add(YamlText.Read(DefaultFiles.ReadText(path), report), report);
            if (!files.Overrides(path) || files.ReadText(path, report) is not { } text)
                continue;
            YamlNode? custom = YamlText.Read(text, report);
            MessageKeyCheck.Check(custom, [.. messages.All.Keys], report);
            messages.Add(custom, report);
        }

        return messages;
    }

    /// <summary>The files of a language itself: that of the language and that of its region.</summary>
    public static IReadOnlyList<string> OfLanguage(string language, FileSelection files) =>
        new[] { LanguageTag.Language(language), language }
            .Distinct()
            .Select(name => $"{SourcePaths.Messages}{name}.yml")
            .Where(files.Paths.Contains)
            .ToList();
}
