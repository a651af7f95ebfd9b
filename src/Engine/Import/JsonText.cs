using System.Text;
using System.Text.Json;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>
/// Reads JSON into the same nodes as YAML, each with its place: one value, or several, as tools print them line by
/// line.
/// </summary>
internal static class JsonText
{
    private const int DeepestNesting = 64;

    /// <summary>All values of a text; null where it cannot be read, which is then reported.</summary>
    public static IReadOnlyList<YamlNode>? Read(byte[] utf8, FileReport report)
    {
        var place = new Place(utf8);
        var reader = new Utf8JsonReader(
            utf8,
            new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = DeepestNesting }
        );
        List<YamlNode> values = [];
        try
        {
            while (reader.Read())
                values.Add(Value(ref reader, place));
            return values;
        }
        catch (JsonException diagnostic)
        {
            SourceSpan span = place.Of(diagnostic.LineNumber ?? 0, diagnostic.BytePositionInLine ?? 0);
            report.Add(
                Codes.ImportJson,
                span,
                $"This is not valid JSON: {Sentence(diagnostic)}.",
                "Save the whole output of the command again, with '--format json' or '-o json'."
            );
        }
        catch (InvalidOperationException)
        {
            // The reader checks escapes of half a character only when the text is asked for.
            report.Add(
                Codes.ImportJson,
                place.At(reader.TokenStartIndex),
                "This is not valid JSON: a text holds half a character.",
                "Save the whole output of the command again."
            );
        }

        return null;
    }

    private static YamlNode Value(ref Utf8JsonReader reader, Place place)
    {
        SourceSpan span = place.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                List<YamlEntry> entries = [];
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
                {
                    var key = new YamlScalar(place.At(reader.TokenStartIndex), reader.GetString()!, IsPlain: false);
                    reader.Read();
                    entries.Add(new YamlEntry(key, Value(ref reader, place)));
                }

                return new YamlMapping(span, entries);
            case JsonTokenType.StartArray:
                List<YamlNode> items = [];
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                    items.Add(Value(ref reader, place));
                return new YamlSequence(span, items);
            case JsonTokenType.String:
                return new YamlScalar(span, reader.GetString()!, IsPlain: false);
            case JsonTokenType.Null:
                return new YamlScalar(span, "");
            default:
                return new YamlScalar(span, Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    /// <summary>What the library says, without the place at its end, which counts otherwise than editors do.</summary>
    private static string Sentence(JsonException diagnostic)
    {
        string words = SingleLineText.Of(diagnostic.Message.Split(" LineNumber:")[0]).TrimEnd('.');
        if (words.Contains("depth", StringComparison.Ordinal))
            return $"it is nested more than {DeepestNesting} levels deep";
        return words.Length == 0 ? "unknown mistake" : char.ToLowerInvariant(words[0]) + words[1..];
    }

    /// <summary>
    /// Turns offsets into lines and columns, going on from the last one: a whole file may be one line.
    /// </summary>
    private sealed class Place(byte[] utf8)
    {
        private int index;
        private int line = 1;
        private int column = 1;

        public SourceSpan At(long offset)
        {
            for (; index < offset; index++)
            {
                if (utf8[index] == '\n')
                    (line, column) = (line + 1, 1);
                else
                    column += Units(utf8[index]);
            }

            return new SourceSpan(line, column);
        }

        /// <summary>The place of a mistake, which may lie before the last one asked for.</summary>
        public SourceSpan Of(long line, long byteInLine)
        {
            int start = 0;
            for (long i = 0; i < line; i++)
                start = Array.IndexOf(utf8, (byte)'\n', start) + 1;
            long end = Math.Min(utf8.Length, start + byteInLine);
            int units = 1;
            for (int i = start; i < end; i++)
                units += Units(utf8[i]);
            return new SourceSpan((int)line + 1, units);
        }

        /// <summary>
        /// How many UTF-16 units the character that begins with a byte has; none for the bytes after the first.
        /// </summary>
        private static int Units(byte first) =>
            first >= 0xF0 ? 2
            : (first & 0xC0) == 0x80 ? 0
            : 1;
    }
}
