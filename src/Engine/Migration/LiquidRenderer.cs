using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>
/// Renders pieces of a page's Liquid, with the variables that earlier pieces assigned. The Liquid of a pull request is
/// not trusted: steps, lengths and depth are bounded, and nothing but the settings, the data files and the front matter
/// can be read.
/// </summary>
internal sealed partial class LiquidRenderer
{
    /// <summary>The most characters of a piece, before and after rendering.</summary>
    public const int MaxLength = 200_000;

    private const int MaxSteps = 20_000;

    /// <summary>The most items of a list that a filter or a range makes.</summary>
    public const int MaxItems = 10_000;

    /// <summary>The most brackets or blocks inside each other: the parser calls itself for each.</summary>
    private const int MaxDepth = 50;

    /// <summary>The most characters of a tag, which bounds the filters and operators in it.</summary>
    private const int MaxTagLength = 2000;

    /// <summary>The most pieces that fail: those after them are not tried.</summary>
    private const int MaxFailures = 1000;

    private const string IncludeVariable = "include";
    private const string ValueVariable = "strata_value";

    private static readonly LiquidTags Parser = new();
    private static readonly TemplateOptions Options = CreateOptions();

    private readonly TemplateContext context = new(Options);

    /// <summary>The number of pieces that failed.</summary>
    private int failures;

    /// <summary>Whether the last piece has more than <see cref="MaxLength"/> characters.</summary>
    public bool WasTooLong { get; private set; }

    /// <param name="tree">The site.</param>
    /// <param name="path">The page, relative to the site root.</param>
    /// <param name="page">The front matter of the page.</param>
    public LiquidRenderer(JekyllTree tree, string path, YamlMapping page)
    {
        context.SetValue("site", new DictionaryValue(new LiquidSite(tree)));
        context.SetValue("page", tree.Pages.Of(path) ?? new DictionaryValue(new LiquidYaml(page)));
        context.SetValue(
            "jekyll",
            new DictionaryValue(new FluidValueDictionaryFluidIndexable(new Dictionary<string, FluidValue>()))
        );
        context.AmbientValues[LiquidTags.Tree] = tree;
    }

    /// <summary>The text of an expression; null if it cannot be rendered.</summary>
    public string? TextOf(string expression) =>
        expression.Contains("}}", StringComparison.Ordinal) ? null : Render("{{ " + expression + " }}");

    /// <summary>The value of an expression; null if it cannot be evaluated.</summary>
    public FluidValue? ValueOf(string expression) =>
        expression.Contains("%}", StringComparison.Ordinal)
        || Render($"{{% assign {ValueVariable} = {expression} %}}") is null
            ? null
            : context.GetValue(ValueVariable);

    /// <summary>Whether a condition holds; null if it cannot be evaluated.</summary>
    /// <param name="condition">The condition; Liquid ignores the braces of an output in it.</param>
    public bool? IsTrue(string condition) =>
        condition.Contains("%}", StringComparison.Ordinal)
            ? null
            : Render("{% if " + condition.Replace("{{", "").Replace("}}", "") + " %}1{% endif %}") switch
            {
                null => null,
                var text => text.Length > 0,
            };

    /// <summary>Renders tags and the text between them; null if something in it is not supported.</summary>
    public string? Render(string source)
    {
        WasTooLong = false;
        if (
            failures > MaxFailures
            || source.Length > MaxLength
            || IsDeep(source)
            || HasLongRange(source)
            || !Parser.TryParse(source, out IFluidTemplate template, out _)
        )
            return null;
        using BoundedWriter text = new(MaxLength);
        try
        {
            // Text of the page, not HTML: nothing is escaped unless a filter does it.
            template.RenderAsync(text, NullEncoder.Default, context).AsTask().GetAwaiter().GetResult();
            return text.ToString();
        }
        catch (Exception exception) when (IsOfSource(exception))
        {
            failures++;
            WasTooLong = text.IsFull;
            return null;
        }
    }

    /// <summary>Renders with arguments of an include, which it reads as <c>include.NAME</c>.</summary>
    public void WithArguments(IDictionary<string, FluidValue> arguments, Action render)
    {
        FluidValue outer = context.GetValue(IncludeVariable);
        context.SetValue(IncludeVariable, new DictionaryValue(new FluidValueDictionaryFluidIndexable(arguments)));
        render();
        context.SetValue(IncludeVariable, outer);
    }

    /// <summary>Sets what renders an include in a loop, from the name of the tag and the text after it.</summary>
    public void SetIncludes(Func<string, string, string?> include) =>
        context.AmbientValues[LiquidTags.Include] = include;

    private static TemplateOptions CreateOptions()
    {
        TemplateOptions options = new()
        {
            MaxSteps = MaxSteps,
            MaxRecursion = MaxDepth,
            StrictFilters = true,
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            // The same input gives the same bytes on any day: the filters refuse the date of today.
            Now = static () => DateTimeOffset.UnixEpoch,
        };
        LiquidFilters.AddTo(options.Filters, Parser);
        LiquidFilters.Bound(options.Filters);
        return options;
    }

    /// <summary>Whether the parser would call itself too often: for blocks, brackets, filters and operators.</summary>
    public static bool IsDeep(string source)
    {
        int blocks = 0;
        foreach (Match tag in Tag().Matches(source))
        {
            if (tag.Length > MaxTagLength || tag.Value.Count(letter => letter is '(' or '[') > MaxDepth)
                return true;
            if (tag.Groups["end"].Success)
                blocks--;
            else if (tag.Groups["block"].Success && ++blocks > MaxDepth)
                return true;
        }

        return false;
    }

    /// <summary>Whether the Liquid caused an exception, as opposed to a fault of the library.</summary>
    private static bool IsOfSource(Exception exception) =>
        exception
            is FluidException
                or LiquidUnavailableException
                or InvalidOperationException
                or ArgumentException
                or FormatException
                or ArithmeticException
                or InvalidCastException;

    /// <summary>Whether a range has more items than allowed, or bounds that only rendering tells.</summary>
    private static bool HasLongRange(string source) =>
        source.Contains("..", StringComparison.Ordinal)
        && Tag()
            .Matches(source)
            .SelectMany(tag => Range().Matches(tag.Value))
            .Any(range =>
                !int.TryParse(range.Groups["from"].Value, CultureInfo.InvariantCulture, out int from)
                || !int.TryParse(range.Groups["to"].Value, CultureInfo.InvariantCulture, out int to)
                || (long)to - from > MaxItems
            );

    [GeneratedRegex(
        @"(\G|(?<![^\s(]))((?<from>[^\s(]+)\s*|(?<from>))\.\.\s*(?<to>[^\s)]*)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"\{(\{|%-?\s*((?<end>end)?(?<block>if|unless|for|case|tablerow|capture|comment|raw|highlight|ifchanged)\b)?)"
            + @"([^%}]|%(?!\})|\}(?!\}))*",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tag();
}

/// <summary>A value that is not known when a body is read, such as the list of posts.</summary>
internal sealed class LiquidUnavailableException() : Exception("The value is not available.");
