using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>Reads a Compose file: its services. It contains nothing about the machine that runs them.</summary>
internal sealed class ComposeReader(ImageNaming naming, DiagnosticBag bag)
{
    private const string Windows = "windows";

    /// <summary>The keys of which a service needs one.</summary>
    private static readonly string[] Contents = ["image", "build", "provider"];

    /// <summary>The services as containers; null, and reported, if the file cannot be read.</summary>
    public ActualTopology? Read(ImportFile file)
    {
        var report = new FileReport(file.Path, bag);
        if (ReadRoot(file, report) is not { } root)
            return null;
        var folder = new ComposeFolder(file);
        IReadOnlyList<ComposeService> services = new ComposeServices(folder).Read(root);
        List<ComposeService> incomplete = services.Where(IsIncomplete).ToList();
        if (services.Count == incomplete.Count)
        {
            ReportNothing(
                report,
                services.Count == 0
                    ? "The Compose file has no services."
                    : "No service has an image or a build: the file changes the services of another one."
            );
            return null;
        }

        if (
            services.Any(service =>
                service.Content["image"] is YamlScalar image
                && TemplateMarks.ReportName(image.Value, image.Span, report)
            )
        )
            return null;
        var reader = new ComposeServiceReader(naming, folder, folder.Environment(), report);
        List<ActualContainer> containers = services.Except(incomplete).Select(reader.Read).ToList();
        if (bag.HasErrors)
            return null;
        string? name = (root["name"] as YamlScalar)?.Value;
        return new ActualTopology(
            string.IsNullOrEmpty(name) ? "Services of a Compose file" : $"Compose project {SingleLineText.Of(name)}",
            "a Compose file",
            Hosts(containers, folder).ToList()
        )
        {
            LeftOut =
                incomplete.Count == 0
                    ? []
                    :
                    [
                        $"Left out, since they have neither an image nor a build: "
                            + $"{QuotedList.Of(incomplete.Select(service => service.Name))}.",
                    ],
        };
    }

    /// <summary>Whether a service changes one of another file.</summary>
    private static bool IsIncomplete(ComposeService service) => !Contents.Any(key => service.Content[key] is not null);

    /// <summary>
    /// A host for each operating system. A service that does not show its own runs with the others: on Windows only if
    /// all that show one do.
    /// </summary>
    private static IEnumerable<ActualHost> Hosts(IReadOnlyList<ActualContainer> containers, ComposeFolder folder)
    {
        bool isLinuxOnly = containers.All(container => container.Image.Os is null or "linux");
        bool isWindowsOnly = !isLinuxOnly && containers.All(container => container.Image.Os is null or Windows);
        IEnumerable<IGrouping<string, ActualContainer>> groups = containers
            .GroupBy(container => container.Image.Os ?? (isWindowsOnly ? Windows : "linux"))
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        bool isFirst = true;
        foreach (IGrouping<string, ActualContainer> group in groups)
        {
            bool isWindows = group.Key == Windows;
            yield return new ActualHost
            {
                Name = isWindows ? "Windows Server" : "Linux",
                Os = group.Key,
                Engine = new ActualEngine
                {
                    Name = "Docker Engine",
                    Client = "docker",
                    Daemon = "dockerd",
                },
                Containers = group.ToList(),
                MissingInfo = MissingFacts(isWindows, isFirst ? folder.Unread : []).ToList(),
            };
            isFirst = false;
        }
    }

    /// <summary>The root of a Compose file; null, and reported, if it has no services.</summary>
    private YamlMapping? ReadRoot(ImportFile file, FileReport report)
    {
        if (ImportText.YamlOrJson(file, report) is not { } documents || bag.HasErrors)
            return null;
        if (documents is [YamlMapping root] && (root["services"] ?? root["include"]) is not null)
        {
            if (root["services"] is YamlMapping services)
                ReportShapes(services, report);
            if (root["services"] is null or YamlMapping or YamlScalar { IsNull: true })
                return bag.HasErrors ? null : root;
            Fields.Of(root["services"]!, "'services'", report);
            return null;
        }

        ReportNothing(report, "The file is not a Compose file: it has no 'services'.");
        return null;
    }

    /// <summary>Reports services that are no objects, and images that are no text.</summary>
    private static void ReportShapes(YamlMapping services, FileReport report)
    {
        foreach (YamlEntry entry in services.Entries)
        {
            if (entry.Value is not YamlScalar { IsNull: true })
                Fields.Of(entry.Value, "a service", report)?.Text("image");
        }
    }

    private static void ReportNothing(FileReport report, string message) =>
        report.Add(
            Codes.ImportNothing,
            SourceSpan.Start,
            message,
            "Import a file such as 'compose.yaml', or the output of 'docker compose config'."
        );

    private static IEnumerable<MissingInfo> MissingFacts(bool isWindows, IReadOnlyList<string> unread)
    {
        yield return new MissingInfo(
            "A Compose file does not name the container host.",
            isWindows ? "Write its name and 'build:'." : "Write its name."
        );
        if (unread.Count > 0)
            yield return new MissingInfo(
                $"The file refers to {MissingInfo.List(unread)}, which could not be read.",
                "Import the output of 'docker compose config'."
            );
    }
}
