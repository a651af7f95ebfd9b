using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>Recognizes files that another program must render first: templates of Helm, and kustomizations.</summary>
internal static class TemplateMarks
{
    private const string Mark = "{{";

    /// <summary>Reports a file that is not YAML because it has the marks of a template.</summary>
    public static bool ReportIn(string text, FileReport report)
    {
        int index = text.IndexOf(Mark, StringComparison.Ordinal);
        if (index < 0)
            return false;
        int line = text.AsSpan(0, index).Count('\n') + 1;
        Report(new SourceSpan(line, index - text.LastIndexOf('\n', index), Mark.Length), report);
        return true;
    }

    /// <summary>Reports a name that is a template, in quotation marks.</summary>
    public static bool ReportName(string? name, SourceSpan span, FileReport report)
    {
        if (name?.Contains(Mark, StringComparison.Ordinal) is not true)
            return false;
        Report(span, report);
        return true;
    }

    /// <summary>Reports a kustomization, or the values of a chart, in place of manifests.</summary>
    public static bool ReportKustomization(Fields item, FileReport report)
    {
        string kind = item.Text("kind") ?? "";
        bool isKustomization =
            kind is "Kustomization" or "Component"
                && item.Text("apiVersion")?.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) is true
            || (kind.Length == 0 && (item.Has("kustomize") || (item.Has("resources") && !item.Has("metadata"))));
        bool isChart = kind.Length == 0 && item.Text("apiVersion") is "v1" or "v2" && item.Has("version");
        if (!isKustomization && !isChart)
            return false;
        report.Add(
            Codes.ImportTemplate,
            item.Span,
            isChart ? "The file describes a chart of Helm, not objects." : "The file is a kustomization, not objects.",
            isChart
                ? "Import its output: 'helm template FOLDER | strata import kubernetes -'."
                : "Import its output: 'kubectl kustomize FOLDER | strata import kubernetes -'."
        );
        return true;
    }

    private static void Report(SourceSpan span, FileReport report) =>
        report.Add(
            Codes.ImportTemplate,
            span,
            "The file is a template: it has '{{ }}'.",
            "Import what it becomes; for a chart of Helm: 'helm template FOLDER | strata import kubernetes -'."
        );
}
