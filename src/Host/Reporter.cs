using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Output;

namespace Strata.Host;

/// <summary>Prints what a run found and did.</summary>
internal static class Reporter
{
    /// <summary>A file with more mistakes has one cause, and the first ones show it.</summary>
    private const int MostPerFile = 50;

    /// <summary>Says why nothing could be done.</summary>
    public static int Refuse(string why, string fix)
    {
        Console.Error.WriteLine($"strata: {why} {fix}");
        return ExitCodes.Usage;
    }

    /// <summary>Prints the diagnostics of a site and its summary; the exit code.</summary>
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
                ("pages", site.Report.Pages),
                ("diagrams", site.Report.Diagrams),
                ("drafts", site.Report.Drafts),
                ("future", site.Report.Future),
                ("unpublished", site.Report.Unpublished),
                ("written", output?.Written ?? 0),
                ("removed", output?.Removed ?? 0),
            ]
        );

    /// <summary>Prints the diagnostics and the summary, or all of it as JSON with the counts; the exit code.</summary>
    public static int Report(
        RunSettings settings,
        IReadOnlyList<Diagnostic> diagnostics,
        string summary,
        params IReadOnlyList<(string Name, int Count)> counts
    )
    {
        List<Diagnostic> located = Located(settings, diagnostics);
        if (settings.Format == "json")
        {
            Console.Out.WriteLine(DiagnosticText.Json(located, counts));
        }
        else
        {
            Say(settings, located);
            if (!settings.Quiet && summary.Length > 0)
                Console.Out.WriteLine(summary);
        }

        return Errors(diagnostics) == 0 ? ExitCodes.Success : ExitCodes.Errors;
    }

    /// <summary>
    /// Prints the diagnostics to the error output, for a verb whose standard output is what it makes; the exit code.
    /// </summary>
    public static int ReportAside(RunSettings settings, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (settings.Format == "json")
            Console.Error.WriteLine(DiagnosticText.Json(Located(settings, diagnostics), []));
        else
            Say(settings, Located(settings, diagnostics));
        return Errors(diagnostics) == 0 ? ExitCodes.Success : ExitCodes.Errors;
    }

    private static void Say(RunSettings settings, List<Diagnostic> located)
    {
        bool colour = Terminal.HasColour;
        foreach (
            IGrouping<string, Diagnostic> file in located
                .Where(diagnostic => diagnostic.Severity is not Severity.Note || !settings.Quiet)
                .GroupBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
        )
        {
            foreach (Diagnostic diagnostic in file.Take(MostPerFile))
                Console.Error.Write(
                    settings.Format == "github"
                        ? DiagnosticText.GitHub(diagnostic)
                        : DiagnosticText.Human(diagnostic, colour)
                );
            if (file.Count() > MostPerFile)
                Console.Error.WriteLine($"{Terminal.Plain(file.Key)}: {file.Count() - MostPerFile} more in this file.");
        }
    }

    private static int Errors(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Count(diagnostic => diagnostic.Severity is Severity.Error);

    private static string Summary(Site site, IReadOnlyList<Diagnostic> diagnostics, TimeSpan time)
    {
        int warnings = diagnostics.Count(diagnostic => diagnostic.Severity is Severity.Warning);
        List<string> left = [];
        if (site.Report.Drafts > 0)
            left.Add(Count(site.Report.Drafts, "draft"));
        if (site.Report.Future > 0)
            left.Add(Count(site.Report.Future, "future post"));
        if (site.Report.Unpublished > 0)
            left.Add(Count(site.Report.Unpublished, "unpublished page"));
        string leftOut = left.Count == 0 ? "" : $" ({string.Join(", ", left)} left out)";
        // With an error no page is made, and to count none would not be true either.
        string made = site.HasErrors
            ? ""
            : $"{Count(site.Report.Pages, "page")}, {Count(site.Report.Diagrams, "diagram")}, ";
        return $"{made}{Count(Errors(diagnostics), "error")}, {Count(warnings, "warning")} in "
            + $"{time.TotalSeconds:0.00} s{leftOut}";
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static List<Diagnostic> Located(RunSettings settings, IReadOnlyList<Diagnostic> diagnostics) =>
        Diagnostic
            .InOrder(diagnostics)
            .Select(diagnostic => diagnostic with { Path = Located(settings, diagnostic.Path) })
            .ToList();

    /// <summary>The path as a reader of the message can open it: from the current folder.</summary>
    private static string Located(RunSettings settings, string path) =>
        Path.GetRelativePath(".", Path.Combine(settings.Root, path)).Replace('\\', '/');
}
