using Strata.Engine.Diagnostics;

namespace Strata.Tests.Diagnostics;

/// <summary>Every case reports its messages, and every code has a case.</summary>
public class MessageCaseTests
{
    /// <summary>The cases; one with a pipe needs Linux.</summary>
    public static IEnumerable<TheoryDataRow<string>> Names =>
        Cases.Names.Select(name =>
            Cases.Read(name).Contains(CaseFolder.PipeTarget, StringComparison.Ordinal)
                ? new TheoryDataRow<string>(name).WithTrait("System", "Linux")
                : new TheoryDataRow<string>(name)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_reports_exactly_the_expected_messages(string name)
    {
        string text = Cases.Read(name);
        string actual = string.Concat(CaseCommand.Run(CaseFile.Parse(text)).Select(diagnostic => diagnostic + "\n"));
        Assert.Contains($" {Cases.CodeOf(name)}: ", actual);
        Golden.MatchFile(Cases.PathOf(name), CaseFile.WithExpected(text, actual));
    }

    [Fact]
    public void Every_code_has_a_case() =>
        Assert.Equal(
            Codes.All.Select(code => code.Id).Order(StringComparer.Ordinal),
            Cases.Names.Select(Cases.CodeOf).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_two_codes_are_the_same() => Assert.Distinct(Codes.All.Select(code => code.Id));
}
