using System.Text.RegularExpressions;

namespace Strata.Engine.Raster.Svg;

/// <summary>
/// The style sheet of a drawing for light surroundings: rules that select by one name, class or id. Rules for dark
/// surroundings do not apply to pictures.
/// </summary>
internal sealed partial class SvgStyleSheet
{
    private const int MaxLength = 10_000;

    private readonly List<(string Selector, IReadOnlyList<(string Name, string Value)> Properties)> rules = [];

    /// <param name="root">The drawing.</param>
    /// <param name="report">Receives what cannot be applied.</param>
    public static SvgStyleSheet Of(SvgElement root, Action<SvgElement, string> report)
    {
        var sheet = new SvgStyleSheet();
        foreach (SvgElement style in root.WithDescendants.Where(element => element.Name == "style"))
        {
            string css = string.Concat(style.Text);
            if (css.Length <= MaxLength)
                sheet.Read(Comment().Replace(css, " "), message => report(style, message));
            else
                report(style, $"A style sheet has more than {MaxLength} characters.");
        }

        return sheet;
    }

    /// <summary>The declarations that apply to an element, in the order of their weight.</summary>
    public IEnumerable<(string Name, string Value)> For(SvgElement element)
    {
        if (rules.Count == 0)
            return [];
        string[] classes = element["class"].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return rules
            .Where(rule => Selects(rule.Selector, element, classes))
            .OrderBy(rule => Weight(rule.Selector))
            .SelectMany(rule => rule.Properties);
    }

    /// <summary>The declarations of a rule or of an attribute <c>style</c>.</summary>
    public static IEnumerable<(string Name, string Value)> Declarations(string text) =>
        text.Split(';')
            .Select(declaration => declaration.Split(':', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0].Trim().ToLowerInvariant(), parts[1].Trim()));

    private static bool Selects(string selector, SvgElement element, string[] classes) =>
        selector[0] switch
        {
            '.' => classes.Contains(selector[1..]),
            '#' => element["id"] == selector[1..],
            '*' => true,
            ':' => element.Name == "svg",
            _ => element.Name == selector,
        };

    private static int Weight(string selector) =>
        selector[0] switch
        {
            '*' => 0,
            '.' or ':' => 2,
            '#' => 3,
            _ => 1,
        };

    private void Read(string css, Action<string> report)
    {
        foreach (Match part in Part().Matches(css))
        {
            string prelude = part.Groups["prelude"].Value.Trim();
            string body = part.Groups["body"].Value;
            if (LightMedia().IsMatch(prelude))
                Read(body[..^1], report);
            else if (prelude.StartsWith('@') && !DarkMedia().IsMatch(prelude))
                report($"The rule '{FirstWord().Match(prelude).Value}' of its style sheet cannot be applied.");
            else if (!prelude.StartsWith('@'))
                AddRule(prelude, body[..^1], report);
        }
    }

    private void AddRule(string prelude, string body, Action<string> report)
    {
        List<(string Name, string Value)> properties = Declarations(body).ToList();
        foreach (string selector in prelude.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Simple().IsMatch(selector))
                rules.Add((selector, properties));
            else
                report($"The selector '{selector}' of its style sheet cannot be applied.");
        }
    }

    [GeneratedRegex(@"/\*.*?(\*/|\z)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();

    /// <summary>A rule, whose braces may be nested once, or a statement that ends with a semicolon.</summary>
    [GeneratedRegex(
        @"(?<![^{};])(?<prelude>[^{};]+)(\{(?<body>([^{}]|\{[^{}]*\})*\})|;)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Part();

    [GeneratedRegex(@"\A(\*|:root|[.#]?[A-Za-z_][\w-]*)\z")]
    private static partial Regex Simple();

    [GeneratedRegex(@"\A@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)\z")]
    private static partial Regex DarkMedia();

    [GeneratedRegex(@"\A@media\s*\(\s*prefers-color-scheme\s*:\s*light\s*\)\z")]
    private static partial Regex LightMedia();

    [GeneratedRegex(@"\A\S+")]
    private static partial Regex FirstWord();
}
