using System.Buffers;
using Scriban;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;
using Strata.Engine.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Strata.Engine.Templating;

/// <summary>One render: escapes all that is written, knows no unknown name, and ends.</summary>
internal sealed class RenderContext : TemplateContext
{
    /// <summary>
    /// Turns of loops and includes in one render; a page of thousands of terms needs a hundredth of it.
    /// </summary>
    private const int MostWork = 1_000_000;

    private const int DeepestIncludes = 100;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly CompiledTemplates templates;
    private readonly ScriptObject scratch = new(0, autoImportStaticsFromThisType: false);
    private ScriptExpressionStatement? statement;
    private TemplateModel? model;
    private int work;

    public RenderContext(CompiledTemplates templates)
        : base(StandardFunctions.All)
    {
        this.templates = templates;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        LimitToString = 0;
        LoopLimit = 2 * MostWork; // for ranges; loops are counted below
        RecursiveLimit = DeepestIncludes;
        AutoIndent = false;
        NewLine = "\n";
        TryGetVariable = UnknownVariable;
        TryGetMember = UnknownMember;
    }

    /// <summary>Where the includes stand that led to a mistake, innermost first.</summary>
    public List<SourceSpan> IncludedFrom { get; } = [];

    /// <summary>What a function of ours threw.</summary>
    public Exception? Bug { get; set; }

    public string Render(ScriptPage page, TemplateModel given)
    {
        work = 0;
        model = given;
        PushGlobal(given);
        PushGlobal(scratch); // new variables go here, never into the model
        Evaluate(page);
        string text = Output.ToString()!;
        Reset();
        scratch.Clear();
        return text;
    }

    public ScriptPage Partial(string name) => templates.Pages[TemplateSet.PartialPath(name)];

    /// <summary>Counts what a template does, so that one that never ends is a mistake and not a hang.</summary>
    public void Work(SourceSpan span)
    {
        if (++work > MostWork)
            throw new TemplateException(
                span,
                Codes.TemplateEndless,
                $"The template loops or includes more than {MostWork} times.",
                "Look for an include of itself, or a loop within a loop, that never ends."
            );
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ScriptExpressionStatement expression)
            statement = expression;
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case string text:
                return WriteEscaped(text);
            case Html html when statement is not null && templates.InAttributes.Contains(statement):
                throw new TemplateException(
                    statement.Span,
                    Codes.TemplateContext,
                    "Markup cannot stand in an attribute.",
                    "Give the attribute plain text."
                );
            case Html html:
                return Write(html.Markup);
            case double number when !double.IsFinite(number):
                throw new TemplateException(
                    statement?.Span ?? span,
                    Codes.TemplateEvaluation,
                    "The result of the sum is not a number.",
                    "Look for a division by zero."
                );
            case bool or int or long or double or decimal:
                return Write(ObjectToString(textAsObject));
            default:
                throw new TemplateException(
                    statement?.Span ?? span,
                    Codes.TemplateEvaluation,
                    $"{Describe(textAsObject)} cannot be written as text.",
                    "Write one of its members, or loop over it."
                );
        }
    }

    /// <summary>
    /// As Scriban has it, but empty text and empty lists count as false, so that <c>if page.image</c> reads as it
    /// should.
    /// </summary>
    public override bool ToBool(SourceSpan span, object? value) =>
        value switch
        {
            string text => text.Length > 0,
            Html html => html.Markup.Length > 0,
            ScriptArray list => list.Count > 0,
            _ => base.ToBool(span, value),
        };

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Work(loop.Span);
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
            _ => $"A value of type {value.GetType().Name}",
        };

    private bool UnknownVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        IEnumerable<string> known =
            variable.Scope == ScriptVariableScope.Local
                ? []
                : scratch.GetMembers().Concat(model?.Names ?? []).Concat(StandardFunctions.All.GetMembers());
        throw Unknown(span, $"This template is not given '{variable}'.", variable.Name, known);
    }

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
        throw Unknown(span, $"There is no '{member}' here.", member, known);
    }

    private static TemplateException Unknown(SourceSpan span, string what, string name, IEnumerable<string> known) =>
        new(
            span,
            Codes.TemplateUnknownName,
            what,
            Suggestions.OrList(name, [.. known.Order(StringComparer.Ordinal)], "Known are")
        );
}
