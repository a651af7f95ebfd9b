using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Execution;
using Strata.Engine.Output;

namespace Strata.Host;

/// <summary>A number in the report of a run.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Value">The number.</param>
internal readonly record struct RunCount(string Name, int Value);

/// <summary>Prints the results of a run.</summary>
internal static class Reporter
{
    /// <summary>A file with more diagnostics mostly has one cause, which the first ones show.</summary>
    private const int MaxPerFile = 50;

    /// <summary>More diagnostics are grouped by code.</summary>
    private const int MaxListed = 100;

    /// <summary>The diagnostics of each group that are printed.</summary>
    private const int MaxPerCode = 3;

    /// <summary>Prints the reason why a verb cannot run, and returns the exit code.</summary>
    public static int Fail(string message, string fix)
    {
        Terminal.PrintError($"strata: {message.TrimEnd('.')}. {fix}");
        return ExitCodes.Usage;
    }

    /// <summary>Prints a bug of the program and the file that it processed, and returns the exit code.</summary>
    public static int FailWithBug(Exception error)
    {
        string source = error is ProcessingException processing ? $" while it processed '{processing.SourceName}'" : "";
        Exception cause = error is ProcessingException ? error.InnerException! : error;
        Terminal.PrintError($"strata: Strata failed{source}: {cause.GetType().Name}: {cause.Message}");
        Terminal.WriteError(
            "This is a bug in Strata, not a mistake of yours. Please report it with the file and these lines:\n"
                + $"{cause.StackTrace}\n"
        );
        return ExitCodes.Bug;
    }

    /// <summary>Prints the diagnostics of a site and its summary, and returns the exit code.</summary>
    public static int Report(
        RunSettings settings,
        Site site,
        IReadOnlyList<Diagnostic> diagnostics,
        OutputResult? output,
        TimeSpan time
    ) =>
        Report(
            settings,
            diagnostics,
            Summary(site, diagnostics, time),
            [
                new("pages", site.Report.Pages),
                new("diagrams", site.Report.Diagrams),
                new("drafts", site.Report.Drafts),
                new("future", site.Report.Future),
                new("unpublished", site.Report.Unpublished),
                new("written", output?.Written ?? 0),
                new("removed", output?.Removed ?? 0),
            ]
        );

    /// <summary>
    /// Prints the diagnostics and the summary, or both as JSON with the counts. Returns the exit code.
    /// </summary>
    public static int Report(
        RunSettings settings,
        IReadOnlyList<Diagnostic> diagnostics,
        string summary,
        params IReadOnlyList<RunCount> counts
    )
    {
        List<Diagnostic> printed = ForCurrentFolder(settings, diagnostics);
        if (settings.Format == "json")
        {
            foreach (string part in DiagnosticText.Json(printed, counts))
                Terminal.PrintPart(part);
        }
        else
        {
            Print(settings, printed);
            if (!settings.Quiet && summary.Length > 0)
                Terminal.Print(summary);
        }

        return CountErrors(diagnostics) == 0 ? ExitCodes.Success : ExitCodes.Errors;
    }

    /// <summary>
    /// Prints the diagnostics to standard error, for a verb with its result on standard output. Returns the exit code.
    /// </summary>
    public static int ReportToStandardError(RunSettings settings, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (settings.Format == "json")
            foreach (string part in DiagnosticText.Json(ForCurrentFolder(settings, diagnostics), []))
                Terminal.WriteError(part);
        else
            Print(settings, ForCurrentFolder(settings, diagnostics));
        return CountErrors(diagnostics) == 0 ? ExitCodes.Success : ExitCodes.Errors;
    }

    private static void Print(RunSettings settings, List<Diagnostic> diagnostics)
    {
        bool hasColour = Terminal.HasColour;
        List<Diagnostic> printed = diagnostics.FindAll(diagnostic =>
            (diagnostic.Severity is not Severity.Note || !settings.Quiet)
            && (settings.Code is null || diagnostic.Code.Id == settings.Code)
        );
        if (printed.Count > MaxListed && settings.Code is null && settings.Format == "human")
        {
            PrintGroups(printed, hasColour);
            return;
        }

        foreach (
            IGrouping<string, Diagnostic> file in printed.GroupBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
        )
        {
            foreach (Diagnostic diagnostic in file.Take(MaxPerFile))
                Terminal.WriteError(
                    settings.Format == "github"
                        ? DiagnosticText.GitHub(diagnostic)
                        : DiagnosticText.Human(diagnostic, hasColour)
                );
            if (file.Count() > MaxPerFile)
                Terminal.PrintError($"{file.Count() - MaxPerFile} more in {file.Key}.");
        }
    }

    /// <summary>Prints the first diagnostics of each code, errors first, and the number of the others.</summary>
    private static void PrintGroups(List<Diagnostic> diagnostics, bool hasColour)
    {
        foreach (
            IGrouping<(Severity Severity, string Id), Diagnostic> group in diagnostics
                .GroupBy(diagnostic => (diagnostic.Severity, diagnostic.Code.Id))
                .OrderByDescending(group => group.Key.Severity)
                .ThenBy(group => group.Key.Id, StringComparer.Ordinal)
        )
        {
            foreach (Diagnostic diagnostic in group.Take(MaxPerCode))
                Terminal.WriteError(DiagnosticText.Human(diagnostic, hasColour));
            if (group.Count() > MaxPerCode)
                Terminal.PrintError(
                    $"{group.Count() - MaxPerCode} more {group.Key.Id}, {group.First().Code.Title}; "
                        + $"'--code {group.Key.Id}' lists all."
                );
        }
    }

    private static int CountErrors(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Count(diagnostic => diagnostic.Severity is Severity.Error);

    private static string Summary(Site site, IReadOnlyList<Diagnostic> diagnostics, TimeSpan time)
    {
        int warnings = diagnostics.Count(diagnostic => diagnostic.Severity is Severity.Warning);
        List<string> omitted = [];
        if (site.Report.Drafts > 0)
            omitted.Add(Count(site.Report.Drafts, "draft"));
        if (site.Report.Future > 0)
            omitted.Add(Count(site.Report.Future, "future post"));
        if (site.Report.Unpublished > 0)
            omitted.Add(Count(site.Report.Unpublished, "unpublished page"));
        string omissions = omitted.Count == 0 ? "" : $" ({string.Join(", ", omitted)} left out)";
        // With an error nothing is written, so page counts would mislead.
        string contents = !site.IsPublishable
            ? ""
            : $"{Count(site.Report.Pages, "page")}, {Count(site.Report.Diagrams, "diagram")}, ";
        return $"{contents}{Count(CountErrors(diagnostics), "error")}, {Count(warnings, "warning")} in "
            + $"{time.TotalSeconds:0.00} s{omissions}";
    }

    /// <summary>A number of things: "1 page", "2 pages".</summary>
    public static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>The diagnostics in order, with paths that can be opened from the current folder.</summary>
    private static List<Diagnostic> ForCurrentFolder(RunSettings settings, IReadOnlyList<Diagnostic> diagnostics)
    {
        Dictionary<string, string> paths = diagnostics
            .Select(diagnostic => diagnostic.Path)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(path => path, path => FromCurrentFolder(settings, path), StringComparer.Ordinal);
        return Diagnostic
            .InOrder(diagnostics)
            .Select(diagnostic => diagnostic with { Path = paths[diagnostic.Path] })
            .ToList();
    }

    private static string FromCurrentFolder(RunSettings settings, string path) =>
        Path.GetRelativePath(".", Path.Combine(settings.Root, path)).Replace('\\', '/');
}
