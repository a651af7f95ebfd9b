using System.Text;
using Strata.Tests.Diagnostics;

namespace Strata.Tests.Trust;

/// <summary>Texts that run script, or lead to another site, if a browser reads them as markup.</summary>
internal static class Payloads
{
    private const string Refused = "! ";

    /// <summary>Texts for titles, labels, names and settings, which are all published.</summary>
    public static IReadOnlyList<string> Texts { get; } = Read("text.txt");

    /// <summary>Texts of pages, and whether each must be refused.</summary>
    public static IReadOnlyList<(string Text, bool IsRefused)> Bodies { get; } =
        Read("markdown.txt")
            .Select(line =>
                line.StartsWith(Refused, StringComparison.Ordinal) ? (line[Refused.Length..], true) : (line, false)
            )
            .ToList();

    private static List<string> Read(string name) =>
        File.ReadAllLines(Path.Combine(Folders.Tests, "Trust", "payloads", name))
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => Encoding.UTF8.GetString(EscapedText.Decode(line)))
            .ToList();
}
