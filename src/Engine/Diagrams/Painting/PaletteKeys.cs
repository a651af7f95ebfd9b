using System.Buffers;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Diagrams.Painting;

/// <summary>The keys of <c>theme/tokens.yml</c>.</summary>
internal static class PaletteKeys
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> ClassLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    );

    private static readonly KeyType<string> Hex = new(
        "a colour as '#rrggbb'",
        node =>
            node is YamlScalar { Value: { Length: 7 } value }
            && value[0] == '#'
            && value.AsSpan(1).IndexOfAnyExcept(HexDigits) < 0
                ? new(value.ToLowerInvariant())
                : new(
                    null,
                    node.Span,
                    $"expected a colour as '#rrggbb', found {node.Describe()}.",
                    "Write six hexadecimal digits after '#', in quotation marks."
                )
    )
    {
        Schema = """{"type":"string","pattern":"^#[0-9a-fA-F]{6}$"}""",
    };

    private static readonly Key<string> Light = new("light", Hex, "The colour in light mode.") { Required = true };
    private static readonly Key<string> Dark = new("dark", Hex, "The colour in dark mode.") { Required = true };

    private static readonly Key<YamlMapping> Page = new("page", KeyTypes.Mapping, "The colours of the page.")
    {
        Required = true,
    };
    private static readonly Key<YamlMapping> Strata = new(
        "strata",
        KeyTypes.Mapping,
        "The colours of the layers, by the token that a vocabulary's kinds name."
    )
    {
        Required = true,
    };

    private static readonly Key<YamlMapping>[] PageColours =
    [
        ColourKey("paper", "The background of the page."),
        ColourKey("raised", "Boxes on the paper."),
        ColourKey("ink", "Text."),
        ColourKey("muted", "Less prominent text."),
        ColourKey("line", "Hairlines; decoration only."),
        ColourKey("accent", "Links."),
        ColourKey("code", "The background of code."),
        ColourKey("no", "What cannot run; never used for anything else."),
        ColourKey("focus", "The ring around the element with focus."),
        ColourKey("frame_fill", "The fill of frames without a stratum in diagrams."),
        ColourKey("frame_stroke", "The outline of these frames."),
    ];

    private static readonly Key<YamlMapping> Syntax = new("syntax", KeyTypes.Mapping, "The colours of code.")
    {
        Required = true,
    };

    private static readonly Key<YamlMapping>[] SyntaxColours =
    [
        ColourKey("keyword", "Keywords of the language."),
        ColourKey("string", "Text in quotation marks."),
        ColourKey("constant", "Numbers, true and false, escapes."),
        ColourKey("function", "Functions, commands and attributes."),
        ColourKey("type", "Types, tags and keys."),
    ];

    private static readonly Key<YamlMapping> Fill = ColourKey("fill", "The fill of the layer.");
    private static readonly Key<YamlMapping> Stroke = ColourKey("stroke", "The outline.");
    private static readonly Key<YamlMapping> Ink = ColourKey("ink", "Details on its fill.");

    public static KeyTable TokensTable { get; } = new("tokens file", UnknownKeys.AreErrors, Page, Strata, Syntax);

    public static KeyTable PageTable { get; } = new("page palette", UnknownKeys.AreErrors, PageColours);

    public static KeyTable SyntaxTable { get; } = new("palette of code", UnknownKeys.AreErrors, SyntaxColours);

    public static KeyTable StratumTable { get; } = new("stratum", UnknownKeys.AreErrors, Fill, Stroke, Ink);

    public static KeyTable ColourTable { get; } = new("colour", UnknownKeys.AreErrors, Light, Dark);

    /// <summary>Reads the tokens file.</summary>
    public static Palette Read(YamlMapping root, FileReport report)
    {
        KeyValues tokens = KeyReader.Read(root, TokensTable, report);
        var strata = new List<Stratum>();
        if (tokens.Get(Strata) is { } strataMapping)
            strata.AddRange(strataMapping.Entries.Select(entry => ReadStratum(entry, report)));

        return new Palette
        {
            Page = ReadColours(tokens.Get(Page), PageTable, PageColours, report),
            Strata = strata,
            Syntax = ReadColours(tokens.Get(Syntax), SyntaxTable, SyntaxColours, report),
        };
    }

    private static List<(string, Colour)> ReadColours(
        YamlMapping? mapping,
        KeyTable table,
        Key<YamlMapping>[] keys,
        FileReport report
    )
    {
        if (mapping is null)
            return [];
        KeyValues colours = KeyReader.Read(mapping, table, report);
        return keys.Select(key => (key.Name, ReadColour(colours.Get(key), report))).ToList();
    }

    private static Stratum ReadStratum(YamlEntry entry, FileReport report)
    {
        string name = entry.Key.Value;
        if (name.Length == 0 || name.AsSpan().IndexOfAnyExcept(ClassLetters) >= 0)
            report.Add(
                Codes.KeyValue,
                entry.Key.Span,
                $"'{name}' is not a valid name of a stratum.",
                "Use lower-case letters, digits and '-'."
            );
        if (entry.Value is not YamlMapping mapping)
        {
            report.Add(
                Codes.KeyValue,
                entry.Value.Span,
                $"Expected a mapping for '{name}', found {entry.Value.Describe()}.",
                "Write the keys 'fill', 'stroke' and 'ink'."
            );
            return new Stratum(name, ReadColour(null, report), ReadColour(null, report), ReadColour(null, report));
        }

        KeyValues values = KeyReader.Read(mapping, StratumTable, report);
        return new Stratum(
            name,
            ReadColour(values.Get(Fill), report),
            ReadColour(values.Get(Stroke), report),
            ReadColour(values.Get(Ink), report)
        );
    }

    private static Colour ReadColour(YamlMapping? mapping, FileReport report)
    {
        if (mapping is null)
            return new Colour("#000000", "#ffffff"); // The key table has reported it.
        KeyValues values = KeyReader.Read(mapping, ColourTable, report);
        return new Colour(values.Get(Light) ?? "#000000", values.Get(Dark) ?? "#ffffff");
    }

    private static Key<YamlMapping> ColourKey(string name, string description) =>
        new(name, KeyTypes.Mapping, description) { Required = true };
}
