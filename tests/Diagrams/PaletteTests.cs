using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Text;

namespace Strata.Tests.Diagrams;

public sealed partial class PaletteTests
{
    private static readonly Palette Shipped = Read(Embedded("theme/tokens.yml"), out _);

    [Fact]
    public void The_shipped_tokens_have_no_error()
    {
        Read(Embedded("theme/tokens.yml"), out IReadOnlyList<string> diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(
            ["moss", "sandstone", "slate", "clay", "shale", "basalt"],
            Shipped.Strata.Select(stratum => stratum.Name)
        );
    }

    public static TheoryData<string, string> TextPairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (string text in new[] { "ink", "muted", "accent" })
        {
            foreach (string background in new[] { "paper", "raised", "code", "frame_fill" })
                pairs.Add(text, background);
        }

        foreach (Stratum stratum in Shipped.Strata)
        {
            pairs.Add("ink", stratum.Name + "-fill");
            pairs.Add("muted", stratum.Name + "-fill");
            pairs.Add("accent", stratum.Name + "-fill"); // links in callouts
            pairs.Add(stratum.Name + "-ink", stratum.Name + "-fill");
        }

        // Code, also on highlighted, added and removed lines; comments are muted.
        foreach ((string colour, _) in Shipped.Syntax)
        {
            foreach (string background in new[] { "code", "sandstone-fill", "moss-fill", "clay-fill" })
                pairs.Add(colour, background);
        }

        pairs.Add("no", "paper");
        pairs.Add("no", "frame_fill");
        pairs.Add("paper", "ink"); // the skip link
        return pairs;
    }

    [Theory]
    [MemberData(nameof(TextPairs))]
    public void Text_contrasts_with_its_background(string text, string background) =>
        AssertContrast(text, background, 4.5);

    public static TheoryData<string, string> StrokePairs()
    {
        string[] strokes =
        [
            "frame_stroke",
            "focus",
            "no",
            .. Shipped.Strata.Select(stratum => stratum.Name + "-stroke"),
        ];
        var pairs = new TheoryData<string, string>();
        foreach (string stroke in strokes)
        {
            foreach (string background in new[] { "paper", "frame_fill", "shale-fill" })
                pairs.Add(stroke, background);
        }

        foreach (Stratum stratum in Shipped.Strata)
            pairs.Add(stratum.Name + "-stroke", stratum.Name + "-fill");
        return pairs;
    }

    [Theory]
    [MemberData(nameof(StrokePairs))]
    public void Strokes_contrast_with_the_areas_beside_them(string stroke, string background) =>
        AssertContrast(stroke, background, 3);

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#123456", "#123456", 1)]
    public void Contrast_is_computed_as_in_WCAG(string one, string other, double ratio) =>
        Assert.Equal(ratio, Colour.Contrast(one, other), 0.005);

    [Fact]
    public void The_style_rules_have_every_colour_and_a_class_for_each_stratum()
    {
        string css = Shipped.Css();
        Assert.StartsWith(":root{\n--paper:light-dark(#fbf9f4,#161513);\n", css, StringComparison.Ordinal);
        Assert.Contains("--frame-fill:light-dark(", css);
        Assert.Contains(
            ".t-moss{--fill:light-dark(#e3eed9,#22321c);--stroke:light-dark(#4a7338,#8bbb72);"
                + "--detail:light-dark(#3b5a2d,#b5d5a3)}\n",
            css
        );
    }

    [Fact]
    public void The_stylesheet_has_no_colours_and_uses_only_properties_that_exist()
    {
        string css = Embedded("theme/assets/site.css");
        Assert.DoesNotMatch("#[0-9a-f]{3,8}\\b|rgb|hsl|oklch", css);
        string all = Shipped.Css() + css;
        HashSet<string> declared = PropertyDeclared()
            .Matches(all + Embedded("theme/assets/search.css"))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        Assert.All(
            PropertyUsed().Matches(all).Select(match => match.Groups[1].Value),
            name => Assert.Contains(name, declared)
        );
        int size = StyleText.Compact(Encoding.UTF8.GetBytes(all)).Length;
        Assert.True(size < 15_000, $"{size} bytes");
    }

