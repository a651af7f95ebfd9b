using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Rules;
using Strata.Engine.Sources;
using Strata.Tests.Topologies;

namespace Strata.Tests.Rules;

/// <summary>Each rule has a topology that breaks it and one that does not; its page shows both.</summary>
public class RuleExampleTests
{
    public static TheoryData<string> Codes => new(RuleRunner.AllRules.Select(rule => rule.Code.Id));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_breaks_its_rule_and_no_other(string code)
    {
        IReadOnlyList<Diagnostic> found = Build(code, examples => examples.Wrong);
        Assert.All(found, diagnostic => Assert.Equal(code, diagnostic.Code.Id));
        Golden.Match($"rules/{code}.txt", Reading.Lines(found) + "\n");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_example_breaks_none(string code) =>
        Assert.Empty(Reading.Lines(Build(code, examples => examples.Right)));

    [Fact]
    public void Every_rule_says_why_and_names_a_page_with_an_https_address() =>
        Assert.All(
            RuleRunner.AllRules,
            rule =>
            {
                Assert.EndsWith(".", rule.Why);
                Assert.StartsWith("https://", rule.Source?.Url ?? "https://");
            }
        );

    [Fact]
    public void No_two_rules_have_one_code() => Assert.Distinct(RuleRunner.AllRules.Select(rule => rule.Code.Id));

    private static IReadOnlyList<Diagnostic> Build(string code, Func<RuleExamples, string> which)
    {
        RuleExamples examples = RuleExamples.Of(RuleRunner.AllRules.Single(rule => rule.Code.Id == code));
        Dictionary<string, string> files = new(examples.SupportingFiles)
        {
            ["data/site.yml"] = "title: Test\nurl: https://example.org/\n",
            ["data/topologies/example.yml"] = which(examples),
        };
        return SiteBuilder
            .Plan(SiteFiles.FromText(files), new BuildOptions { AsOf = new LocalDate(2026, 11, 23) })
            .Diagnostics;
    }
}
