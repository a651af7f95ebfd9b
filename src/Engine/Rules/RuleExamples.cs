using Strata.Engine.Sources;

namespace Strata.Engine.Rules;

/// <summary>
/// A topology that breaks a rule, and one beside it that does not: <c>data/rules/CODE/wrong.yml</c> and
/// <c>right.yml</c>.
/// </summary>
/// <param name="Wrong">The YAML of the wrong one.</param>
/// <param name="Right">The YAML of the right one.</param>
/// <param name="SupportingFiles">The files that both need, by path: those of <c>data/rules/CODE/with/</c>.</param>
internal sealed record RuleExamples(string Wrong, string Right, IReadOnlyDictionary<string, string> SupportingFiles)
{
    public static RuleExamples Of(Rule rule)
    {
        string folder = $"data/rules/{rule.Code.Id}/";
        string with = folder + "with/";
        return new RuleExamples(
            DefaultFiles.ReadText(folder + "wrong.yml"),
            DefaultFiles.ReadText(folder + "right.yml"),
            DefaultFiles
                .Paths.Where(path => path.StartsWith(with, StringComparison.Ordinal))
                .ToDictionary(path => path[with.Length..], DefaultFiles.ReadText, StringComparer.Ordinal)
        );
    }
}
