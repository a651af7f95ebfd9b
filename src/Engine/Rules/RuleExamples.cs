using Strata.Engine.Sources;

namespace Strata.Engine.Rules;

/// <summary>
/// The examples of a rule: a topology that breaks it and one that does not, <c>data/rules/CODE/wrong.yml</c> and
/// <c>right.yml</c>.
/// </summary>
/// <param name="Wrong">The YAML of the topology that breaks the rule.</param>
/// <param name="Right">The YAML of the other.</param>
/// <param name="SupportingFiles">The files of <c>data/rules/CODE/with/</c> that both need, by path.</param>
internal sealed record RuleExamples(string Wrong, string Right, IReadOnlyDictionary<string, string> SupportingFiles)
{
    public static RuleExamples Of(Rule rule)
    {
        string folder = $"data/rules/{rule.Code.Id}/";
        string supportingFolder = folder + "with/";
        return new RuleExamples(
            DefaultFiles.ReadText(folder + "wrong.yml"),
            DefaultFiles.ReadText(folder + "right.yml"),
            DefaultFiles
                .Paths.Where(path => path.StartsWith(supportingFolder, StringComparison.Ordinal))
                .ToDictionary(path => path[supportingFolder.Length..], DefaultFiles.ReadText, StringComparer.Ordinal)
        );
    }
}
