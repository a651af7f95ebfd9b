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

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        SourceSpan span = callerContext?.Span ?? context.CurrentSpan;
        try
        {
            return function(context, arguments);
        }
        catch (TemplateFunctionException diagnostic)
        {
            throw new TemplateException(span, Codes.TemplateEvaluation, diagnostic.Message, diagnostic.Fix);
        }
        catch (Exception bug) when (bug is not ScriptRuntimeException)
        {
            // Scriban would take it for the template's mistake; it is ours.
            ((RenderContext)context).Bug = bug;
            throw;
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>
/// What a function given to templates throws when the template called it wrongly, such as with an unknown word.
/// </summary>
internal sealed class TemplateFunctionException(string what, string fix) : Exception(what)
{
    public string Fix { get; } = fix;
}

/// <summary>A mistake of a template with the place, code and cure that its diagnostic will have.</summary>
internal sealed class TemplateException(SourceSpan span, DiagnosticCode code, string what, string fix)
    : ScriptRuntimeException(span, what)
{
    public DiagnosticCode Code { get; } = code;

    public string Fix { get; } = fix;
}
