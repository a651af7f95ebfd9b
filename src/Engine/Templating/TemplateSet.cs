using System.Collections.Concurrent;
using System.Collections.Frozen;
using Scriban;
using Scriban.Syntax;
using Strata.Engine.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Strata.Engine.Templating;

/// <summary>What one render gives: the text, or the template's mistake.</summary>
internal readonly record struct TemplateResult(string? Text, Diagnostic? Diagnostic);

/// <summary>Templates once read, and which of their expressions stand in attributes.</summary>
internal sealed record CompiledTemplates(
    FrozenDictionary<string, ScriptPage> Pages,
    FrozenSet<ScriptNode> InAttributes
);

/// <summary>
/// The templates of a theme, compiled and checked once. Templates are named by their paths:
/// <c>theme/layouts/NAME.html</c>, <c>theme/partials/NAME.html</c>, <c>theme/diagrams/NAME.svg.scriban</c>.
/// Any number of threads may render at once.
/// </summary>
internal sealed class TemplateSet
{
    private const int MostIncludesTold = 4;

    private readonly CompiledTemplates compiled;
    private readonly IReadOnlyDictionary<string, string> diagramLayouts;
    private readonly ConcurrentBag<RenderContext> idle = [];

    private TemplateSet(CompiledTemplates compiled, IReadOnlyDictionary<string, string> diagramLayouts)
    {
        this.compiled = compiled;
        this.diagramLayouts = diagramLayouts;
        // One that cannot be read is there all the same: what uses it is not wrong.
        Layouts = Names("theme/layouts/", ".html");
        Views = Names("theme/diagrams/", ".svg.scriban");
    }

    /// <summary>The names of all layouts, in order: <c>page</c>, <c>post</c> …</summary>
    public IReadOnlyList<string> Layouts { get; }

    /// <summary>The names of all diagram views, in order.</summary>
    public IReadOnlyList<string> Views { get; }

    /// <summary>
    /// The layout that a diagram view names in its first line, <c>{{~ ## layout: stack ## ~}}</c>; empty where it names
    /// none.
    /// </summary>
    public string LayoutOf(string view) => diagramLayouts.GetValueOrDefault(ViewPath(view), "");

    public static string LayoutPath(string name) => $"theme/layouts/{name}.html";

    /// <summary>A partial's path; its name ends in <c>.html</c>, as in an <c>include</c>.</summary>
    public static string PartialPath(string name) => $"theme/partials/{name}";

    public static string ViewPath(string name) => $"theme/diagrams/{name}.svg.scriban";

    /// <summary>Whether a file of the theme is a template.</summary>
    public static bool IsTemplate(string path) =>
        path.StartsWith("theme/diagrams/", StringComparison.Ordinal)
            ? path.EndsWith(".svg.scriban", StringComparison.Ordinal)
            : (
                path.StartsWith("theme/layouts/", StringComparison.Ordinal)
                || path.StartsWith("theme/partials/", StringComparison.Ordinal)
            ) && path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Compiles and checks templates; other files are passed over. What is wrong goes to the bag.</summary>
    public static TemplateSet Load(IEnumerable<(string Path, string Text)> templates, DiagnosticBag bag)
    {
        var pages = new Dictionary<string, ScriptPage>(StringComparer.Ordinal);
        var layouts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, string text) in templates.Where(template => IsTemplate(template.Path)))
        {
            // Scriban strips a line's white space only up to '\n', and pages are the same on every system.
            string plain = text.ReplaceLineEndings("\n");
            Template template = Template.Parse(plain, path);
            if (TemplateSyntaxError.Of(template, plain, path) is { } diagnostic)
                bag.Add(diagnostic);
            if (template is { HasErrors: false, Page: { } page })
                pages[path] = page;
            layouts[path] = NamedLayout(text);
        }

        HashSet<ScriptNode> inAttributes = [];
        foreach ((string path, ScriptPage page) in pages)
            new TemplateCheck(new FileReport(path, bag), layouts.Keys, inAttributes).Check(page);
        return new TemplateSet(
            new CompiledTemplates(pages.ToFrozenDictionary(StringComparer.Ordinal), inAttributes.ToFrozenSet()),
            layouts
        );
    }

    public bool Contains(string path) => compiled.Pages.ContainsKey(path);

    /// <summary>Renders a template.</summary>
    /// <param name="path">The template; see <see cref="LayoutPath"/>, <see cref="PartialPath"/>, <see
    /// cref="ViewPath"/>.</param>
    /// <param name="model">What it is given.</param>
    /// <param name="page">The page it is rendered for, for messages, such as <c>/posts/x/</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such template.</exception>
    public TemplateResult Render(string path, TemplateModel model, string page)
    {
        ScriptPage template = compiled.Pages[path];
        if (!idle.TryTake(out RenderContext? context))
            context = new RenderContext(compiled);
        try
        {
            string text = context.Render(template, model);
            idle.Add(context); // after a mistake a context is in disorder, and is dropped
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

    private static Diagnostic Explain(ScriptRuntimeException error, List<SourceSpan> includedFrom, string page)
    {
        // An endless include has a hundred links; the first few tell.
        string chain = string.Concat(
            includedFrom
                .Take(MostIncludesTold)
                .Select(span => $", included from {span.FileName}({span.Start.Line + 1},{span.Start.Column + 1})")
        );
        string what = error.OriginalMessage.TrimEnd('.');
        (DiagnosticCode code, string fix) = error switch
        {
            TemplateException known => (known.Code, known.Fix),
            _ when what.StartsWith("Exceeding", StringComparison.Ordinal)
                    || what.Contains("LoopLimit", StringComparison.Ordinal) => (
                Codes.TemplateEndless,
                "Look for an include of itself, or a loop, that never ends."
            ),
            _ => (Codes.TemplateEvaluation, ""),
        };
        if (error is not TemplateException)
            what = Sentence(what);
        Diagnostic diagnostic = Mistake(error.Span, code, $"{what}{chain}, while rendering {page}.", fix);
        return includedFrom is [.., var outermost]
            ? diagnostic with
            {
                Related = new(outermost.FileName, TemplateCheck.Place(outermost)),
            }
            : diagnostic;
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

    /// <summary>Scriban's words in our manner: quotation marks instead of backticks.</summary>
    private static string Sentence(string message) => message.Replace('`', '\'').Trim().TrimEnd('.');

    private static Diagnostic Mistake(SourceSpan span, DiagnosticCode code, string what, string fix) =>
        new()
        {
            Code = code,
            Path = span.FileName,
            Span = TemplateCheck.Place(span),
            Message = what,
            Fix = fix,
        };

    private List<string> Names(string folder, string ending) =>
        diagramLayouts
            .Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal))
            .Select(path => path[folder.Length..^ending.Length])
            .Order(StringComparer.Ordinal)
            .ToList();
}
