using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Strata.Engine.Templating;

/// <summary>
/// <c>{{ include 'figure.html' }}</c>: renders a partial here. Named arguments are the partial's local
/// variables: <c>{{ include 'date.html' date: page.date }}</c> gives it <c>$date</c>.
/// </summary>
/// <remarks>
/// It writes directly to the page instead of returning text, so the check allows it only as a statement. The signatures
/// are those of Scriban's interface.
/// </remarks>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    public const string Name = "include";

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "partial");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        var render = (RenderContext)context;
        SourceSpan span = callerContext?.Span ?? context.CurrentSpan;
        string name = (string)arguments[0]!;
        ScriptPage partial = render.Partial(name);
        context.PushLocal();
        try
        {
            render.Enter(name, span);
            foreach (string argument in arguments.GetMembers())
            {
                arguments.TryGetValue(context, span, argument, out object? value);
                context.SetValue(ScriptVariable.Create(argument, ScriptVariableScope.Local), value);
            }

            context.Evaluate(partial);
            return null;
        }
        catch (ScriptRuntimeException)
        {
            render.IncludedFrom.Add(span);
            throw;
        }
        finally
        {
            context.PopLocal();
            render.Leave();
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
