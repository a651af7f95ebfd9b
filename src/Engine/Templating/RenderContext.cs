using System.Buffers;
using Scriban;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;
using Strata.Engine.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Strata.Engine.Templating;

/// <summary>A render, which escapes everything it writes, rejects unknown names, and always ends.</summary>
internal sealed class RenderContext : TemplateContext
{
    private const int MaxIncludeDepth = 100;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly CompiledTemplates templates;
    private readonly Stack<string> open = [];
    private readonly ScriptObject scratch = new(0, autoImportStaticsFromThisType: false);
    private ScriptExpressionStatement? statement;
    private IReadOnlyList<TemplateModel> models = [];
    private readonly RenderBudget budget = new();

    public RenderContext(CompiledTemplates templates)
        : base(StandardFunctions.All)
    {
        this.templates = templates;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        LimitToString = RenderBudget.MaxText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = RenderBudget.MaxText;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        LoopLimit = 2 * RenderBudget.MaxLoops; // for ranges; loops are counted in the budget
        RecursiveLimit = 0; // includes are counted below, and nothing else can call itself
        AutoIndent = false;
        NewLine = "\n";
        TryGetVariable = UnknownVariable;
        TryGetMember = UnknownMember;
    }

    /// <summary>The includes that led to an error, innermost first.</summary>
    public List<SourceSpan> IncludedFrom { get; } = [];

    /// <summary>The exception of a function or field that Strata defines.</summary>
    public Exception? Bug { get; set; }

    /// <param name="page">The template.</param>
    /// <param name="given">The models, the innermost first.</param>
    public string Render(ScriptPage page, IReadOnlyList<TemplateModel> given)
    {
        budget.Reset();
        open.Clear();
        models = given;
        for (int i = given.Count - 1; i >= 0; i--)
            PushGlobal(given[i]);
        PushGlobal(scratch); // variables that the template sets are stored here, never in a model
        try
        {
            Evaluate(page);
        }
        finally
        {
            RenderWork.Add(budget.Work, page.Span.FileName);
        }

        string text = Output.ToString()!;
        Reset();
        scratch.Clear();
        models = [];
        return text;
    }

    public ScriptPage Partial(string name) => templates.Pages[TemplateSet.PartialPath(name)];

    /// <summary>Begins an include, so that an endless one fails.</summary>
    public void Enter(string partial, SourceSpan span)
    {
        budget.AddLoop(span);
        open.Push(partial);
        if (open.Count > MaxIncludeDepth)
            throw new TemplateException(
                span,
                Codes.TemplateEndless,
                Cycle(),
                "Write the include inside an 'if' that is false in the end."
            );
    }

    public void Leave() => open.Pop();

    /// <summary>The message about an endless include, with the partials of the cycle.</summary>
    private string Cycle()
    {
        string partial = open.Peek();
        List<string> between = open.Skip(1).TakeWhile(name => name != partial).ToList();
        return between.Count == open.Count - 1 ? $"More than {MaxIncludeDepth} includes are inside each other."
            : between.Count == 0 ? $"'{partial}' includes itself, more than {MaxIncludeDepth} times."
            : $"'{partial}' includes itself through {QuotedList.Of(Enumerable.Reverse(between), "and")}, without end.";
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ScriptExpressionStatement expression)
            statement = expression;
        SourceSpan span = scriptNode?.Span ?? CurrentSpan;
        budget.AddEvaluation(span);
        object? value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is ScriptExpression)
            budget.AddValue(span, value, isCreated: scriptNode is not (ScriptVariable or ScriptMemberExpression));
        return value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case string text:
                return WriteEscaped(text);
            case char character: // of a loop over a text
                return WriteEscaped(character.ToString());
            case HtmlFragment html when statement is not null && templates.InAttributes.Contains(statement):
                throw new TemplateException(
                    statement.Span,
                    Codes.TemplateContext,
                    "Markup is not allowed in an attribute.",
                    "Give the attribute plain text."
                );
            case HtmlFragment html:
                return Write(html.Markup);
            case double number when !double.IsFinite(number):
                throw new TemplateException(
                    statement?.Span ?? span,
                    Codes.TemplateEvaluation,
                    "The result is not a number.",
                    "Look for a division by zero."
                );
            case bool or int or long or double or decimal:
                return Write(ObjectToString(textAsObject));
            default:
                throw new TemplateException(
                    statement?.Span ?? span,
                    Codes.TemplateEvaluation,
                    $"{Describe(textAsObject)} cannot be written as text.",
                    textAsObject is System.Numerics.BigInteger
                        ? "Use a smaller number."
                        : "Write one of its members, or loop over it."
                );
        }
    }

    /// <summary>Values that are not text are errors, instead of Scriban's representation of them.</summary>
    public override string? ObjectToString(object? value, bool nested = false) =>
        value is TemplateModel or ScriptObject or ScriptArray or ScriptRange or IScriptCustomFunction
            ? throw new TemplateException(
                CurrentSpan,
                Codes.TemplateEvaluation,
                $"{Describe(value)} cannot be used as text.",
                "Use one of its members, or loop over it."
            )
            : base.ObjectToString(value, nested);

    /// <summary>
    /// As in Scriban, but empty text and empty lists are false too, so that <c>if page.image</c> works.
    /// </summary>
    public override bool ToBool(SourceSpan span, object? value) =>
        value switch
        {
            string text => text.Length > 0,
            HtmlFragment html => html.Markup.Length > 0,
            ScriptArray list => list.Count > 0,
            _ => base.ToBool(span, value),
        };

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        budget.AddLoop(loop.Span);
        return true;
    }

    /// <summary>Models, lists and texts have members; nothing is ever read by reflection.</summary>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target switch
        {
            IScriptObject => ScriptObjectAccessor.Default,
            string => StringAccessor.Default,
            _ => null,
        };

    private RenderContext WriteEscaped(string text)
    {
        int written = 0;
        while (text.AsSpan(written).IndexOfAny(Special) is >= 0 and int next)
        {
            Write(text, written, next);
            written += next + 1;
            Write(
                text[written - 1] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    _ => "&#39;",
                }
            );
        }

        Write(text, written, text.Length - written);
        return this;
    }

    private static string Describe(object value) =>
        value switch
        {
            ScriptArray or ScriptRange => "A list",
            IScriptCustomFunction => "A function",
            TemplateModel or ScriptObject => "A model",
            System.Numerics.BigInteger => "A number that large",
            _ => "Such a value",
        };

    private bool UnknownVariable(
        TemplateContext context,
        SourceSpan span,
        ScriptVariable variable,
        out object? value
    ) =>
        throw Unknown(
            span,
            UnknownName.Variable(variable, [.. scratch.GetMembers(), .. models.SelectMany(model => model.Names)])
        );

    private bool UnknownMember(
        TemplateContext context,
        SourceSpan span,
        object target,
        string member,
        out object? value
    )
    {
        IEnumerable<string> known = target switch
        {
            TemplateModel model => model.Names,
            IScriptObject other => other.GetMembers(),
            _ => [],
        };
        throw Unknown(span, UnknownName.Member(member, known));
    }

    private static TemplateException Unknown(SourceSpan span, UnknownName unknown) =>
        new(span, Codes.TemplateUnknownName, unknown.Message, unknown.Fix);
}
