using Scriban.Syntax;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Templating;

/// <summary>
/// Finds a site's partials that were meant to replace one of the theme but have its old name. A site may have such a
/// partial if a template includes it.
/// </summary>
internal static class RenamedPartials
{
    /// <param name="pages">The templates by path.</param>
    /// <param name="paths">The paths of all templates, including those that cannot be parsed.</param>
    /// <param name="bag">Receives the diagnostics.</param>
    public static void Check(
        IReadOnlyDictionary<string, ScriptPage> pages,
        IReadOnlyCollection<string> paths,
        DiagnosticBag bag
    )
    {
        string folder = TemplateSet.PartialPath("");
        List<string> names = paths
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
            .Select(path => path[folder.Length..])
            .ToList();
        foreach (string name in names)
        {
            if (RenamedNames.Find(name, names) is { } renamed && !pages.Values.Any(page => Includes(page, name)))
                new FileReport(TemplateSet.PartialPath(name), bag).Add(
                    Codes.TemplateInclude,
                    SourceSpan.Start,
                    $"The theme does not use '{name}' any more: it was renamed to '{renamed}'.",
                    $"Rename the file to '{renamed}'."
                );
        }
    }

    private static bool Includes(ScriptNode node, string partial) =>
        node
            is ScriptFunctionCall
            {
                Target: ScriptVariableGlobal { Name: IncludeFunction.Name },
                Arguments: [ScriptLiteral { Value: string name }, ..]
            }
            && name == partial
        || node.Children.Any(child => child is not null && Includes(child, partial));
}
