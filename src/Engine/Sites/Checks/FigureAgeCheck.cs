using NodaTime;
using NodaTime.Text;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Checks;

/// <summary>
/// Finds the sizes in the catalogue of base images that were neither measured nor looked up for a year. The size of an
/// image past the end of its support does not change any more.
/// </summary>
internal static class FigureAgeCheck
{
    public static void Run(Edition site, LocalDate today, DiagnosticBag bag)
    {
        if (!site.Files.Contains(SourcePaths.BaseImages))
            return;
        var report = new FileReport(SourcePaths.BaseImages, bag);
        LocalDate yearAgo = today.PlusYears(-1);
        foreach (BaseImage image in site.Catalogues.BaseImages.Images)
        {
            if (image.SupportEnds is { } support && support.Extended < today)
                continue;
            foreach (MeasuredSize size in image.Sizes)
            {
                if (size.Date is { } date && LatestOf(date, size) < yearAgo)
                    report.Add(
                        Codes.CatalogueSizeOld,
                        size.DateSpan,
                        $"The size '{size.Text}' of '{image.Name}' is of {date}, and its source was not read since "
                            + $"{LocalDatePattern.Iso.Format(yearAgo)}.",
                        "Read the source again, and set its 'read:', or update the size."
                    );
            }
        }
    }

    /// <summary>The last day on which the size was known to be right.</summary>
    private static LocalDate LatestOf(string measured, MeasuredSize size) =>
        size.Sources.Select(source => source.LookedUp).Append(CatalogueTypes.LastDayOf(measured)).Max()!.Value;
}
