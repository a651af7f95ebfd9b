using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using static Strata.Engine.Topologies.IsolationModes;

namespace Strata.Engine.Rules;

/// <summary>Rules on the images and hosts of Windows containers.</summary>
internal static class WindowsRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.WindowsWithoutBaseImage,
            "Windows programs call the system libraries, never the kernel itself, and the libraries come with "
                + "the base image. Only a HostProcess container uses the host's own.",
            RuleSources.Builder,
            WithoutBaseImage
        ),
        new(
            Codes.WindowsImageOnHost,
            "The user mode of Windows is built for one kernel: an image runs on a kernel of its own build, and on "
                + "some newer ones. Hyper-V isolation brings the image's kernel along, but not on an older host.",
            RuleSources.VersionCompatibility,
            context => OnHost(context, Verdict.No)
        ),
        new(
            Codes.WindowsDisputed,
            "For some combinations, the documentation and the code of the vendor disagree. They may work, but "
                + "without a guarantee.",
            RuleSources.VersionCompatibility,
            context => OnHost(context, Verdict.Disputed)
        ),
    ];

    private static IEnumerable<Finding> WithoutBaseImage(RuleContext context) =>
        from container in context.Containers
        where container.KernelOs == "windows" && container.Isolation != None
        where container.Image is null || container.Image.Node.IsEmpty
        select new Finding(
            container.Image?.Node ?? container.Node,
            $"'{container.Node.Name}' is a Windows container "
                + $"{(container.Image is { } image ? $"from '{image.Node.Name}'" : "without an image")}, but "
                + "Windows containers need a base image.",
            "Add 'image:' with one such as 'nanoserver:ltsc2022', or write 'isolation: none' for a HostProcess "
                + "container."
        );

    private static IEnumerable<Finding> OnHost(RuleContext context, Verdict verdict)
    {
        foreach (PlacedContainer container in context.Containers)
        {
            // KernelRules reports containers on the wrong kernel.
            if (
                container
                    is not {
                        Image: { IsWindows: true, Column: { } column } image,
                        HostRow: { } row,
                        Isolation: Process or HyperV,
                        Host: { } host
                    }
                || (container.HasDedicatedMachine && container.Isolation == Process)
            )
                continue;
            if (
                context.Windows!.CellOf(row.Id, column.Id, container.Isolation) is not { } cell
                || cell.Verdict != verdict
            )
                continue;
            bool isDefault = container.RequestedIsolation is null or Default && !container.HasDedicatedMachine;
            string isolation = NameOf(container.Isolation) + (isDefault ? ", its default" : "");
            string version = container.HostBuild is { } build ? $"build {build}" : row.Label;
            string place = $"on '{host.Name}' ({version}) under {isolation}";
            string message =
                verdict is Verdict.No
                    ? $"'{image.Node.Name}' ({image.Version}) does not run {place}."
                    : $"The sources disagree on whether '{image.Node.Name}' ({image.Version}) runs {place}.";
            yield return new Finding(
                image.Node,
                cell.Remark is { } remark ? $"{message} {remark.Text}" : message,
                FixFor(cell, context.Windows)
            );
        }
    }

    private static string FixFor(Cell cell, CompatibilityTable table)
    {
        List<string> columns = table.ColumnsThatWorkWith(cell).Select(column => column.Label).ToList();
        List<string> fixes =
        [
            .. columns.Count > 0 ? [$"use an image of {QuotedList.Of(columns, "or")}"] : Array.Empty<string>(),
            .. table
                .Modes.Where(mode => table.VerdictOf(cell.Row.Id, cell.Column.Id, mode.Id) is Verdict.Yes)
                .Select(mode =>
                    mode.Id == HyperV
                        ? "put the container into a utility VM with 'isolation: hyperv'"
                        : $"write 'isolation: {mode.Id}'"
                ),
        ];
        if (fixes.Count == 0)
            fixes.Add("use another host");
        string sentence = string.Join(", or ", fixes);
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }

    private static string NameOf(string isolation) => isolation == HyperV ? "Hyper-V isolation" : "process isolation";
}
