using System.Text.RegularExpressions;

namespace Strata.Engine.Migration;

/// <summary>
/// Finds the files that the Liquid of a page includes: by a path from the folder of includes, or, with
/// <c>include_relative</c>, from the folder of the page, which it must not leave.
/// </summary>
/// <param name="tree">The site that contains the page.</param>
/// <param name="page">The page, relative to the site root.</param>
internal sealed partial class LiquidIncludes(JekyllTree tree, string page)
{
    private const string RelativeTag = "include_relative";
    private const int MaxQuotedLength = 60;

    /// <summary>The file that the text after the name of a tag begins with; empty for none.</summary>
    public static string NameIn(string argument) => HasVariable(argument) ? "" : FileName().Match(argument).Value;

    /// <summary>The names of the files that a text includes by a path from the folder of its page.</summary>
    public static IEnumerable<string> RelativeNamesIn(string text) =>
        text.Contains(RelativeTag, StringComparison.Ordinal)
            ? RelativeInclude().Matches(text).Select(tag => NameIn(tag.Groups["argument"].Value)).Distinct()
            : [];

    /// <summary>The path from the site root of a file in the folder of a page; empty if it is outside of it.</summary>
    public static string RelativePathOf(string page, string name) =>
        name.Length == 0 || name.StartsWith('/') || name.Split('/').Contains("..")
            ? ""
            : IncludedFiles.PathOf(page, name);

    /// <summary>The text of the file that a tag includes; null if there is none that may be included.</summary>
    /// <param name="tag">The name of the tag.</param>
    /// <param name="argument">The text after it.</param>
    public string? TextOf(string tag, string argument) =>
        NameIn(argument) is { Length: > 0 } name ? tree.Includes.Text(PathOf(tag, name)) : null;

    /// <summary>Why a tag includes no file; null if there is one.</summary>
    public string? ProblemOf(string tag, string argument)
    {
        if (HasVariable(argument))
            return $"The include names its file by the variable '{Quoted(argument)}', and is left out.";
        string name = NameIn(argument);
        if (name.Length == 0)
            return "The include names no file and is left out.";
        string path = PathOf(tag, name);
        if (path.Length == 0)
            return $"The file '{Quoted(name)}' is outside of the folder of the page; the include is left out.";
        return tree.Includes.Text(path) is null
            ? $"The file '{Quoted(path)}' does not exist; the include is left out."
            : null;
    }

    private string PathOf(string tag, string name) =>
        tag == RelativeTag ? RelativePathOf(page, name) : tree.IncludesFolder + name;

    private static bool HasVariable(string argument) => VariableInName().IsMatch(argument);

    private static string Quoted(string text) => text.Length > MaxQuotedLength ? text[..MaxQuotedLength] + "…" : text;

    [GeneratedRegex(@"^[\w./-]+")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\S*?\{\{", RegexOptions.NonBacktracking)]
    private static partial Regex VariableInName();

    [GeneratedRegex(
        @"\{%-?[ \t\n]*include_relative[ \t\n]+(?<argument>[^\s%}]+)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex RelativeInclude();
}
