using Scriban;
using Scriban.Runtime;

namespace Strata.Engine.Templating;

/// <summary>
/// The functions that every template has. Scriban's own (<c>date.now</c>, <c>math.random</c>, <c>math.uuid</c>,
/// <c>object.eval</c>, <c>object.eval_template</c>, <c>include_join</c>, <c>regex.*</c> and the rest) are all left out:
/// they are found by reflection, which a native build trims away, and some depend on the clock, on random numbers, or
/// run text as a template. Lists and texts still have <c>.size</c>.
/// </summary>
internal static class StandardFunctions
{
    public static ScriptObject All { get; } = Create();

    private static ScriptObject Create()
    {
        ScriptObject functions = new(12, autoImportStaticsFromThisType: false)
        {
            ["include"] = new IncludeFunction(),
            ["raw"] = new TemplateFunction((context, arguments) => new HtmlFragment(Text(context, arguments, 0))),
            ["default"] = new TemplateFunction(
                (context, arguments) =>
                    context.ToBool(default, arguments[0]) ? arguments[0]
                    : arguments.Count > 1 ? arguments[1]
                    : null
            ),
            ["join"] = new TemplateFunction(Join),
            ["first"] = new TemplateFunction((_, arguments) => List(arguments, "first").FirstOrDefault()),
            ["last"] = new TemplateFunction((_, arguments) => List(arguments, "last").LastOrDefault()),
            ["lower"] = new TemplateFunction((context, arguments) => Text(context, arguments, 0).ToLowerInvariant()),
            ["upper"] = new TemplateFunction((context, arguments) => Text(context, arguments, 0).ToUpperInvariant()),
            ["replace"] = new TemplateFunction(Replace),
            ["contains"] = new TemplateFunction(
                (context, arguments) =>
                    Text(context, arguments, 0).Contains(Text(context, arguments, 1), StringComparison.Ordinal)
            ),
            ["starts_with"] = new TemplateFunction(
                (context, arguments) =>
                    Text(context, arguments, 0).StartsWith(Text(context, arguments, 1), StringComparison.Ordinal)
            ),
            ["ends_with"] = new TemplateFunction(
                (context, arguments) =>
                    Text(context, arguments, 0).EndsWith(Text(context, arguments, 1), StringComparison.Ordinal)
            ),
        };
        functions.IsReadOnly = true;
        return functions;
    }

    private static string Join(TemplateContext context, ScriptArray arguments)
    {
        string separator = Text(context, arguments, 1);
        List<string> texts = List(arguments, "join").Select(item => context.ObjectToString(item) ?? "").ToList();
        RenderBudget.CheckLength(
            context.CurrentSpan,
            texts.Sum(text => (long)text.Length) + ((long)separator.Length * texts.Count)
        );
        return string.Join(separator, texts);
    }

    private static string Replace(TemplateContext context, ScriptArray arguments)
    {
        string text = Text(context, arguments, 0);
        string replaced = Text(context, arguments, 1);
        string replacement = Text(context, arguments, 2);
        if (replaced.Length == 0)
            return text;
        long found = replacement.Length > replaced.Length ? text.AsSpan().Count(replaced) : 0;
        RenderBudget.CheckLength(context.CurrentSpan, text.Length + (found * (replacement.Length - replaced.Length)));
        return text.Replace(replaced, replacement, StringComparison.Ordinal);
    }

    private static string Text(TemplateContext context, ScriptArray arguments, int index) =>
        index < arguments.Count ? context.ObjectToString(arguments[index]) ?? "" : "";

    private static ScriptArray List(ScriptArray arguments, string function) =>
        arguments[0] as ScriptArray
        ?? throw new TemplateFunctionException($"'{function}' takes a list.", "Give it one of the model's lists.");
}
