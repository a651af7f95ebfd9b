using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Strata.Engine.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Strata.Engine.Templating;

/// <summary>A function that templates call, without reflection. It takes one argument or more.</summary>
/// <remarks>The signatures are those of Scriban's interface.</remarks>
internal sealed class TemplateFunction(Func<TemplateContext, ScriptArray, object?> function) : IScriptCustomFunction
{
    /// <summary>A function of texts; other arguments are written as text first.</summary>
    public static TemplateFunction Of(Func<IReadOnlyList<string>, object> function) =>
        new((context, arguments) => function(Texts(context, arguments)));

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
        catch (TemplateFunctionException error)
        {
            throw new TemplateException(span, Codes.TemplateEvaluation, error.Message, error.Fix);
        }
        catch (Exception bug) when (bug is not ScriptRuntimeException)
        {
            // Scriban would report it as an error in the template.
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

    private static List<string> Texts(TemplateContext context, ScriptArray arguments)
    {
        List<string> texts = new(arguments.Count);
        foreach (object? argument in arguments)
            texts.Add(context.ObjectToString(argument) ?? "");
        return texts;
    }
}

/// <summary>
/// Thrown by a function with invalid arguments, such as the key of a message that does not exist.
/// </summary>
internal sealed class TemplateFunctionException(string message, string fix) : Exception(message)
{
    public string Fix { get; } = fix;
}

/// <summary>An error in a template, with the position, code and fix of its diagnostic.</summary>
internal sealed class TemplateException(SourceSpan span, DiagnosticCode code, string message, string fix)
    : ScriptRuntimeException(span, message)
{
    public DiagnosticCode Code { get; } = code;

    public string Fix { get; } = fix;
}
