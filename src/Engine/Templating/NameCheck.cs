using Scriban.Syntax;
using Strata.Engine.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Strata.Engine.Templating;

/// <summary>
/// Returns the types of a template's models, the innermost first; null if they are not known, as for partials, which
/// have the names of the including template.
/// </summary>
/// <param name="path">The template.</param>
/// <param name="diagramLayout">The layout that a diagram view names; empty for other templates.</param>
internal delegate IReadOnlyList<TemplateType>? TemplateContract(string path, string diagramLayout);

/// <summary>
/// Finds names in templates that their models do not have, when templates are loaded. It follows loops and includes,
/// with the types of their variables.
/// </summary>
/// <remarks>
/// It never reports a template that could render. Values that it cannot know (variables that a template sets, results
/// of functions) have the type <see cref="FieldType.Unknown"/>. In a branch, which may be reached only with other
/// models, names that some other model has are checked at render.
/// </remarks>
internal sealed class NameCheck
{
    /// <summary>The scopes in which a partial is checked; themes need fewer than ten.</summary>
    private const int MaxScopesOfPartial = 100;

    private readonly IReadOnlyDictionary<string, ScriptPage> pages;
    private readonly DiagnosticBag bag;
    private readonly TemplateNames names;
    private readonly Dictionary<string, List<NameScope>> checkedScopes = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, int Offset)> reported = [];

    /// <summary>The includes around the position that is checked, innermost first.</summary>
    private readonly List<SourceSpan> includes = [];

    private NameCheck(IReadOnlyDictionary<string, ScriptPage> pages, TemplateNames names, DiagnosticBag bag)
    {
        this.pages = pages;
        this.names = names;
        this.bag = bag;
    }

    /// <param name="pages">The templates by path.</param>
    /// <param name="contract">Returns the models of the template at a path.</param>
    /// <param name="messages">The messages of the site; null to check their keys only when they are used.</param>
    /// <param name="bag">Receives the diagnostics.</param>
    public static void Run(
        IReadOnlyDictionary<string, ScriptPage> pages,
        Func<string, IReadOnlyList<TemplateType>?> contract,
        MessageType? messages,
        DiagnosticBag bag
    )
    {
        FieldType messageType = messages is null ? FieldType.Messages : FieldType.Of(messages);
        List<(ScriptPage Page, IReadOnlyList<TemplateType> Models)> entries = pages
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Value, Models: contract(pair.Key)))
            .Where(entry => entry.Models is not null)
            .Select(entry => (entry.Value, entry.Models!))
            .ToList();
        var check = new NameCheck(
            pages,
            TemplateNames.Of(pages.Values, entries.SelectMany(entry => entry.Models)),
            bag
        );
        foreach ((ScriptPage page, IReadOnlyList<TemplateType> models) in entries)
            check.Block(page.Body, NameScope.Of(models, messageType));
    }

    /// <summary>Checks statements; returns the scope after them.</summary>
    private NameScope Block(ScriptBlockStatement? block, NameScope scope)
    {
        foreach (ScriptStatement statement in block?.Statements ?? [])
            scope = Statement(statement, scope);
        return scope;
    }

    private NameScope Statement(ScriptStatement statement, NameScope scope)
    {
        switch (statement)
        {
            case ScriptExpressionStatement { Expression: { } expression }:
                TypeOf(expression, scope);
                return scope;
            case ScriptIfStatement choice:
                Choice(choice, scope);
                return LeavesLoop(choice) ? scope.Branch : scope;
            case ScriptForStatement loop:
                Loop(loop, scope);
                return scope;
            case ScriptBreakStatement or ScriptContinueStatement:
                return scope.Branch;
            default:
                return scope;
        }
    }

    private void Choice(ScriptIfStatement choice, NameScope scope)
    {
        TypeOf(choice.Condition, scope);
        Block(choice.Then, scope.Branch);
        if (choice.Else is ScriptElseStatement last)
            Block(last.Body, scope.Branch);
        else if (choice.Else is ScriptIfStatement next)
            Choice(next, scope.Branch);
    }

    private void Loop(ScriptForStatement loop, NameScope scope)
    {
        FieldType list = TypeOf(loop.Iterator, scope);
        foreach (ScriptNamedArgument argument in loop.NamedArguments)
            TypeOf(argument.Value, scope);
        NameScope inner = loop.Variable is ScriptVariable variable
            ? scope.With(variable.Name, list.Item ?? FieldType.Unknown)
            : scope;
        Block(loop.Body, inner);
        Block(loop.Else?.Body, scope.Branch);
    }

    private static bool LeavesLoop(ScriptNode node) =>
        node is ScriptBreakStatement or ScriptContinueStatement
        || node.Children.Any(child => child is not null && LeavesLoop(child));

    private FieldType TypeOf(ScriptNode? expression, NameScope scope)
    {
        switch (expression)
        {
            case ScriptVariable variable:
                return Variable(variable, scope);
            case ScriptMemberExpression member:
                return Member(member, scope);
            case ScriptNestedExpression nested:
                return TypeOf(nested.Expression, scope);
            case ScriptConditionalExpression choice:
                TypeOf(choice.Condition, scope);
                FieldType then = TypeOf(choice.ThenValue, scope.Branch);
                return TypeOf(choice.ElseValue, scope.Branch) == then ? then : FieldType.Unknown;
            case ScriptIndexerExpression indexed:
                TypeOf(indexed.Target, scope);
                TypeOf(indexed.Index, scope);
                return FieldType.Unknown;
            case ScriptFunctionCall { Target: ScriptVariableGlobal { Name: IncludeFunction.Name } } include:
                Include(include, scope);
                return FieldType.Unknown;
            default:
                foreach ((ScriptNode? part, NameScope inner) in Parts(expression, scope))
                    TypeOf(part, inner);
                return FieldType.Unknown;
        }
    }

    /// <summary>The parts of an expression whose own type is not known, each with its scope.</summary>
    private static IEnumerable<(ScriptNode? Part, NameScope Scope)> Parts(ScriptNode? expression, NameScope scope) =>
        expression switch
        {
            ScriptFunctionCall call => call.Arguments.Prepend(call.Target).Select(part => ((ScriptNode?)part, scope)),
            ScriptPipeCall pipe => [(pipe.From, scope), (pipe.To, scope)],
            ScriptBinaryExpression binary =>
            [
                (binary.Left, scope),
                (binary.Right, IsLazy(binary.Operator) ? scope.Branch : scope),
            ],
            ScriptUnaryExpression unary => [(unary.Right, scope)],
            ScriptArrayInitializerExpression list => list.Values.Select(part => ((ScriptNode?)part, scope)),
            ScriptNamedArgument argument => [(argument.Value, scope)],
            ScriptAssignExpression assignment => [(assignment.Value, scope)],
            _ => [],
        };

    private static bool IsLazy(ScriptBinaryOperator operation) =>
        operation
            is ScriptBinaryOperator.And
                or ScriptBinaryOperator.Or
                or ScriptBinaryOperator.EmptyCoalescing
                or ScriptBinaryOperator.NotEmptyCoalescing;

    private FieldType Variable(ScriptVariable variable, NameScope scope)
    {
        string name = variable.Name;
        if (names.IsSet(name))
            return FieldType.Unknown;
        if (scope.Types.TryGetValue(name, out FieldType? type))
            return type;
        bool isElsewhere = variable.Scope is ScriptVariableScope.Local || names.IsKnown(name);
        if (scope.IsCertain || !isElsewhere)
            Report(variable.Span, UnknownName.Variable(variable, scope.Types.Keys.Where(known => known[0] != '$')));
        return FieldType.Unknown;
    }

    private FieldType Member(ScriptMemberExpression expression, NameScope scope)
    {
        if (TypeOf(expression.Target, scope).Model is not { } model)
            return FieldType.Unknown;
        string name = expression.Member!.Name;
        if (model.Find(name) is { } field)
            return field.Type;
        // All templates have the same messages, so that a branch makes no difference.
        bool isCertain = scope.IsCertain || model is MessageType;
        if (expression.DotToken?.Value == "." && (isCertain || !names.IsKnown(name)))
            Report(expression.Member.Span, UnknownName.Member(name, model.Fields.Select(known => known.Name)));
        return FieldType.Unknown;
    }

    private void Include(ScriptFunctionCall include, NameScope scope)
    {
        List<(string, FieldType)> arguments = include
            .Arguments.Skip(1)
            .OfType<ScriptNamedArgument>()
            .Select(argument => (argument.Name!.Name, TypeOf(argument.Value, scope)))
            .ToList();
        if (
            include.Arguments is not [ScriptLiteral { Value: string name }, ..]
            || !pages.TryGetValue(TemplateSet.PartialPath(name), out ScriptPage? partial)
        )
            return;
        NameScope inner = scope.Partial(arguments);
        if (!checkedScopes.TryGetValue(name, out List<NameScope>? before))
            checkedScopes[name] = before = [];
        if (before.Count == MaxScopesOfPartial || before.Exists(inner.IsSameAs))
            return;
        before.Add(inner);
        includes.Insert(0, include.Span);
        Block(partial.Body, inner);
        includes.RemoveAt(0);
    }

    private void Report(SourceSpan span, UnknownName unknown)
    {
        if (reported.Add((span.FileName, span.Start.Offset)))
            bag.Add(
                IncludeChain.Diagnostic(
                    Codes.TemplateUnknownName,
                    span,
                    includes,
                    $"{unknown.Message.TrimEnd('.')}{IncludeChain.Text(includes)}.",
                    unknown.Fix
                )
            );
    }
}
