using System.Collections.Concurrent;
using Scriban;
using Scriban.Syntax;
using Strata.Engine.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Strata.Engine.Templating;

/// <summary>The result of a render: the text, or the error in the template.</summary>
internal readonly record struct TemplateResult(string? Text, Diagnostic? Diagnostic);

/// <summary>Parsed templates.</summary>
/// <param name="Pages">The templates by path.</param>
/// <param name="Texts">Their texts by path.</param>
/// <param name="InAttributes">The statements in them that write into attributes.</param>
internal sealed record CompiledTemplates(
    IReadOnlyDictionary<string, ScriptPage> Pages,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlySet<ScriptNode> InAttributes
)
{
    /// <summary>The text at a position in a template, on one line; empty if it is not known.</summary>
    public string TextOf(SourceSpan span) =>
        Texts.TryGetValue(span.FileName ?? "", out string? text)
        && span.Start.Offset >= 0
        && span.Length > 0
        && span.Start.Offset + span.Length <= text.Length
            ? text.Substring(span.Start.Offset, span.Length).ReplaceLineEndings(" ")
            : "";
}

/// <summary>
/// The templates of a theme, compiled and checked once. Templates are named by their paths:
/// <c>theme/layouts/NAME.html</c>, <c>theme/partials/NAME.html</c>, <c>theme/diagrams/NAME.svg.scriban</c>.
/// Any number of threads may render at once.
/// </summary>
internal sealed class TemplateSet
{
    public const string LayoutFolder = "theme/layouts/";

    public const string DiagramFolder = "theme/diagrams/";

    private const string PartialFolder = "theme/partials/";

    private readonly CompiledTemplates compiled;
    private readonly IReadOnlyDictionary<string, string> diagramLayouts;

    // A ConcurrentBag would keep the whole site alive: a static of each thread holds its items.
    private readonly ConcurrentStack<RenderContext> idle = [];

    private TemplateSet(CompiledTemplates compiled, IReadOnlyDictionary<string, string> diagramLayouts)
    {
        this.compiled = compiled;
        this.diagramLayouts = diagramLayouts;
        // A template that cannot be parsed is listed too, because references to it are valid.
        Layouts = Names(LayoutFolder, ".html");
        Views = Names(DiagramFolder, ".svg.scriban");
    }

    /// <summary>The names of all layouts, in order: <c>page</c>, <c>post</c> …</summary>
    public IReadOnlyList<string> Layouts { get; }

    /// <summary>The names of all diagram views, in order.</summary>
    public IReadOnlyList<string> Views { get; }

    /// <summary>
    /// The layout that a diagram view names in its first line, <c>{{~ ## layout: stack ## ~}}</c>; empty for none.
    /// </summary>
    public string LayoutOf(string view) => diagramLayouts.GetValueOrDefault(ViewPath(view), "");

    public static string LayoutPath(string name) => $"{LayoutFolder}{name}.html";

    /// <summary>A partial's path; its name ends in <c>.html</c>, as in an <c>include</c>.</summary>
    public static string PartialPath(string name) => PartialFolder + name;

    public static string ViewPath(string name) => $"{DiagramFolder}{name}.svg.scriban";

