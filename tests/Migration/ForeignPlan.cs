using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Tests.Sites;

namespace Strata.Tests.Migration;

/// <summary>Plans sites of other generators from the texts of their files, all on one day.</summary>
internal static class ForeignPlan
{
    public static readonly BuildOptions Options = new() { AsOf = new LocalDate(2026, 1, 1) };

    public static Site Plan(params (string Path, string Text)[] files) => Plan(Options, files);

    public static Site Plan(BuildOptions options, params (string Path, string Text)[] files) =>
        SiteBuilder.Plan(SiteFiles.FromText(files.ToDictionary(file => file.Path, file => file.Text)), options);

    /// <summary>The main part of a page.</summary>
    public static string MainOf(Site site, string path)
    {
        string page = site.Text(path);
        int start = page.IndexOf("<main", StringComparison.Ordinal);
        return page[start..page.IndexOf("</main>", StringComparison.Ordinal)];
    }
}
