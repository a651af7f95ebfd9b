using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>Reads a Compose file: its services. It contains nothing about the machine that runs them.</summary>
internal sealed class ComposeReader(ImageNaming naming, DiagnosticBag bag)
{
    /// <summary>The services as containers of one host; null, and reported, if the file cannot be read.</summary>
    public ActualTopology? Read(ImportFile file)
    {
        if (ReadRoot(file) is not { } compose)
            return null;
        var reader = new ComposeServiceReader(naming);
        List<(Fields Service, ActualContainer Container)> services = compose
            .Entries("services", "a service")
            .Select(entry => (entry.Value, reader.Read(entry.Name, entry.Value)))
            .ToList();
        if (services.Count == 0 && !bag.HasErrors)
            ReportNothing(file, "The Compose file has no services.");
        if (bag.HasErrors)
            return null;
        bool isWindows = services.Exists(pair =>
            pair.Container.Isolation is not null || pair.Container.Image.Os == "windows"
        );
        bool isPartial = compose.Has("include") || services.Exists(pair => pair.Service.Has("extends"));
        var host = new ActualHost
        {
            Name = isWindows ? "Windows Server" : "Linux",
            Os = isWindows ? "windows" : "linux",
            Engine = new ActualEngine
            {
                Name = "Docker Engine",
                Client = "docker",
                Daemon = "dockerd",
            },
            Containers = services.Select(pair => pair.Container).ToList(),
            MissingInfo = MissingInfo(isWindows, isPartial).ToList(),
        };
        string title = compose.Text("name") is { } name ? $"Compose project {name}" : "Services of a Compose file";
        return new ActualTopology(title, "a Compose file", [host]);
    }

    /// <summary>The root object of a Compose file; null, and reported, if it has no services.</summary>
    private Fields? ReadRoot(ImportFile file)
    {
        var report = new FileReport(file.Path, bag);
        if (ImportText.YamlOrJson(file, report) is not { } documents || bag.HasErrors)
            return null;
        if (
            documents is [var root]
            && Fields.Of(root, "a Compose file", report) is { } compose
            && compose.Has("services")
        )
            return compose;
        if (!bag.HasErrors)
            ReportNothing(file, "The file is not a Compose file: it has no 'services'.");
        return null;
    }

    private void ReportNothing(ImportFile file, string message) =>
        new FileReport(file.Path, bag).Add(
            Codes.ImportNothing,
            SourceSpan.Start,
            message,
            "Import a file such as 'compose.yaml', or the output of 'docker compose config'."
        );

    private static IEnumerable<MissingInfo> MissingInfo(bool isWindows, bool isPartial)
    {
        yield return new MissingInfo(
            "A Compose file does not name the container host.",
            isWindows ? "Write its name and 'build:'." : "Write its name."
        );
        if (isPartial)
            yield return new MissingInfo(
                "The file includes parts of other files ('include' or 'extends'), which were not read.",
                "Import the output of 'docker compose config'."
            );
    }
}
