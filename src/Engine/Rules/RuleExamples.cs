namespace Strata.Engine.Rules;

/// <summary>A topology that breaks a rule, and one beside it that does not: <c>data/rules/CODE/wrong.yml</c> and <c>right.yml</c>.</summary>
/// <param name="Wrong">The YAML of the wrong one.</param>
/// <param name="Right">The YAML of the right one.</param>
/// <param name="Beside">The files that both need, by path: those of <c>data/rules/CODE/with/</c>.</param>
internal sealed record RuleExamples(string Wrong, string Right, IReadOnlyDictionary<string, string> Beside)
{
    public static RuleExamples Of(Rule rule)
    {
        string folder = $"data/rules/{rule.Code.Id}/";
        string with = folder + "with/";
        return new RuleExamples(
            Defaults.ReadText(folder + "wrong.yml"),
            Defaults.ReadText(folder + "right.yml"),
            Defaults.Paths.Where(path => path.StartsWith(with, StringComparison.Ordinal)).ToDictionary(path => path[with.Length..], Defaults.ReadText, StringComparer.Ordinal));
    }
}
