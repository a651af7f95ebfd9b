using Fluid;
using Fluid.Values;

namespace Strata.Engine.Migration;

/// <summary>The filters of Jekyll that select, group and change lists (jekyllrb.com/docs/liquid/filters).</summary>
/// <param name="parser">The parser of the expressions in their arguments.</param>
internal sealed class LiquidListFilters(FluidParser parser)
{
    private delegate ValueTask<string> Key(FluidValue item, FilterArguments arguments, TemplateContext context);

    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter("where", Where);
        filters.AddFilter("where_exp", WhereExpression);
        filters.AddFilter("find", async (input, arguments, context) => First(await Where(input, arguments, context)));
        filters.AddFilter(
            "find_exp",
            async (input, arguments, context) => First(await WhereExpression(input, arguments, context))
        );
        filters.AddFilter("group_by", (input, arguments, context) => Group(input, arguments, context, Member));
        filters.AddFilter("group_by_exp", (input, arguments, context) => Group(input, arguments, context, Expression));
        filters.AddFilter("sort", Sort);
        Change(filters, "push", (items, added) => [.. items, added]);
        Change(filters, "unshift", (items, added) => [added, .. items]);
        Change(filters, "pop", (items, _) => [.. items.SkipLast(1)]);
        Change(filters, "shift", (items, _) => [.. items.Skip(1)]);
        filters.AddFilter("array_to_sentence_string", Sentence);
    }

    /// <summary>The items with a value: a number equals the text of it, and a list each of its items.</summary>
    private static async ValueTask<FluidValue> Where(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        string name = arguments.At(0).ToStringValue();
        FluidValue target = arguments.At(1);
        List<FluidValue> found = [];
        foreach (FluidValue item in Items(input, context))
        {
            FluidValue value = await item.GetValueAsync(name, context);
            bool isMatch = value is ArrayValue list
                ? list.Values.Any(each => each.ToStringValue() == target.ToStringValue())
                : value.IsNil() == target.IsNil() && value.ToStringValue() == target.ToStringValue();
            if (isMatch)
                found.Add(item);
        }

        return new ArrayValue(found);
    }

    private async ValueTask<FluidValue> WhereExpression(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        IFluidTemplate condition = Parse($"{{% if {arguments.At(1).ToStringValue()} %}}1{{% endif %}}");
        List<FluidValue> found = [];
        foreach (FluidValue item in Items(input, context))
        {
            if ((await Render(condition, item, arguments, context)).Length > 0)
                found.Add(item);
        }

        return new ArrayValue(found);
    }

    /// <summary>The items in order: numbers by value, texts by character, and lists by their first items.</summary>
    private static async ValueTask<FluidValue> Sort(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        string? name = arguments.Count > 0 ? arguments.At(0).ToStringValue() : null;
        List<(FluidValue Key, FluidValue Item)> items = [];
        foreach (FluidValue item in Items(input, context))
            items.Add((name is null ? item : await item.GetValueAsync(name, context), item));
        return new ArrayValue([
            .. items.OrderBy(item => item.Key, Comparer<FluidValue>.Create(Compare)).Select(item => item.Item),
        ]);
    }

    private static int Compare(FluidValue one, FluidValue other) =>
        (one, other) switch
        {
            (NumberValue, NumberValue) => one.ToNumberValue().CompareTo(other.ToNumberValue()),
            (ArrayValue { Values: [var first, ..] }, ArrayValue { Values: [var second, ..] }) => Compare(first, second),
            _ when one.IsNil() || other.IsNil() => one.IsNil().CompareTo(other.IsNil()),
            _ => string.CompareOrdinal(one.ToStringValue(), other.ToStringValue()),
        };

    /// <summary>Groups with a <c>name</c> and <c>items</c>, in the order of their first items.</summary>
    private static async ValueTask<FluidValue> Group(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context,
        Key key
    )
    {
        List<(string Name, FluidValue Item)> items = [];
        foreach (FluidValue item in Items(input, context))
            items.Add((await key(item, arguments, context), item));
        return new ArrayValue([
            .. items
                .GroupBy(item => item.Name, StringComparer.Ordinal)
                .Select(group => new DictionaryValue(
                    new FluidValueDictionaryFluidIndexable(
                        new Dictionary<string, FluidValue>(StringComparer.Ordinal)
                        {
                            ["name"] = new StringValue(group.Key),
                            ["items"] = new ArrayValue([.. group.Select(item => item.Item)]),
                            ["size"] = NumberValue.Create(group.Count()),
                        }
                    )
                )),
        ]);
    }

    private static async ValueTask<string> Member(
        FluidValue item,
        FilterArguments arguments,
        TemplateContext context
    ) => (await item.GetValueAsync(arguments.At(0).ToStringValue(), context)).ToStringValue();

    private ValueTask<string> Expression(FluidValue item, FilterArguments arguments, TemplateContext context) =>
        Render(Parse($"{{{{ {arguments.At(1).ToStringValue()} }}}}"), item, arguments, context);

    private IFluidTemplate Parse(string source) =>
        LiquidRenderer.IsDeep(source) || !parser.TryParse(source, out IFluidTemplate template, out _)
            ? throw new LiquidUnavailableException()
            : template;

    /// <summary>Renders with an item in the variable that the first argument names.</summary>
    private static async ValueTask<string> Render(
        IFluidTemplate template,
        FluidValue item,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        context.IncrementSteps();
        context.EnterChildScope();
        try
        {
            context.SetValue(arguments.At(0).ToStringValue(), item);
            await using BoundedWriter writer = new(LiquidRenderer.MaxLength);
            await template.RenderAsync(writer, NullEncoder.Default, context);
            return writer.ToString();
        }
        finally
        {
            context.ReleaseScope();
        }
    }

    private static void Change(
        FilterCollection filters,
        string name,
        Func<IReadOnlyList<FluidValue>, FluidValue, IReadOnlyList<FluidValue>> change
    ) =>
        filters.AddFilter(
            name,
            async (input, arguments, context) => new ArrayValue(change(Items(input, context), arguments.At(0)))
        );

    private static async ValueTask<FluidValue> Sentence(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        List<string> texts = [.. Items(input, context).Select(item => item.ToStringValue())];
        string connector = arguments.Count > 0 ? arguments.At(0).ToStringValue() : "and";
        return new StringValue(
            texts switch
            {
                [] => "",
                [var only] => only,
                [var first, var second] => $"{first} {connector} {second}",
                _ => $"{string.Join(", ", texts.SkipLast(1))}, {connector} {texts[^1]}",
            }
        );
    }

    private static IReadOnlyList<FluidValue> Items(FluidValue input, TemplateContext context) =>
        input is ArrayValue array ? array.Values : [.. input.Enumerate(context)];

    private static FluidValue First(FluidValue list) =>
        list is ArrayValue { Values: [var first, ..] } ? first : NilValue.Instance;
}
