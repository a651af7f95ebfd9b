using System.Text;

namespace Strata.Tests.Diagnostics;

/// <summary>
/// A file of <c>tests/cases/</c>: the files of a site or of an import, the command that reads them and the messages
/// that it must print. The format is the one of Go's txtar; <c>tests/README.md</c> documents it.
/// </summary>
internal sealed record CaseFile
{
    public const string DefaultCommand = "check";

    private const string CommandKey = "run: ";

    /// <summary>The files that a site has unless a section says otherwise.</summary>
    public static IReadOnlyDictionary<string, string> DefaultFiles { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["data/site.yml"] = "title: Fixture\nurl: https://example.org/\n",
            ["input/index.md"] = "---\nlayout: home\n---\nText.\n",
        };

    /// <summary>The command without the name of the program, such as <c>check --drafts</c>.</summary>
    public required string Command { get; init; }

    public required IReadOnlyList<CaseEntry> Entries { get; init; }

    /// <summary>The values that the JSON Schemas reject, each as <c>SCHEMA FILE POINTER</c>.</summary>
    public required IReadOnlyList<string> SchemaErrors { get; init; }

    public required string Expected { get; init; }

    /// <summary>Reads a case.</summary>
    /// <exception cref="FormatException">The text is not a case.</exception>
    public static CaseFile Parse(string text)
    {
        (string preamble, IReadOnlyList<CaseSection> sections) = CaseSection.Split(text);
        Require(
            sections is [.., { Path: "expected", Form: "", Target: null }],
            "The last section must be '-- expected --'."
        );
        string? repeated = sections.GroupBy(section => section.Path).FirstOrDefault(same => same.Count() > 1)?.Key;
        Require(repeated is null, $"Two sections are named '{repeated}'.");

        string command = CommandIn(preamble);
        List<CaseSection> files = sections.Where(section => section.Path is not ("schema" or "expected")).ToList();
        return new CaseFile
        {
            Command = command,
            Entries =
            [
                .. files.Where(file => file.Form != "absent").Select(Entry),
                .. command.Split(' ')[0] == DefaultCommand ? DefaultsFor(files) : [],
            ],
            SchemaErrors =
                sections
                    .FirstOrDefault(section => section.Path == "schema")
                    ?.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                ?? [],
            Expected = sections[^1].Body,
        };
    }

    /// <summary>The text of a case with other expected messages.</summary>
    public static string WithExpected(string text, string expected) => text[..^Parse(text).Expected.Length] + expected;

    /// <summary>The command in the lines before the first section; lines that begin with # are comments.</summary>
    private static string CommandIn(string preamble)
    {
        string command = DefaultCommand;
        foreach (string line in preamble.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            Require(line.StartsWith(CommandKey, StringComparison.Ordinal), $"'{line}' is in no section.");
            command = line[CommandKey.Length..];
        }

        return command;
    }

    private static CaseEntry Entry(CaseSection section)
    {
        (string path, string form, string? target, string body) = section;
        Require(target is null || body.Length == 0, $"The link '{path}' has text.");
        Require(form is "" or "escaped", $"'{form}' is not a form of a section.");
        Require(DefaultFiles.GetValueOrDefault(path) != body, $"'{path}' is the default; leave it out.");
        return new CaseEntry(path, form == "" ? Encoding.UTF8.GetBytes(body) : EscapedText.Decode(body), target);
    }

    private static IEnumerable<CaseEntry> DefaultsFor(List<CaseSection> files)
    {
        foreach (CaseSection file in files.Where(file => file.Form == "absent"))
            Require(DefaultFiles.ContainsKey(file.Path) && file.Body.Length == 0, $"'{file.Path}' is no default file.");
        return DefaultFiles
            .Where(pair => !files.Exists(file => file.Path == pair.Key))
            .Select(pair => new CaseEntry(pair.Key, Encoding.UTF8.GetBytes(pair.Value)));
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw new FormatException(message);
    }
}

/// <summary>A file or a symbolic link of a case.</summary>
/// <param name="Path">The path from the site root.</param>
/// <param name="Content">The bytes of a file; empty for a link.</param>
/// <param name="LinkTarget">The target of a link; null for a file.</param>
internal sealed record CaseEntry(string Path, byte[] Content, string? LinkTarget = null);
