using System.Text;
using System.Text.RegularExpressions;
using Strata.Tests.Diagnostics;

namespace Strata.Tests.Trust;

/// <summary>A row of a table in <c>tests/Trust/files/</c>: a file and the diagnostics that it must have.</summary>
/// <param name="Name">What the file is.</param>
/// <param name="Path">Its path in the site root.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Command">The command that reads it.</param>
/// <param name="Expected">The codes with line and column, or <c>clean</c>.</param>
internal sealed partial record FileRow(string Name, string Path, byte[] Content, string Command, string Expected)
{
    /// <summary>The mark of the row in the text around it.</summary>
    private const char Mark = '…';

    private static readonly string Folder = System.IO.Path.Combine(Folders.Tests, "Trust", "files");

    [GeneratedRegex("^== (?:-- (?<path>\\S+) -- )?(?<name>.+) => (?<expected>.+)\n", RegexOptions.Multiline)]
    private static partial Regex Header { get; }

    /// <summary>The names of the tables.</summary>
    public static IEnumerable<string> Tables =>
        Directory
            .GetFiles(Folder)
            .Select(System.IO.Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Order(StringComparer.Ordinal);

    public static IReadOnlyList<FileRow> Read(string table)
    {
        string text = File.ReadAllText(System.IO.Path.Combine(Folder, table + ".txt"));
        List<Match> headers = Header.Matches(text).ToList();
        Dictionary<string, string> settings = text[..headers[0].Index]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToDictionary(line => line.Split(": ")[0], line => line.Split(": ", 2)[1], StringComparer.Ordinal);
        return headers
            .Select(header => header.Index + header.Length)
            .Zip(headers.Skip(1).Select(header => header.Index).Append(text.Length), (start, end) => text[start..end])
            .Zip(headers, (content, header) => Of(header.Groups, content.Length > 0 ? content[..^1] : "", settings))
            .ToList();
    }

    private static FileRow Of(GroupCollection header, string content, Dictionary<string, string> settings) =>
        new(
            header["name"].Value,
            Encoding.UTF8.GetString(
                EscapedText.Decode(header["path"].Success ? header["path"].Value : settings["file"])
            ),
            EscapedText.Decode(settings.GetValueOrDefault("around", "…\\n").Replace(Mark.ToString(), content)),
            settings.GetValueOrDefault("run", CaseFile.DefaultCommand),
            header["expected"].Value
        );
}
