using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Sources;

namespace Strata.Tests.Content;

internal static class EnglishMessages
{
    public static MessageCatalog Catalog { get; } = Read();

    private static MessageCatalog Read()
    {
        var report = new FileReport("theme/i18n/en.yml", new DiagnosticBag());
        return MessageCatalog.Read("en", YamlText.Read(DefaultFiles.ReadText(report.Path)!, report), report);
    }
}
