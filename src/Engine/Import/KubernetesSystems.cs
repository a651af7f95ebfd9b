namespace Strata.Engine.Import;

/// <summary>Finds the operating system that a pod needs, in every form that a pod can state it.</summary>
internal static class KubernetesSystems
{
    private static readonly string[] Labels = ["kubernetes.io/os", "beta.kubernetes.io/os"];

    /// <summary>The operating system of a pod whose node is not in the input.</summary>
    public static string OsOf(Fields spec, ImageNaming naming) =>
        Runtimes.Os(spec.ChildIfAny("os")?.Text("name"))
        ?? Selected(spec.ChildIfAny("nodeSelector"))
        ?? Required(spec)
        ?? (KubernetesPods.IsHostProcess(spec) ? "windows" : null)
        ?? spec.Children("containers", "a container")
            .Select(container => SystemOf(container, naming))
            .FirstOrDefault(os => os is not null)
        ?? "linux";

    private static string? SystemOf(Fields container, ImageNaming naming) =>
        KubernetesPods.IsHostProcess(container) ? "windows" : naming.OsOf(container.Text("image") ?? "");

    private static string? Selected(Fields? labels) =>
        labels is null
            ? null
            : Labels.Select(label => Runtimes.Os(labels.Text(label))).FirstOrDefault(os => os is not null);

    /// <summary>The system that all required terms of the node affinity allow; null if they do not name one.</summary>
    private static string? Required(Fields spec)
    {
        IEnumerable<Fields> terms =
            spec.ChildIfAny("affinity")
                ?.ChildIfAny("nodeAffinity")
                ?.ChildIfAny("requiredDuringSchedulingIgnoredDuringExecution")
                ?.Children("nodeSelectorTerms", "a term")
            ?? [];
        List<string?> systems = terms.Select(OfTerm).Distinct().ToList();
        return systems is [{ } only] ? only : null;
    }

    private static string? OfTerm(Fields term)
    {
        foreach (Fields expression in term.Children("matchExpressions", "an expression"))
        {
            if (!Labels.Contains(expression.Text("key")))
                continue;
            List<string?> values = expression.Texts("values").Select(Runtimes.Os).ToList();
            if (values is not [{ } system])
                continue;
            if (expression.Text("operator") == "In")
                return system;
            if (expression.Text("operator") == "NotIn")
                return system == "linux" ? "windows" : "linux";
        }

        return null;
    }
}