    [Fact]
    public void The_icon_has_only_colours_of_the_tokens()
    {
        string tokens = Embedded("theme/tokens.yml");
        string[] colours = HexColour()
            .Matches(File.ReadAllText(Path.Combine(Folders.Repository, "input/images/strata.svg")))
            .Select(match => match.Value)
            .ToArray();
        Assert.Equal(6, colours.Length);
        Assert.All(colours, colour => Assert.Contains(colour, tokens));
    }

    [Fact]
    public void Errors_in_the_tokens_are_reported_at_their_position()
    {
        Read(
            "page:\n  paper: { light: red, dark: \"#12345\" }\n  inc: { light: \"#000000\", dark: \"#ffffff\" "
                + "}\nstrata:\n  Moss: { fill: x }\n  clay: y\n",
            out IReadOnlyList<string> diagnostics
        );
        Assert.Contains(
            "theme/tokens.yml(2,19): error KEY003: 'light': expected a colour as '#rrggbb', found 'red'. Write "
                + "six hexadecimal digits after '#', in quotation marks.",
            diagnostics
        );
        Assert.Contains(
            "theme/tokens.yml(2,30): error KEY003: 'dark': expected a colour as '#rrggbb', found '#12345'. "
                + "Write six hexadecimal digits after '#', in quotation marks.",
            diagnostics
        );
        Assert.Contains(
            "theme/tokens.yml(3,3): error KEY001: Unknown key 'inc' in the page palette. Did you mean 'ink'?",
            diagnostics
        );
        Assert.Contains(
            "theme/tokens.yml(5,3): error KEY003: 'Moss' is not a valid name of a stratum. Use "
                + "lower-case letters, digits and '-'.",
            diagnostics
        );
        Assert.Contains(
            "theme/tokens.yml(6,9): error KEY003: Expected a mapping for 'clay', found 'y'. Write the keys 'fill', "
                + "'stroke' and 'ink'.",
            diagnostics
        );
    }

    [Fact]
    public void Tokens_that_are_not_a_mapping_are_an_error()
    {
        Read("- a", out IReadOnlyList<string> diagnostics);
        Assert.Contains(
            "theme/tokens.yml(1,1): error KEY003: Expected a mapping, found a list. Write the keys 'page' and "
                + "'strata'.",
            diagnostics
        );
    }

    private static void AssertContrast(string one, string other, double minRatio)
    {
        (Colour a, Colour b) = (Named(one), Named(other));
        Assert.True(Colour.Contrast(a.Light, b.Light) >= minRatio, $"light: {Colour.Contrast(a.Light, b.Light):0.00}");
        Assert.True(Colour.Contrast(a.Dark, b.Dark) >= minRatio, $"dark: {Colour.Contrast(a.Dark, b.Dark):0.00}");
    }

    private static Colour Named(string name)
    {
        string[] parts = name.Split('-');
        if (parts.Length == 1)
            return Shipped.Of(name);
        Stratum stratum = Shipped.Stratum(parts[0])!;
        return parts[1] switch
        {
            "fill" => stratum.Fill,
            "stroke" => stratum.Stroke,
            _ => stratum.Ink,
        };
    }

    private static Palette Read(string yaml, out IReadOnlyList<string> diagnostics)
    {
        var bag = new DiagnosticBag();
        var report = new FileReport("theme/tokens.yml", bag);
        Palette palette = Palette.Read(YamlText.Read(yaml, report), report);
        diagnostics = bag.Sorted().Select(diagnostic => diagnostic.ToString()).ToList();
        return palette;
    }

    private static string Embedded(string path)
    {
        using Stream stream = typeof(Palette).Assembly.GetManifestResourceStream(path)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("(--[a-z-]+)\\s*:")]
    private static partial Regex PropertyDeclared();

    [GeneratedRegex("var\\((--[a-z-]+)")]
    private static partial Regex PropertyUsed();

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex HexColour();
}
