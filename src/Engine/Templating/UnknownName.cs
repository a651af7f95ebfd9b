using Scriban.Syntax;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Templating;

/// <summary>The message about a name that a template does not have, the same at load and at render.</summary>
/// <param name="Message">The message, with its full stop.</param>
/// <param name="Fix">The names that were probably meant; empty for none.</param>
internal readonly record struct UnknownName(string Message, string Fix)
{
    public static UnknownName Variable(ScriptVariable variable, IEnumerable<string> known) =>
        Of(
            $"This template is not given '{variable}'.",
            variable.Name,
            variable.Scope is ScriptVariableScope.Local ? [] : known.Concat(StandardFunctions.All.GetMembers())
        );

    public static UnknownName Member(string member, IEnumerable<string> known) =>
        Of($"Unknown name '{member}'.", member, known);

    private static UnknownName Of(string message, string name, IEnumerable<string> known) =>
        FixOf(message, name, [.. known.Order(StringComparer.Ordinal)]);

    private static UnknownName FixOf(string message, string name, IReadOnlyCollection<string> known) =>
        new(
            message,
            RenamedNames.Fix(name, known) ?? ForeignSyntax.FixOf(name) ?? Suggestions.OrList(name, known, "Known are")
        );
}
