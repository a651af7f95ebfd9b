using System.Text;
using System.Text.Json;
using Strata.Engine;
using Strata.Engine.Diagnostics;
using Strata.Engine.Output;

namespace Strata.Host;

/// <summary>Prints what a run found and did.</summary>
internal static class Reporter
{
    /// <summary>Says why nothing could be done.</summary>
    public static int Refuse(string why, string cure)
    {
        Console.Error.WriteLine($"strata: {why} {cure}");
        return ExitCodes.Usage;
    }

    /// <summary>Prints the diagnostics of a site and its summary; the exit code.</summary>
    public static int Report(RunSettings settings, BuiltSite site, IReadOnlyList<Diagnostic> diagnostics, OutputResult? output, TimeSpan time) => Report(
        settings,
        diagnostics,
        Summary(site, diagnostics, time),
        [
            ("pages", site.Pages),
            ("diagrams", site.Diagrams),
            ("drafts", site.Drafts),
            ("future", site.Future),
            ("unpublished", site.Unpublished),
            ("written", output?.Written ?? 0),
            ("removed", output?.Removed ?? 0),
        ]);

    /// <summary>Prints the diagnostics and the summary, or all of it as JSON with the counts; the exit code.</summary>
    public static int Report(RunSettings settings, IReadOnlyList<Diagnostic> diagnostics, string summary, params IReadOnlyList<(string Name, int Count)> counts)
    {
        List<Diagnostic> located = Located(settings, diagnostics);
        if (settings.Format == "json")
        {
            Console.Out.WriteLine(Json(located, counts));
        }
        else
        {
            Say(settings, located);
            if (!settings.Quiet && summary.Length > 0)
                Console.Out.WriteLine(summary);
        }

        return Errors(diagnostics) == 0 ? ExitCodes.Fine : ExitCodes.Mistakes;
    }

    /// <summary>Prints the diagnostics to the error output, for a verb whose standard output is what it makes; the exit code.</summary>
    public static int ReportAside(RunSettings settings, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (settings.Format == "json")
            Console.Error.WriteLine(Json(Located(settings, diagnostics), []));
        else
            Say(settings, Located(settings, diagnostics));
        return Errors(diagnostics) == 0 ? ExitCodes.Fine : ExitCodes.Mistakes;
    }

    private static void Say(RunSettings settings, List<Diagnostic> located)
    {
        foreach (Diagnostic diagnostic in located.Where(diagnostic => diagnostic.Severity is not Severity.Note || !settings.Quiet))
        {
            Console.Error.WriteLine(settings.Format == "github" ? GitHub(diagnostic) : diagnostic.ToString());
            if (settings.Format == "human" && diagnostic.Severity is not Severity.Note)
                Console.Error.Write(Excerpt.Of(diagnostic.Path, diagnostic.Span) + (diagnostic.Help.Length == 0 ? "" : $"      = {diagnostic.Help}\n"));
        }
    }

    private static int Errors(IReadOnlyList<Diagnostic> diagnostics) => diagnostics.Count(diagnostic => diagnostic.Severity is Severity.Error);

    private static string Summary(BuiltSite site, IReadOnlyList<Diagnostic> diagnostics, TimeSpan time)
    {
        int warnings = diagnostics.Count(diagnostic => diagnostic.Severity is Severity.Warning);
        List<string> left = [];
        if (site.Drafts > 0)
            left.Add(Count(site.Drafts, "draft"));
        if (site.Future > 0)
            left.Add(Count(site.Future, "future post"));
        if (site.Unpublished > 0)
            left.Add(Count(site.Unpublished, "unpublished page"));
        string leftOut = left.Count == 0 ? "" : $" ({string.Join(", ", left)} left out)";
        return $"{Count(site.Pages, "page")}, {Count(site.Diagrams, "diagram")}, {Count(Errors(diagnostics), "error")}, {Count(warnings, "warning")} in {time.TotalSeconds:0.00} s{leftOut}";
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static List<Diagnostic> Located(RunSettings settings, IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => diagnostic with { Path = Located(settings, diagnostic.Path) }).ToList();

    /// <summary>The path as a reader of the message can open it: from the current folder.</summary>
    private static string Located(RunSettings settings, string path) =>
        Path.GetRelativePath(".", Path.Combine(settings.Root, path)).Replace('\\', '/');

    /// <summary>A workflow command of GitHub Actions; its messages and properties escape line ends, commas and colons.</summary>
    private static string GitHub(Diagnostic diagnostic)
    {
        string level = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        string message = $"{diagnostic.What} {diagnostic.Cure} {diagnostic.Help}".Trim();
        return $"::{level} file={Property(diagnostic.Path)},line={diagnostic.Span.Line},col={diagnostic.Span.Column},endColumn={diagnostic.Span.Column + diagnostic.Span.Length},title={diagnostic.Code.Id}::{Data(message)}";
    }

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");

    private static string Json(IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<(string Name, int Count)> counts)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            foreach ((string name, int count) in counts)
                writer.WriteNumber(name, count);
            writer.WriteStartArray("diagnostics");
            foreach (Diagnostic diagnostic in diagnostics)
                Json(writer, diagnostic);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Json(Utf8JsonWriter writer, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        writer.WriteString("code", diagnostic.Code.Id);
        writer.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        writer.WriteString("path", diagnostic.Path);
        writer.WriteNumber("line", diagnostic.Span.Line);
        writer.WriteNumber("column", diagnostic.Span.Column);
        writer.WriteNumber("length", diagnostic.Span.Length);
        writer.WriteString("message", diagnostic.What);
        writer.WriteString("cure", diagnostic.Cure);
        writer.WriteString("help", diagnostic.Help);
        writer.WriteEndObject();
    }
}
