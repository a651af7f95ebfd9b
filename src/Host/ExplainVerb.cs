using System.Reflection;
using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;

namespace Strata.Host;

/// <summary><c>strata explain</c>: prints the page of a diagnostic code in the documentation.</summary>
internal static partial class ExplainVerb
{
    private const string TitleKey = "title: ";
    private const string FrontMatterEnd = "---";

    /// <summary>Prints the page of a code; without one, all codes.</summary>
    public static int Run(string? code)
    {
        if (code is null)
        {
            foreach (DiagnosticCode each in Codes.All)
                Terminal.Print($"{each.Id, -9}{each.Title}");
            return ExitCodes.Success;
        }

        if (Codes.All.FirstOrDefault(each => each.Id.Equals(code, StringComparison.OrdinalIgnoreCase)) is not { } known)
            return Reporter.Fail($"Unknown code '{code}'.", Suggestion(code));
        Terminal.PrintLines(Plain(PageOf(known.Id)));
        return ExitCodes.Success;
    }

    private static string Suggestion(string code) =>
        Suggestions.Closest(code.ToUpperInvariant(), Codes.All.Select(each => each.Id).ToList(), maxCount: 1)
            is [var closest]
            ? $"Did you mean '{closest}'?"
            : $"'{ProgramName.Typed} explain' lists all codes.";

    /// <summary>The lines of a page, its title instead of the front matter.</summary>
    private static IEnumerable<string> PageOf(string code)
    {
        using Stream stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream($"diagnostics/{code.ToLowerInvariant()}.md")!;
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        string title = lines.First(line => line.StartsWith(TitleKey, StringComparison.Ordinal))[TitleKey.Length..];
        return
        [
            title.Trim('"').Replace("\\\"", "\""),
            .. lines.SkipWhile((line, index) => index == 0 || line != FrontMatterEnd).Skip(1),
        ];
    }

    /// <summary>Markdown as text for a terminal: code indented, links as their text, no marks of emphasis.</summary>
    private static string Plain(IEnumerable<string> lines)
    {
        bool isCode = false;
        List<string> plain = [];
        foreach (string line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                plain.Add($"    {line}".TrimEnd());
            else
                plain.Add(Link().Replace(line, "${text}").Replace("**", "", StringComparison.Ordinal));
        }

        return string.Join('\n', plain).TrimEnd();
    }

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