    /// <summary>Whether a file of the theme is a template.</summary>
    public static bool IsTemplate(string path) =>
        path.StartsWith(DiagramFolder, StringComparison.Ordinal)
            ? path.EndsWith(".svg.scriban", StringComparison.Ordinal)
            : (
                path.StartsWith(LayoutFolder, StringComparison.Ordinal)
                || path.StartsWith(PartialFolder, StringComparison.Ordinal)
            ) && path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Compiles and checks templates; ignores other files.</summary>
    /// <param name="templates">The files of the theme.</param>
    /// <param name="contract">Returns the models of templates; null to check names only when they are used.</param>
    /// <param name="messages">The messages of the site; null to check their keys only when they are used.</param>
    /// <param name="bag">Receives the diagnostics.</param>
    public static TemplateSet Load(
        IEnumerable<(string Path, string Text)> templates,
        TemplateContract? contract,
        MessageType? messages,
        DiagnosticBag bag
    )
    {
        var pages = new Dictionary<string, ScriptPage>(StringComparer.Ordinal);
        var layouts = new Dictionary<string, string>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, string text) in templates.Where(template => IsTemplate(template.Path)))
        {
            // Scriban strips a line's white space only up to '\n', and pages are the same on every system.
            texts[path] = text.ReplaceLineEndings("\n");
            if (Parse(path, texts[path], bag) is { } page)
                pages[path] = page;
            layouts[path] = NamedLayout(text);
        }

        HashSet<ScriptNode> inAttributes = [];
        foreach ((string path, ScriptPage page) in pages)
            new TemplateCheck(new FileReport(path, bag), layouts.Keys, inAttributes).Check(page);
        if (contract is not null)
        {
            NameCheck.Run(pages, path => contract(path, layouts[path]), messages, bag);
            RenamedPartials.Check(pages, layouts.Keys, bag);
        }

        return new TemplateSet(new CompiledTemplates(pages, texts, inAttributes), layouts);
    }

    private static ScriptPage? Parse(string path, string text, DiagnosticBag bag)
    {
        if (TemplateSyntaxError.OfLength(text, path) is { } tooLong)
        {
            bag.Add(tooLong);
            return null;
        }

        Template template = Template.Parse(text, path);
        if (TemplateSyntaxError.Of(template, text, path) is { } diagnostic)
            bag.Add(diagnostic);
        return template.HasErrors ? null : template.Page;
    }

    public bool Contains(string path) => compiled.Pages.ContainsKey(path);

    /// <summary>Renders a template.</summary>
    /// <param name="path">The template; see <see cref="LayoutPath"/>, <see cref="PartialPath"/>, <see
    /// cref="ViewPath"/>.</param>
    /// <param name="models">The models; the value of a name comes from the first one that has it.</param>
    /// <param name="page">The page it is rendered for, for messages, such as <c>/posts/x/</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such template.</exception>
    public TemplateResult Render(string path, IReadOnlyList<TemplateModel> models, string page)
    {
        ScriptPage template = compiled.Pages[path];
        if (!idle.TryPop(out RenderContext? context))
            context = new RenderContext(compiled);
        try
        {
            string text = context.Render(template, models);
            idle.Push(context); // after an error a context is in an undefined state, and is dropped
            return new TemplateResult(text, Diagnostic: null);
        }
        catch (ScriptRuntimeException error)
        {
            return context.Bug is { } bug
                ? throw new InvalidOperationException(
                    $"A function failed in {path} while rendering {page}: {bug.Message}",
                    bug
                )
                : new TemplateResult(Text: null, Explain(error, context.IncludedFrom, page));
        }
    }

    private Diagnostic Explain(ScriptRuntimeException error, List<SourceSpan> includedFrom, string page)
    {
        (DiagnosticCode code, string message, string fix) = error is TemplateException known
            ? (known.Code, known.OriginalMessage.TrimEnd('.'), known.Fix)
            : EvaluationRule.Explain(error, compiled.TextOf(error.Span));
        return IncludeChain.Diagnostic(
            code,
            error.Span,
            includedFrom,
            RenderErrors.Message($"{message}{IncludeChain.Text(includedFrom)}", page),
            fix
        );
    }

    private static string NamedLayout(string text)
    {
        ReadOnlySpan<char> line = text.AsSpan()[..(text.IndexOf('\n') is var end and >= 0 ? end : text.Length)];
        const string Opening = "## layout:";
        int at = line.IndexOf(Opening, StringComparison.Ordinal);
        if (at < 0)
            return "";
        ReadOnlySpan<char> rest = line[(at + Opening.Length)..];
        return rest.IndexOf("##", StringComparison.Ordinal) is var close and >= 0
            ? rest[..close].Trim().ToString()
            : "";
    }

    private List<string> Names(string folder, string ending) =>
        diagramLayouts
            .Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal))
            .Select(path => path[folder.Length..^ending.Length])
            .Order(StringComparer.Ordinal)
            .ToList();
}
