using System.Text.RegularExpressions;

namespace Strata.Engine.Raster.Svg;

/// <summary>Finds what a drawing takes from other files: browsers load none of it in a picture.</summary>
internal static partial class SvgReferences
{
    public static IReadOnlyList<SvgProblem> Outside(byte[] bytes)
    {
        (SvgElement? root, SvgProblem problem) = SvgReader.Read(bytes);
        return root is null
            ? [problem]
            : root
                .WithDescendants.SelectMany(element =>
                    AddressesOf(element)
                        .Where(address => !IsInside(address))
                        .Select(address => new SvgProblem(
                            element.Span,
                            $"The drawing needs '{address}', and a browser loads nothing for a picture."
                        ))
                )
                .ToList();
    }

    private static bool IsInside(string address) =>
        address.Length == 0 || address[0] == '#' || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> AddressesOf(SvgElement element)
    {
        // A link is no part of the picture.
        if (element.Name != "a" && element["href"] is { Length: > 0 } href)
            yield return href;
        foreach (string text in element.Attributes.Values.Append(string.Concat(element.Text)))
        {
            foreach (Match match in Address().Matches(text))
                yield return match.Groups["address"].Value.Trim();
        }
    }

    [GeneratedRegex(
        @"(?>url\(\s*|@import\s+)[""']?(?!url\()(?<address>[^""')]*)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Address();
}
