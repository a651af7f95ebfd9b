using NodaTime;
using NodaTime.Text;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Import;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;
using Strata.Tests.Import;

namespace Strata.Tests.Diagnostics;

/// <summary>Runs the command of a case in the engine, without the program.</summary>
internal static class CaseCommand
{
    /// <exception cref="FormatException">
    /// The command is unknown, or it does not read one of the case's files.
    /// </exception>
    public static IReadOnlyList<Diagnostic> Run(CaseFile file)
    {
        var arguments = new Queue<string>(file.Command.Split(' '));
        return arguments.Dequeue() switch
        {
            CaseFile.DefaultCommand when arguments.Contains("--external") => Check(
                file,
                CheckOptions(new Queue<string>(arguments.Where(option => option != "--external"))),
                isExternal: true
            ),
            CaseFile.DefaultCommand => Check(file, CheckOptions(arguments), isExternal: false),
            "import" => Import(file, arguments.Dequeue(), arguments),
            _ => throw new FormatException($"'{file.Command}' is not a command of a case."),
        };
    }

    /// <summary>The options of <c>check</c>; the date is fixed unless it is given.</summary>
    public static BuildOptions CheckOptions(Queue<string> arguments)
    {
        var options = new BuildOptions { AsOf = new LocalDate(2026, 11, 23) };
        while (arguments.TryDequeue(out string? option))
            options = option switch
            {
                "--drafts" => options with { Drafts = true },
                "--future" => options with { Future = true },
                "--strict" => options with { Strict = true },
                "--as-of" => options with { AsOf = LocalDatePattern.Iso.Parse(arguments.Dequeue()).Value },
                "--base-url" => options with { BaseUrl = new Uri(arguments.Dequeue()) },
                _ => throw new FormatException($"'{option}' is not an option of 'check'."),
            };
        return options;
    }

    /// <param name="file">The case.</param>
    /// <param name="options">The options.</param>
    /// <param name="isExternal">Whether to check the age of figures; links are not requested.</param>
    private static List<Diagnostic> Check(CaseFile file, BuildOptions options, bool isExternal)
    {
        using var folder = new CaseFolder(file);
        var files = SiteFiles.FromFolder(folder.Root);
        RequireAllRead(
            file.Entries.Select(entry => entry.Path).Where(path => !path.StartsWith("../", StringComparison.Ordinal)),
            path =>
                files.Paths.Contains(path)
                || files.Refused.Any(refused => $"{path}/".StartsWith($"{refused.Path}/", StringComparison.Ordinal))
                || files.ForeignFolders.Contains(path.Split('/')[0])
        );
        List<Diagnostic> diagnostics = Check(files, options);
        if (isExternal)
            diagnostics.AddRange(SiteBuilder.Plan(files, options).OldFigures(options.AsOf!.Value));
        return diagnostics;
    }

    /// <summary>The diagnostics of a site and of all of its routes.</summary>
    public static List<Diagnostic> Check(SiteFiles files, BuildOptions options)
    {
        Site site = SiteBuilder.Plan(files, options);
        return [.. site.Diagnostics, .. RouteLoop.Run(site.Routes, route => route.Render())];
    }

    private static IReadOnlyList<Diagnostic> Import(CaseFile file, string tool, Queue<string> arguments)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        ImportFile Read(string path)
        {
            read.Add(path);
            return new ImportFile(path, file.Entries.Single(entry => entry.Path == path).Content);
        }

        ImportFile? manifest = tool == "docker" ? null : Read(arguments.Dequeue());
        ILookup<string, ImportFile> options = arguments.Chunk(2).ToLookup(pair => pair[0], pair => Read(pair[1]));
        RequireAllRead(file.Entries.Select(entry => entry.Path), read.Contains);

        TopologyImport import = tool switch
        {
            "docker" => TopologyImport.Docker(
                new DockerOutput
                {
                    Info = options["--info"].SingleOrDefault(),
                    Version = options["--version"].SingleOrDefault(),
                    Containers = [.. options["--inspect"]],
                    Images = [.. options["--images"]],
                }
            ),
            "compose" => TopologyImport.Compose(manifest!),
            "kubernetes" => TopologyImport.Kubernetes(manifest!),
            _ => throw new FormatException($"'{tool}' is not a tool to import from."),
        };
        if (options["--update"].SingleOrDefault() is { } updated)
            return import.Update(updated, Importing.NoSite).Diagnostics;
        return options["--verify"].SingleOrDefault() is { } topology
            ? import.Verify(topology, Importing.NoSite)
            : import.Write("topology.yml").Diagnostics;
    }

    private static void RequireAllRead(IEnumerable<string> paths, Predicate<string> isRead)
    {
        if (paths.FirstOrDefault(path => !isRead(path)) is { } unread)
            throw new FormatException($"Nothing reads the section '{unread}'.");
    }
}
