using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Tests.Import;

namespace Strata.Tests.Sites;

/// <summary>
/// Every folder of <c>tests/sites/invalid/</c> is a site with mistakes; its <c>expected.txt</c> is what Strata says of
/// them.
/// </summary>
public class MistakeTests
{
    private static string Invalid => Path.Combine(Folders.Sites, "invalid");

    public static TheoryData<string> Sites =>
        new(
            Directory.GetDirectories(Invalid).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_site_with_mistakes_says_each_at_its_place(string site)
    {
        string folder = Path.Combine(Invalid, site);
        string said = string.Concat(Diagnose(folder).Select(diagnostic => diagnostic + "\n"));
        Assert.Contains($" {site.Split('-')[0]}: ", said);
        Golden.MatchFile(Path.Combine(folder, "expected.txt"), said);
    }

    /// <summary>
    /// Mistakes in what is imported, and differences of topologies from it, are in <c>tests/Import/invalid/</c> in the
    /// same way.
    /// </summary>
    [Fact]
    public void Every_code_has_a_site_or_an_import_that_provokes_it()
    {
        IEnumerable<string> provoked = Directory
            .GetDirectories(Invalid)
            .Concat(Directory.GetDirectories(ImportErrorTests.Invalid))
            .Select(folder => Path.GetFileName(folder)!.Split('-')[0]);
        Assert.Equal(
            Codes.All.Select(code => code.Id).Order(StringComparer.Ordinal),
            provoked.Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_code_has_an_entry_in_the_documentation()
    {
        string page = File.ReadAllText(Path.Combine(Folders.Repository, "input/docs/diagnostics.md"));
        Assert.All(Codes.All, code => Assert.Contains($"### {code.Id} ", page));
    }

    [Fact]
    public void No_code_is_given_twice() => Assert.Distinct(Codes.All.Select(code => code.Id));

    private static List<Diagnostic> Diagnose(string folder)
    {
        Site site = SiteBuilder.Plan(
            SiteFiles.FromFolder(folder),
            new BuildOptions { AsOf = new LocalDate(2026, 11, 23) }
        );
        return [.. site.Diagnostics, .. site.Routes.SelectMany(route => route.Render().Diagnostics).Distinct()];
    }
}
