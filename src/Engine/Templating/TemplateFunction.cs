using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Strata.Engine.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Strata.Engine.Templating;

/// <summary>A function that templates call, without reflection. It takes one argument or more.</summary>
internal sealed class TemplateFunction(Func<TemplateContext, ScriptArray, object?> function) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        SourceSpan span = callerContext?.Span ?? context.CurrentSpan;
        try
        {
            return function(context, arguments);
        }
        catch (FunctionMistakeException mistake)
        {
            throw new TemplateMistakeException(span, Codes.TemplateEvaluation, mistake.Message, mistake.Cure);
        }
        catch (Exception bug) when (bug is not ScriptRuntimeException)
        {
            // Scriban would take it for the template's mistake; it is ours.
            ((RenderContext)context).Bug = bug;
            throw;
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>What a function given to templates throws when the template called it wrongly, such as with an unknown word.</summary>
internal sealed class FunctionMistakeException(string what, string cure) : Exception(what)
{
    public string Cure { get; } = cure;
}

/// <summary>A mistake of a template with the place, code and cure that its diagnostic will have.</summary>
internal sealed class TemplateMistakeException(SourceSpan span, DiagnosticCode code, string what, string cure) : ScriptRuntimeException(span, what)
{
    public DiagnosticCode Code { get; } = code;

    public string Cure { get; } = cure;
}
