using System.Text.Json;
using TextMateSharp.Internal.Grammars.Parser;
using TextMateSharp.Internal.Types;

namespace Strata.Engine.Highlighting;

/// <summary>
/// Reads the JSON of a grammar into the objects of TextMateSharp, without the tree that its own reader creates first.
/// Like it, this one ignores values other than texts, lists and mappings.
/// </summary>
internal static class GrammarReader
{
    public static IRawGrammar Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(
            json.StartsWith("\uFEFF"u8) ? json[3..] : json,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
        );
        reader.Read();
        return Mapping(ref reader);
    }

    private static Raw Mapping(ref Utf8JsonReader reader)
    {
        var mapping = new Raw();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            if (Value(ref reader) is { } value)
                mapping[key] = value;
        }

        return mapping;
    }

    private static List<object> List(ref Utf8JsonReader reader)
    {
        List<object> list = [];
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (Value(ref reader) is { } value)
                list.Add(value);
        }

        return list;
    }

    private static object? Value(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => Mapping(ref reader),
            JsonTokenType.StartArray => List(ref reader),
            JsonTokenType.String => reader.GetString(),
            _ => null,
        };
}
