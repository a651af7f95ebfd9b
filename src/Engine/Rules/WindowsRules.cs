using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;
using static Strata.Engine.Rules.PlacedContainer;

namespace Strata.Engine.Rules;

/// <summary>Which images Windows containers take, and on which hosts.</summary>
internal static class WindowsRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.WindowsWithoutBaseImage,
            "Programs for Windows call the libraries of the system, never the kernel itself, and those come with "
                + "the base image. Only a HostProcess container uses the host's own.",
            RuleSources.Builder,
            WithoutBaseImage
        ),
        new(
            Codes.WindowsImageOnHost,
            "The user mode of Windows is made for one kernel: an image runs on a kernel of its own build, and on "
                + "some newer ones. Hyper-V isolation brings the image's kernel along, but not on an older host.",
            RuleSources.VersionCompatibility,
            context => OnHost(context, Verdict.No)
        ),
        new(
            Codes.WindowsDisputed,
            "For some combinations the maker's own pages and code say different things. They may work; nobody "
                + "promises it.",
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
                + $"{(container.Image is { } image ? $"from '{image.Node.Name}'" : "without an image")}, and "
                + "Windows containers need a base image.",
            "Add 'image:' with one such as 'nanoserver:ltsc2022', or write 'isolation: none' for a HostProcess "
                + "container."
        );

    private static IEnumerable<Finding> OnHost(RuleContext context, Verdict verdict)
    {
        foreach (PlacedContainer container in context.Containers)
        {
            // A container on the wrong kernel is the business of other rules.
            if (
                container
                    is not {
                        Image: { IsWindows: true, Column: { } column } image,
                        HostRow: { } row,
                        Isolation: Process or HyperV,
                        Host: { } host
                    }
                || (container.HasMachineOfItsOwn && container.Isolation == Process)
            )
                continue;
            if (
                context.Windows!.CellOf(row.Id, column.Id, container.Isolation) is not { } cell
                || cell.Verdict != verdict
            )
                continue;
            string isolation =
                Called(container.Isolation)
                + (
                    container.AskedIsolation is null or Default && !container.HasMachineOfItsOwn
                        ? ", the default there"
                        : ""
                );
            string where =
                $"on '{host.Name}' ({(NodeQueries.BuildOf(host) is { } build ? $"build {build}" : row.Label)}) "
                + $"under {isolation}";
            string what =
                verdict is Verdict.No
                    ? $"'{image.Node.Name}' ({image.Version}) does not run {where}."
                    : $"The sources disagree on whether '{image.Node.Name}' ({image.Version}) runs {where}.";
            yield return new Finding(
                image.Node,
                cell.Remark is { } remark ? $"{what} {remark.Text}" : what,
                Cure(context.Windows, cell)
            );
        }
    }

    private static string Cure(CompatibilityTable table, Cell cell)
    {
        List<string> columns = table
            .Columns.Where(column => table.Of(cell.Row.Id, column.Id, cell.Mode.Id) is Verdict.Yes)
            .Select(column => column.Label)
            .ToList();
        List<string> cures =
        [
            .. columns.Count > 0 ? [$"take an image of {QuotedList.Of(columns, "or")}"] : Array.Empty<string>(),
            .. table
                .Modes.Where(mode => table.Of(cell.Row.Id, cell.Column.Id, mode.Id) is Verdict.Yes)
                .Select(mode =>
                    mode.Id == HyperV
                        ? "put the container into a utility VM with 'isolation: hyperv'"
                        : $"write 'isolation: {mode.Id}'"
                ),
        ];
        if (cures.Count == 0)
            cures.Add("take another host");
        string sentence = string.Join(", or ", cures);
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }

    private static string Called(string isolation) => isolation == HyperV ? "Hyper-V isolation" : "process isolation";
}
