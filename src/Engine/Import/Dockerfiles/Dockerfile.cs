using System.Text;
using System.Text.RegularExpressions;

namespace Strata.Engine.Import.Dockerfiles;

/// <summary>Finds the image that the last stage of a Dockerfile is built from.</summary>
internal static partial class Dockerfile
{
    /// <summary>The most lines that name images and arguments; files of hundreds of stages are made by attackers.
    /// </summary>
    private const int MaxLines = 1000;

    /// <summary>The lines of a Dockerfile that name images and arguments; none if they are too many.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        List<string> lines =
        [
            .. Instructions(text).Where(line => Argument().IsMatch(line) || From().IsMatch(line)).Take(MaxLines + 1),
        ];
        return lines.Count > MaxLines ? [] : lines;
    }

    /// <summary>
    /// The image that the FROM chain inside the file ends in; null if the file has none, or a variable has no value.
    /// </summary>
    /// <param name="lines">The lines that name images and arguments.</param>
    /// <param name="arguments">The arguments of the build.</param>
    /// <param name="target">The stage to build; null for the last one.</param>
    public static string? ImageOf(IReadOnlyList<string> lines, Variables arguments, string? target = null)
    {
        Dictionary<string, string?> stages = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> defaults = new(StringComparer.Ordinal);
        string? last = null;
        Variables? known = null;
        foreach (string line in lines)
        {
            if (known is null && Argument().Match(line) is { Success: true } argument)
                defaults[argument.Groups["name"].Value] = argument.Groups["value"].Value.Trim('"', '\'');
            if (From().Match(line) is not { Success: true } from)
                continue;
            known ??= arguments.Or(defaults);
            string? image = known.Expand(from.Groups["image"].Value);
            last = image is not null && stages.TryGetValue(image, out string? stage) ? stage : image;
            if (!from.Groups["stage"].Success)
                continue;
            stages[from.Groups["stage"].Value] = last;
            if (target is not null && from.Groups["stage"].Value.Equals(target, StringComparison.OrdinalIgnoreCase))
                return last;
        }

        return target is null ? last : null;
    }

    /// <summary>The lines outside texts that end with a mark, continued lines joined.</summary>
    private static IEnumerable<string> Instructions(string text)
    {
        char escape = EscapeDirective().IsMatch(text) ? '`' : '\\';
        var pending = new StringBuilder();
        string? endMark = null;
        foreach (string line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            if (endMark is not null)
            {
                endMark = line.Trim() == endMark ? null : endMark;
                continue;
            }

            if (line.TrimStart().StartsWith('#'))
                continue;
            pending.Append(line.TrimEnd(escape));
            if (line.EndsWith(escape))
            {
                pending.Append(' ');
                continue;
            }

            string instruction = pending.ToString();
            pending.Clear();
            endMark = EndMark().Match(instruction) is { Success: true } mark ? mark.Groups["mark"].Value : null;
            yield return instruction.Trim();
        }
    }

    [GeneratedRegex(@"^ARG\s+(?<name>\w+)=(?<value>\S*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Argument();

    [GeneratedRegex(
        @"^FROM\s+(--\S+\s+)*(?<image>\S+)(\s+AS\s+(?<stage>\S+))?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex From();

    [GeneratedRegex(
        @"^(RUN|COPY|ADD)\s.*<<-?[""']?(?<mark>\w+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EndMark();

    [GeneratedRegex(
        @"\A(\s*#.*\n)*?\s*#\s*escape\s*=\s*`",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EscapeDirective();
}
