using System.Text.Json;
using System.Text.RegularExpressions;
using Strata.Tests.Diagnostics;

namespace Strata.Tests.Host;

/// <summary>The settings in <c>.vscode/</c> match the output of the program.</summary>
public class EditorTests
{
    private static string Folder => Path.Combine(Folders.Repository, ".vscode");

    private static string Program => Path.Combine(AppContext.BaseDirectory, "strata.dll");

    [Fact]
    public void Every_task_finds_every_diagnostic_with_its_position()
    {
        var file = CaseFile.Parse(Cases.Read("KEY003-wrong-value"));
        using var folder = new CaseFolder(file);
        ProgramRun run = ProgramRun.Of(
            "dotnet",
            ["exec", Program, "check", "--root", Path.GetFileName(folder.Root), "--format", "human"],
            Path.GetDirectoryName(folder.Root)
        );
        foreach (JsonElement task in Json("tasks.json").GetProperty("tasks").EnumerateArray())
        {
            JsonElement pattern = task.GetProperty("problemMatcher").GetProperty("pattern");
            var regex = new Regex(
                pattern.GetProperty("regexp").GetString()!,
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            );
            string Group(Match match, string name) => match.Groups[pattern.GetProperty(name).GetInt32()].Value;

            List<Match> found = run
                .Error.Split('\n')
                .Select(line => regex.Match(line))
                .Where(match => match.Success)
                .ToList();
            Assert.Equal(
                file.Expected.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                found.Select(match =>
                    $"{Group(match, "file")["site/".Length..]}({Group(match, "line")},{Group(match, "column")}): "
                    + $"{Group(match, "severity")} {Group(match, "code")}: {Group(match, "message")}"
                )
            );
        }
    }

    [Fact]
    public void The_task_preview_recognises_the_start_and_the_end_of_a_check()
    {
        JsonElement background = Json("tasks.json")
            .GetProperty("tasks")
            .EnumerateArray()
            .Single(task => task.GetProperty("label").GetString() == "preview")
            .GetProperty("problemMatcher")
            .GetProperty("background");
        Assert.Matches(background.GetProperty("beginsPattern").GetString()!, "Reading the site.");
        Assert.Matches(
            background.GetProperty("beginsPattern").GetString()!,
            "input/posts/2026-01-02-kernel.md changed."
        );
        Assert.Matches(background.GetProperty("beginsPattern").GetString()!, "12 files changed.");
        Assert.Matches(
            background.GetProperty("endsPattern").GetString()!,
            "1 page, 0 diagrams, 1 error, 0 warnings in 0.02 s"
        );
    }

    [Fact]
    public void Every_schema_in_the_settings_exists_and_matches_files()
    {
        foreach (JsonProperty schema in Json("settings.json").GetProperty("yaml.schemas").EnumerateObject())
        {
            Assert.True(File.Exists(Path.Combine(Folders.Repository, schema.Name)), schema.Name);
            Assert.All(
                schema.Value.EnumerateArray(),
                pattern =>
                {
                    string path = pattern.GetString()!;
                    Assert.NotEmpty(
                        Directory.GetFiles(
                            Path.Combine(Folders.Repository, Path.GetDirectoryName(path)!),
                            Path.GetFileName(path)
                        )
                    );
                }
            );
        }
    }

    private static JsonElement Json(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        return document.RootElement.Clone();
    }
}
