using System.Text;
using System.Text.Json;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Import;

/// <summary>
/// Reads JSON into the same nodes as YAML, each with its position: one value, or several values in sequence, as some
/// tools print them.
/// </summary>
internal static class JsonText
{
    public const int MaxDepth = 64;

    /// <summary>All values of a text; null, and reported, if it is not valid JSON.</summary>
    public static IReadOnlyList<YamlNode>? Read(byte[] utf8, FileReport report)
    {
        var positions = new PositionReader(utf8);
        var reader = new Utf8JsonReader(
            utf8,
            new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = MaxDepth }
        );
        List<YamlNode> values = [];
        try
        {
            while (reader.Read())
                values.Add(Value(ref reader, positions));
            return values;
        }
        catch (JsonException exception)
        {
            SourceSpan span = positions.AtByteInLine(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            SyntaxProblem problem = SyntaxProblem.Find(JsonProblems.All, exception.Message) ?? JsonProblems.Unknown;
            report.Add(Codes.ImportJson, span, problem.Message, problem.Fix);
        }
        catch (InvalidOperationException)
        {
            // Utf8JsonReader validates escaped surrogates only in GetString.
            SourceSpan span = positions.At(reader.TokenStartIndex);
            report.Add(Codes.ImportJson, span, JsonProblems.HalfCharacter.Message, JsonProblems.HalfCharacter.Fix);
        }

        return null;
    }

    private static YamlNode Value(ref Utf8JsonReader reader, PositionReader positions)
    {
        SourceSpan span = positions.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                List<YamlEntry> entries = [];
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
                {
                    var key = new YamlScalar(positions.At(reader.TokenStartIndex), reader.GetString()!, IsPlain: false);
                    reader.Read();
                    entries.Add(new YamlEntry(key, Value(ref reader, positions)));
                }

                return new YamlMapping(span, entries);
            case JsonTokenType.StartArray:
                List<YamlNode> items = [];
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                    items.Add(Value(ref reader, positions));
                return new YamlSequence(span, items);
            case JsonTokenType.String:
                return new YamlScalar(span, reader.GetString()!, IsPlain: false);
            case JsonTokenType.Null:
                return new YamlScalar(span, "");
            default:
                return new YamlScalar(span, Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    /// <summary>
    /// Converts byte offsets to lines and columns. It continues from the previous offset, because a whole file may be
    /// one line.
    /// </summary>
    private sealed class PositionReader(byte[] utf8)
    {
        private int index;
        private int line = 1;
        private int column = 1;

        /// <summary>The position of an offset that is not before the previous one.</summary>
        public SourceSpan At(long offset)
        {
            for (; index < offset; index++)
            {
                if (utf8[index] == '\n')
                    (line, column) = (line + 1, 1);
                else
                    column += Utf16Length(utf8[index]);
            }

            return new SourceSpan(line, column);
        }

        /// <summary>The position of a byte in a line, which may be before the previous offset.</summary>
        public SourceSpan AtByteInLine(long line, long byteInLine)
        {
            int start = 0;
            for (long i = 0; i < line; i++)
                start = Array.IndexOf(utf8, (byte)'\n', start) + 1;
            long end = Math.Min(utf8.Length, start + byteInLine);
            int spanColumn = 1;
            for (int i = start; i < end; i++)
                spanColumn += Utf16Length(utf8[i]);
            return new SourceSpan((int)line + 1, spanColumn);
        }

        /// <summary>
        /// The number of UTF-16 code units of the character that begins with a byte; 0 for continuation bytes.
        /// </summary>
        private static int Utf16Length(byte first) =>
            first >= 0xF0 ? 2
            : (first & 0xC0) == 0x80 ? 0
            : 1;
    }
}
