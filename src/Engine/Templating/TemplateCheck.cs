using Scriban.Syntax;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Templating;

/// <summary>
/// Checks a template when it is loaded: it uses only what the theme language has (text, expressions, <c>if</c>,
/// <c>for</c>, variables and <c>include</c>), and writes values only where escaping makes them safe.
/// </summary>
internal sealed class TemplateCheck(
    FileReport report,
    IReadOnlyCollection<string> templates,
    HashSet<ScriptNode> inAttributes
)
{
    /// <summary>Converts a span of Scriban, which counts from 0.</summary>
    public static SourceSpan SpanOf(Scriban.Parsing.SourceSpan span)
    {
        int length = span.Start.Line == span.End.Line ? span.End.Column - span.Start.Column + 1 : 1;
        return new SourceSpan(
            Math.Max(0, span.Start.Line) + 1,
            Math.Max(0, span.Start.Column) + 1,
            Math.Max(1, length)
        );
    }

    public void Check(ScriptPage page)
    {
        HtmlContext end = Block(page.Body, HtmlContext.Start, loop: null);
        if (end.Place != HtmlPlace.Text)
            report.Add(
                Codes.TemplateBranches,
                SpanOf(page.Span),
                $"The template ends {Describe(end)}.",
                "Close it in the same file."
            );
    }

    private HtmlContext Block(ScriptBlockStatement? block, HtmlContext at, HtmlContext? loop)
    {
        foreach (ScriptStatement statement in block?.Statements ?? [])
            at = Statement(statement, at, loop);
        return at;
    }

    private HtmlContext Statement(ScriptStatement statement, HtmlContext at, HtmlContext? loop)
    {
        switch (statement)
        {
            case ScriptRawStatement raw:
                Raw(raw, at);
                return at.After(raw.Text.FullText.AsSpan(raw.Text.Index, raw.Text.Length));
            case ScriptExpressionStatement { Expression: { } expression }:
                return Expression(statement, expression, at);
            case ScriptIfStatement choice:
                return Choice(choice, at, loop);
            case ScriptForStatement turn and not ScriptTableRowStatement:
                Inner(turn.Iterator);
                foreach (ScriptNamedArgument argument in turn.NamedArguments)
                    Inner(argument.Value);
                HtmlContext after = Same(turn, "The loop", at, Block(turn.Body, at, at));
                return turn.Else is null
                    ? after
                    : Same(turn, "The loop's 'else'", after, Block(turn.Else.Body, at, loop));
            case ScriptBreakStatement or ScriptContinueStatement:
                return loop is { } start ? Same(statement, "The loop", start, at) : at;
            case ScriptEscapeStatement or ScriptNopStatement or ScriptEndStatement:
                return at;
            default:
                report.Add(
                    Codes.TemplateStatement,
                    SpanOf(statement.Span),
                    $"The theme language has no {Keyword(statement)}.",
                    "Use 'if', 'for', variables and 'include'."
                );
                return at;
        }
    }

    /// <summary>Reports braces in text that were meant as a part of the template.</summary>
    private void Raw(ScriptRawStatement raw, HtmlContext at)
    {
        string text = raw.Text.ToString();
        if (ForeignSyntax.LiquidTag(text) is var (start, length, word) && !IsCode(start))
            report.Add(
                Codes.TemplateStatement,
                SpanIn(raw, start, length),
                $"The theme language has no '{{% {word} %}}'.",
                "Write statements between '{{' and '}}'."
            );
        ReadOnlySpan<char> restOfTag = at.Meta is MetaState.Value ? text.AsSpan().Slice(0, EndOfTag(text)) : default;
        if (restOfTag.IndexOf("http-equiv", StringComparison.OrdinalIgnoreCase) is >= 0 and int equivalent)
            report.Add(
                Codes.TemplateContext,
                SpanIn(raw, equivalent, "http-equiv".Length),
                "'http-equiv' follows a 'content' with an expression.",
                "Write it before 'content'."
            );
        int braces = text.IndexOf("}}", StringComparison.Ordinal);
        if (braces >= 0 && !IsCode(braces))
            report.Add(
                Codes.TemplateSyntax,
                SpanIn(raw, braces, "}}".Length),
                "A '}}' has no '{{'.",
                "Write '{{' before the expression, with two braces."
            );

        bool IsCode(int offset) => at.After(text.AsSpan(0, offset)).Place is HtmlPlace.RawText or HtmlPlace.Comment;
    }

    private static int EndOfTag(string text) => text.IndexOf('>') is >= 0 and int end ? end : text.Length;

    private static SourceSpan SpanIn(ScriptRawStatement raw, int offset, int length)
    {
        ReadOnlySpan<char> before = raw.Text.FullText.AsSpan(0, raw.Text.Index + offset);
        return new SourceSpan(before.Count('\n') + 1, offset + raw.Text.Index - before.LastIndexOf('\n'), length);
    }

    private HtmlContext Choice(ScriptIfStatement choice, HtmlContext at, HtmlContext? loop)
    {
        Inner(choice.Condition);
        HtmlContext then = Block(choice.Then, at, loop);
        HtmlContext fallback = choice.Else switch
        {
            ScriptElseStatement last => Block(last.Body, at, loop),
            ScriptIfStatement next => Choice(next, at, loop),
            _ => at,
        };
        return Same(choice, "A branch", fallback, then);
    }

    /// <summary>Reports two paths through the template that do not end at the same position.</summary>
    private HtmlContext Same(ScriptNode node, string path, HtmlContext one, HtmlContext other)
    {
        if (one with { Before = default, Meta = default } != other with { Before = default, Meta = default })
            report.Add(
                Codes.TemplateBranches,
                SpanOf(node.Span) with
                {
                    Length = 1,
                },
                $"{path} ends {Describe(other)}, and the other way ends {Describe(one)}.",
                "Open and close tags and quotation marks within the same branch."
            );
        return one with
        {
            Before = AttributeText.Join(one.Before, other.Before),
            Meta = one.Meta > other.Meta ? one.Meta : other.Meta,
        };
    }

    private HtmlContext Expression(ScriptStatement statement, ScriptExpression expression, HtmlContext at)
    {
        if (expression is ScriptFunctionCall { Target: ScriptVariableGlobal { Name: IncludeFunction.Name } } include)
        {
            Include(include, at);
            return at;
        }

        Inner(expression);
        if (expression is ScriptAssignExpression or ScriptIncrementDecrementExpression)
            return at;
        if (at.InQuotedValue)
            Attribute(statement, expression, at);
        else if (at.Place is not (HtmlPlace.Text or HtmlPlace.PlainText))
            report.Add(
                Codes.TemplateContext,
                SpanOf(expression.Span),
                $"An expression is {Describe(at)}, where no escaping is safe.",
                FixOf(at)
            );
        return at.AfterOutput();
    }

    private void Attribute(ScriptStatement statement, ScriptExpression expression, HtmlContext at)
    {
        inAttributes.Add(statement);
        if (AttributeRule.Find(at, GivesAddress(expression)) is { } rule)
            report.Add(rule.Code, SpanOf(expression.Span), rule.Message, rule.Fix);
    }

    private static bool GivesAddress(ScriptExpression? expression) =>
        expression switch
        {
            ScriptVariableGlobal { Name: "url" } => true,
            ScriptFunctionCall call => GivesAddress(call.Target),
            ScriptPipeCall pipe => GivesAddress(pipe.To),
            ScriptNestedExpression nested => GivesAddress(nested.Expression),
            ScriptConditionalExpression choice => GivesAddress(choice.ThenValue) && GivesAddress(choice.ElseValue),
            _ => false,
        };

    private void Include(ScriptFunctionCall include, HtmlContext at)
    {
        foreach (ScriptExpression argument in include.Arguments.Skip(1))
            Inner(argument);
        if (at.Place != HtmlPlace.Text)
            report.Add(
                Codes.TemplateContext,
                SpanOf(include.Span),
                $"An include stands {Describe(at)}.",
                "Include between elements only."
            );
        if (include.Arguments is not [ScriptLiteral { Value: string name } literal, ..])
            report.Add(
                Codes.TemplateInclude,
                SpanOf(include.Span),
                "An include takes the name of a partial between quotation marks.",
                "Write include 'NAME.html'."
            );
        else if (!templates.Contains(TemplateSet.PartialPath(name)))
            report.Add(
                Codes.TemplateInclude,
                SpanOf(literal.Span),
                $"Unknown partial '{name}'.",
                RenamedNames.Fix(name, Partials()) ?? Suggestions.OrList(name, Partials(), "The theme's partials are")
            );
    }

    private List<string> Partials() =>
        templates
            .Where(path => path.StartsWith(TemplateSet.PartialPath(""), StringComparison.Ordinal))
            .Select(path => path[TemplateSet.PartialPath("").Length..])
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>Reports constructs that no expression may contain, at any depth.</summary>
    private void Inner(ScriptNode? node)
    {
        switch (node)
        {
            case null:
                return;
            case ScriptAssignExpression { Target: not ScriptVariable }
            or ScriptIncrementDecrementExpression { Right: not ScriptVariable }:
                report.Add(
                    Codes.TemplateStatement,
                    SpanOf(node.Span),
                    "A template cannot modify its data.",
                    "Set a variable: name = value."
                );
                break;
            case ScriptVariableGlobal { Name: IncludeFunction.Name }:
                report.Add(
                    Codes.TemplateInclude,
                    SpanOf(node.Span),
                    "'include' is inside an expression.",
                    "Write it on its own: {{ include 'NAME.html' }}."
                );
                break;
            case ScriptPipeCall { To: ScriptNamedArgument argument }:
                report.Add(
                    Codes.TemplateStatement,
                    SpanOf(argument.Span),
                    $"The theme language has no filters such as '{argument.Name}:'.",
                    "Write the values of a function after its name, without a colon: value | default 'x'."
                );
                return;
            case ScriptAnonymousFunction or ScriptThisExpression:
                report.Add(
                    Codes.TemplateStatement,
                    SpanOf(node.Span),
                    $"The theme language has no {(node is ScriptThisExpression ? "'this'" : "'do' functions")}.",
                    "Name the value itself."
                );
                return;
        }

        foreach (ScriptNode child in node.Children)
            Inner(child);
    }

    private static string Keyword(ScriptStatement statement) =>
        statement switch
        {
            ScriptCaptureStatement => "'capture'",
            ScriptCaseStatement or ScriptWhenStatement => "'case'",
            ScriptFunction => "'func'",
            ScriptImportStatement => "'import'",
            ScriptReadOnlyStatement => "'readonly'",
            ScriptReturnStatement => "'ret'",
            ScriptTableRowStatement => "'tablerow'",
            ScriptWhileStatement => "'while'",
            ScriptWithStatement => "'with'",
            ScriptWrapStatement => "'wrap'",
            _ => "such statement",
        };

    private static string Describe(HtmlContext at) =>
        at.Place switch
        {
            HtmlPlace.Text => "in text",
            HtmlPlace.PlainText or HtmlPlace.RawText => $"inside <{at.Tag}>",
            HtmlPlace.Comment => "in a comment",
            HtmlPlace.Declaration => "in a declaration",
            HtmlPlace.TagOpen or HtmlPlace.TagName => "in the name of a tag",
            HtmlPlace.Tag or HtmlPlace.AttributeName or HtmlPlace.AfterAttributeName =>
                $"among the attributes of <{at.Tag}>",
            HtmlPlace.BeforeValue or HtmlPlace.Unquoted => $"in the unquoted value of '{at.Attribute}'",
            _ => $"in the value of '{at.Attribute}'",
        };

    private static string FixOf(HtmlContext at) =>
        at.Place switch
        {
            HtmlPlace.RawText => "Put the value in a data- attribute, and read it from there.",
            HtmlPlace.Comment or HtmlPlace.Declaration => "Remove it.",
            HtmlPlace.BeforeValue or HtmlPlace.Unquoted => "Put the value between quotation marks.",
            _ => "Write the name out, with 'if' around it where it depends on something.",
        };
}
