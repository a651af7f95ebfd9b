using Scriban.Runtime;
using Scriban.Syntax;

namespace Strata.Engine.Templating;

/// <summary>The names that are defined anywhere in a theme.</summary>
internal sealed class TemplateNames
{
    /// <summary>Scriban's own variable for the state of a loop.</summary>
    private const string LoopState = "for";

    private readonly HashSet<string> set = new([LoopState], StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<TemplateType> visited = [];

    private TemplateNames() { }

    public static TemplateNames Of(IEnumerable<ScriptPage> templates, IEnumerable<TemplateType> models)
    {
        var names = new TemplateNames();
        foreach (ScriptPage template in templates)
            names.AddVariables(template);
        foreach (TemplateType model in models)
            names.AddFields(model);
        return names;
    }

    /// <summary>Whether some template sets a variable of the name, or the language itself has it.</summary>
    public bool IsSet(string variable) =>
        set.Contains(variable) || ((IScriptObject)StandardFunctions.All).Contains(variable);

    /// <summary>Whether some model has a field of the name, or some loop a variable.</summary>
    public bool IsKnown(string name) => known.Contains(name);

    private void AddVariables(ScriptNode node)
    {
        if (node is ScriptAssignExpression { Target: ScriptVariable target })
            set.Add(target.Name);
        else if (node is ScriptIncrementDecrementExpression { Right: ScriptVariable counter })
            set.Add(counter.Name);
        else if (node is ScriptForStatement { Variable: ScriptVariable variable })
            known.Add(variable.Name);
        foreach (ScriptNode? child in node.Children)
        {
            if (child is not null)
                AddVariables(child);
        }
    }

    private void AddFields(TemplateType model)
    {
        if (!visited.Add(model))
            return;
        foreach (TemplateField field in model.Fields)
        {
            known.Add(field.Name);
            FieldType type = field.Type;
            while (type.Item is { } item)
                type = item;
            if (type.Model is { } inner)
                AddFields(inner);
        }
    }
}
