using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Rules;
using Strata.Engine.Sources;
using Strata.Tests.Topologies;

namespace Strata.Tests.Rules;

/// <summary>The examples of each rule: one topology breaks it, and the other does not.</summary>
public class RuleExampleTests
{
    public static TheoryData<string> Codes => new(RuleRunner.AllRules.Select(rule => rule.Code.Id));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_breaks_its_rule_and_no_other(string code)
    {
        IReadOnlyList<Diagnostic> diagnostics = Build(code, examples => examples.Wrong);
        Assert.All(diagnostics, diagnostic => Assert.Equal(code, diagnostic.Code.Id));
        Golden.Match($"rules/{code}.txt", Reading.Lines(diagnostics) + "\n");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_example_breaks_none(string code) =>
        Assert.Empty(Reading.Lines(Build(code, examples => examples.Right)));

    [Fact]
    public void Every_rule_has_a_reason_and_an_https_source() =>
        Assert.All(
            RuleRunner.AllRules,
            rule =>
            {
                Assert.EndsWith(".", rule.Rationale);
                Assert.StartsWith("https://", rule.Source?.Url ?? "https://");
            }
        );

    [Fact]
    public void Every_rule_has_its_own_code() => Assert.Distinct(RuleRunner.AllRules.Select(rule => rule.Code.Id));

    private static IReadOnlyList<Diagnostic> Build(string code, Func<RuleExamples, string> select)
    {
        RuleExamples examples = RuleExamples.Of(RuleRunner.AllRules.Single(rule => rule.Code.Id == code));
        Dictionary<string, string> files = new(examples.SupportingFiles)
        {
            ["data/site.yml"] = "title: Test\nurl: https://example.org/\n",
            ["data/topologies/example.yml"] = select(examples),
        };
        return SiteBuilder
            .Plan(SiteFiles.FromText(files), new BuildOptions { AsOf = new LocalDate(2026, 11, 23) })
            .Diagnostics;
    }
}
